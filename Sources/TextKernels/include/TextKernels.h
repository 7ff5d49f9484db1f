// The two loops over the text of a request that cost time: most of it is one picture in Base64.
#pragma once

#include <stddef.h>
#include <stdint.h>

// How many bytes from the first on stand for themselves in a JSON string, in whole blocks of 64: no quotation mark, no
// backslash, nothing below the blank, nothing above ASCII.
size_t textPlainPrefix(const uint8_t *bytes, size_t count);

// Decodes groups of four characters of Base64 (RFC 4648, section 4, without padding) to three bytes each, in place, from
// the first byte on; what lies behind the bytes is left undefined. 1, or 0 where there is a foreign character.
int textDecodeBase64(uint8_t *text, size_t groups);

// The same in plain C: the truth that the other is compared to, and all there is on other machines.
int textDecodeBase64Plain(uint8_t *text, size_t groups);

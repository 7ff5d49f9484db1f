#include "TextKernels.h"

#include <string.h>

enum { foreign = 0xFF };

// What a character stands for (RFC 4648, table 1).
static uint32_t value(uint8_t character) {
    if (character >= 'A' && character <= 'Z') return character - 'A';
    if (character >= 'a' && character <= 'z') return character - 'a' + 26u;
    if (character >= '0' && character <= '9') return character - '0' + 52u;
    return character == '+' ? 62 : character == '/' ? 63 : foreign;
}

int textDecodeBase64Plain(uint8_t *text, size_t groups) {
    uint8_t values[256];
    for (unsigned character = 0; character < 256; character++) values[character] = (uint8_t)value((uint8_t)character);
    // Of foreign characters, which have a high bit, one sum remembers all.
    uint8_t all = 0;
    for (size_t group = 0; group < groups; group++) {
        uint8_t a = values[text[4 * group]], b = values[text[4 * group + 1]];
        uint8_t c = values[text[4 * group + 2]], d = values[text[4 * group + 3]];
        all |= a | b | c | d;
        text[3 * group] = (uint8_t)(a << 2 | b >> 4);
        text[3 * group + 1] = (uint8_t)(b << 4 | c >> 2);
        text[3 * group + 2] = (uint8_t)(c << 6 | d);
    }
    return all < 0x80;
}

#if defined(__x86_64__)
#include <immintrin.h>

// Eight groups at a time: Muła & Lemire 2018, "Faster Base64 Encoding and Decoding Using AVX2 Instructions", section 4.
//
// Returns how many groups it has decoded: as many as it may, and no more where one has a foreign character.
__attribute__((target("avx2"))) static size_t decodeAVX2(uint8_t *text, size_t groups) {
    // By the low half and the high half of a character: they have a bit in common where it is foreign.
    const __m256i byLow = _mm256_broadcastsi128_si256(_mm_setr_epi8(
        0x15, 0x11, 0x11, 0x11, 0x11, 0x11, 0x11, 0x11, 0x11, 0x11, 0x13, 0x1A, 0x1B, 0x1B, 0x1B, 0x1A));
    const __m256i byHigh = _mm256_broadcastsi128_si256(_mm_setr_epi8(
        0x10, 0x10, 0x01, 0x02, 0x04, 0x08, 0x04, 0x08, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10));
    // By the high half, and one less for the slash: what is added to a character to have its value.
    const __m256i shift = _mm256_broadcastsi128_si256(
        _mm_setr_epi8(0, 16, 19, 4, -65, -65, -71, -71, 0, 0, 0, 0, 0, 0, 0, 0));
    // Three bytes of each four, from the highest on.
    const __m256i order = _mm256_broadcastsi128_si256(
        _mm_setr_epi8(2, 1, 0, 6, 5, 4, 10, 9, 8, 14, 13, 12, -1, -1, -1, -1));
    const __m256i half = _mm256_set1_epi8(0x0F), slash = _mm256_set1_epi8('/');
    enum { atOnce = 8 };
    size_t group = 0;
    for (; groups - group >= atOnce; group += atOnce) {
        __m256i characters = _mm256_loadu_si256((const __m256i *)(text + 4 * group));
        __m256i high = _mm256_and_si256(_mm256_srli_epi32(characters, 4), half);
        __m256i low = _mm256_and_si256(characters, half);
        if (!_mm256_testz_si256(_mm256_shuffle_epi8(byLow, low), _mm256_shuffle_epi8(byHigh, high))) break;
        __m256i isSlash = _mm256_cmpeq_epi8(characters, slash);
        __m256i values = _mm256_add_epi8(characters, _mm256_shuffle_epi8(shift, _mm256_add_epi8(isSlash, high)));
        // Pairs of six bits to twelve, pairs of twelve to twenty-four.
        __m256i twelve = _mm256_maddubs_epi16(values, _mm256_set1_epi32(0x01400140));
        __m256i whole = _mm256_madd_epi16(twelve, _mm256_set1_epi32(0x00011000));
        __m256i bytes = _mm256_permutevar8x32_epi32(
            _mm256_shuffle_epi8(whole, order), _mm256_setr_epi32(0, 1, 2, 4, 5, 6, 3, 7));
        // 24 bytes and 8 more, none of which lies behind the text that was just taken.
        _mm256_storeu_si256((__m256i *)(text + 3 * group), bytes);
    }
    return group;
}

int textDecodeBase64(uint8_t *text, size_t groups) {
    size_t done = __builtin_cpu_supports("avx2") ? decodeAVX2(text, groups) : 0;
    uint8_t *rest = text + 4 * done;
    int isBase64 = textDecodeBase64Plain(rest, groups - done);
    memmove(text + 3 * done, rest, 3 * (groups - done));
    return isBase64;
}
#else
int textDecodeBase64(uint8_t *text, size_t groups) { return textDecodeBase64Plain(text, groups); }
#endif

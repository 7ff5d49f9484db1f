#include "EmbeddedPage.h"

#include <zlib.h>

// #embed is of C23; the rest of the package's C is C11.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char index_html[] = {
#embed "../../Page/index.html"
};

static const unsigned char icon_svg[] = {
#embed "../../Page/icon.svg"
};

static const unsigned char page_css[] = {
#embed "../../Page/page.css"
};

static const unsigned char main_js[] = {
#embed "../../Page/main.js"
};

static const unsigned char sending_js[] = {
#embed "../../Page/sending.js"
};

static const unsigned char checking_js[] = {
#embed "../../Page/checking.js"
};

static const unsigned char showing_js[] = {
#embed "../../Page/showing.js"
};

static const unsigned char exporting_js[] = {
#embed "../../Page/exporting.js"
};

static const unsigned char words_en_js[] = {
#embed "../../Page/words-en.js"
};

static const unsigned char words_de_js[] = {
#embed "../../Page/words-de.js"
};

static const unsigned char words_fr_js[] = {
#embed "../../Page/words-fr.js"
};

static const unsigned char words_es_js[] = {
#embed "../../Page/words-es.js"
};

static const unsigned char words_hi_js[] = {
#embed "../../Page/words-hi.js"
};

static const lethe_page_file files[] = {
    {"/", "text/html; charset=utf-8", index_html, sizeof index_html},
    {"/page/icon.svg", "image/svg+xml", icon_svg, sizeof icon_svg},
    {"/page/page.css", "text/css; charset=utf-8", page_css, sizeof page_css},
    {"/page/main.js", "text/javascript; charset=utf-8", main_js, sizeof main_js},
    {"/page/sending.js", "text/javascript; charset=utf-8", sending_js, sizeof sending_js},
    {"/page/checking.js", "text/javascript; charset=utf-8", checking_js, sizeof checking_js},
    {"/page/showing.js", "text/javascript; charset=utf-8", showing_js, sizeof showing_js},
    {"/page/exporting.js", "text/javascript; charset=utf-8", exporting_js, sizeof exporting_js},
    {"/page/words-en.js", "text/javascript; charset=utf-8", words_en_js, sizeof words_en_js},
    {"/page/words-de.js", "text/javascript; charset=utf-8", words_de_js, sizeof words_de_js},
    {"/page/words-fr.js", "text/javascript; charset=utf-8", words_fr_js, sizeof words_fr_js},
    {"/page/words-es.js", "text/javascript; charset=utf-8", words_es_js, sizeof words_es_js},
    {"/page/words-hi.js", "text/javascript; charset=utf-8", words_hi_js, sizeof words_hi_js},
};

size_t lethe_page_file_count(void) { return sizeof files / sizeof files[0]; }

lethe_page_file lethe_page_file_at(size_t index) { return files[index]; }

size_t lethe_page_file_compress(lethe_page_file file, unsigned char *room) {
    // zlib's largest window, and 16 for gzip's own head and tail; 8 is its usual memory level.
    enum { gzip_window = MAX_WBITS + 16, memory_level = 8 };
    z_stream stream = {0};
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, gzip_window, memory_level, Z_DEFAULT_STRATEGY) != Z_OK)
        return 0;
    stream.next_in = (Bytef *)file.bytes;
    stream.avail_in = (uInt)file.count;
    stream.next_out = room;
    stream.avail_out = (uInt)file.count;
    int end = deflate(&stream, Z_FINISH);
    size_t count = end == Z_STREAM_END ? stream.total_out : 0;
    deflateEnd(&stream);
    return count;
}

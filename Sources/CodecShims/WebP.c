// WebP through libwebp; the first frame of an animation through libwebpdemux.
#include "CodecShims.h"
#include "Colour.h"

#include <stdlib.h>
#include <string.h>

#include <webp/decode.h>
#include <webp/demux.h>

// RIFF, the number of bytes that follow, WEBP: whether the file promises more than there is.
static int isCut(const uint8_t *bytes, size_t count) {
    if (count < 12) return 1;
    uint64_t promised = (uint32_t)bytes[4] | (uint32_t)bytes[5] << 8 | (uint32_t)bytes[6] << 16 |
                        (uint32_t)bytes[7] << 24;
    return promised + 8 > count;
}

static int failure(VP8StatusCode error, const uint8_t *bytes, size_t count) {
    switch (error) {
    case VP8_STATUS_OUT_OF_MEMORY:
        return CodecStatusTooLarge;
    case VP8_STATUS_UNSUPPORTED_FEATURE:
        return CodecStatusUnsupported;
    default:
        return isCut(bytes, count) ? CodecStatusTruncated : CodecStatusCorrupt;
    }
}

int codecWebPHeader(const uint8_t *bytes, size_t count, struct CodecHeader *header) {
    WebPBitstreamFeatures features;
    VP8StatusCode error = WebPGetFeatures(bytes, count, &features);
    if (error != VP8_STATUS_OK) return failure(error, bytes, count);
    header->width = (uint32_t)features.width;
    header->height = (uint32_t)features.height;
    header->channels = features.has_alpha ? 4 : 3;
    header->bitsPerSample = 8;
    header->isRGB = !features.has_alpha;
    return CodecStatusDone;
}

// A still picture, or one frame, with its planes of Y, U, V and alpha apart. Y stands between 16 and 235.
static VP8StatusCode decodeGray(
    WebPDecoderConfig *config, const uint8_t *bytes, size_t count, struct CodecTarget target
) {
    int hasAlpha = config->input.has_alpha;
    size_t width = target.width, height = target.height;
    size_t chromaStride = (width + 1) / 2;
    size_t chromaBytes = chromaStride * ((height + 1) / 2);
    size_t alphaBytes = hasAlpha ? width * height : 0;
    uint8_t *scratch = malloc(chromaBytes + alphaBytes);
    if (!scratch) return VP8_STATUS_OUT_OF_MEMORY;

    config->output.colorspace = hasAlpha ? MODE_YUVA : MODE_YUV;
    WebPYUVABuffer *planes = &config->output.u.YUVA;
    planes->y = target.pixels;
    planes->y_stride = (int)target.stride;
    planes->y_size = target.stride * (height - 1) + width;
    planes->u = planes->v = scratch;  // Nobody looks at the colours: one place serves both.
    planes->u_stride = planes->v_stride = (int)chromaStride;
    planes->u_size = planes->v_size = chromaBytes;
    if (hasAlpha) {
        planes->a = scratch + chromaBytes;
        planes->a_stride = (int)width;
        planes->a_size = alphaBytes;
    }
    VP8StatusCode error = WebPDecode(bytes, count, config);
    if (error == VP8_STATUS_OK) {
        uint8_t full[256];
        for (int y = 0; y < 256; y++) {
            int value = ((y - 16) * 255 + 109) / 219;
            full[y] = (uint8_t)(y <= 16 ? 0 : value > 255 ? 255 : value);
        }
        for (size_t y = 0; y < height; y++) {
            uint8_t *row = target.pixels + y * target.stride;
            const uint8_t *alpha = hasAlpha ? planes->a + y * width : NULL;
            for (size_t x = 0; x < width; x++) row[x] = alpha ? overWhite(full[row[x]], alpha[x]) : full[row[x]];
        }
    }
    codecWipe(scratch, chromaBytes + alphaBytes);
    free(scratch);
    return error;
}

static VP8StatusCode decodeColour(
    WebPDecoderConfig *config, const uint8_t *bytes, size_t count, struct CodecTarget target
) {
    int hasAlpha = config->input.has_alpha;
    size_t width = target.width, height = target.height;
    WebPRGBABuffer *out = &config->output.u.RGBA;
    if (!hasAlpha) {
        config->output.colorspace = MODE_RGB;
        out->rgba = target.pixels;
        out->stride = (int)target.stride;
        out->size = target.stride * (height - 1) + width * 3;
        return WebPDecode(bytes, count, config);
    }
    uint8_t *scratch = malloc(width * height * 4);
    if (!scratch) return VP8_STATUS_OUT_OF_MEMORY;
    config->output.colorspace = MODE_RGBA;
    out->rgba = scratch;
    out->stride = (int)(width * 4);
    out->size = width * height * 4;
    VP8StatusCode error = WebPDecode(bytes, count, config);
    if (error == VP8_STATUS_OK) {
        for (size_t y = 0; y < height; y++) {
            const uint8_t *in = scratch + y * width * 4;
            uint8_t *row = target.pixels + y * target.stride;
            for (size_t x = 0; x < width; x++, in += 4, row += 3) {
                for (int channel = 0; channel < 3; channel++) row[channel] = overWhite(in[channel], in[3]);
            }
        }
    }
    codecWipe(scratch, width * height * 4);
    free(scratch);
    return error;
}

static int decodeStill(const uint8_t *bytes, size_t count, int channels, struct CodecTarget target) {
    WebPDecoderConfig config;
    if (!WebPInitDecoderConfig(&config)) return CodecStatusUnsupported;
    VP8StatusCode error = WebPGetFeatures(bytes, count, &config.input);
    if (error != VP8_STATUS_OK) return failure(error, bytes, count);
    if (config.input.width != (int)target.width || config.input.height != (int)target.height) {
        return CodecStatusCorrupt;
    }
    // The library counts strides in `int`.
    if (target.stride > INT32_MAX) return CodecStatusTooLarge;
    config.output.is_external_memory = 1;
    error = channels == 1 ? decodeGray(&config, bytes, count, target) : decodeColour(&config, bytes, count, target);
    return error == VP8_STATUS_OK ? CodecStatusDone : failure(error, bytes, count);
}

// The first frame where it stands on the canvas; the rest of the canvas is white.
static int decodeFirstFrame(const uint8_t *bytes, size_t count, int channels, struct CodecTarget target) {
    WebPData data = {bytes, count};
    WebPDemuxer *demuxer = WebPDemux(&data);
    int missing = isCut(bytes, count) ? CodecStatusTruncated : CodecStatusCorrupt;
    if (!demuxer) return missing;
    int status = missing;
    WebPIterator frame;
    if (WebPDemuxGetFrame(demuxer, 1, &frame)) {
        int64_t right = (int64_t)frame.x_offset + frame.width, bottom = (int64_t)frame.y_offset + frame.height;
        if (frame.x_offset >= 0 && frame.y_offset >= 0 && frame.width > 0 && frame.height > 0 &&
            right <= target.width && bottom <= target.height) {
            for (size_t y = 0; y < target.height; y++) {
                memset(target.pixels + y * target.stride, 255, (size_t)target.width * (size_t)channels);
            }
            struct CodecTarget part = {
                .pixels = target.pixels + (size_t)frame.y_offset * target.stride +
                          (size_t)frame.x_offset * (size_t)channels,
                .stride = target.stride,
                .width = (uint32_t)frame.width,
                .height = (uint32_t)frame.height,
            };
            // A frame's fragment has no RIFF header that could tell cut from corrupt; the whole file is not cut.
            status = decodeStill(frame.fragment.bytes, frame.fragment.size, channels, part);
            if (status == CodecStatusTruncated) status = missing;
        } else {
            status = CodecStatusCorrupt;
        }
        WebPDemuxReleaseIterator(&frame);
    }
    WebPDemuxDelete(demuxer);
    return status;
}

static int decode(const uint8_t *bytes, size_t count, int channels, struct CodecTarget target) {
    WebPBitstreamFeatures features;
    VP8StatusCode error = WebPGetFeatures(bytes, count, &features);
    if (error != VP8_STATUS_OK) return failure(error, bytes, count);
    if (features.has_animation) return decodeFirstFrame(bytes, count, channels, target);
    return decodeStill(bytes, count, channels, target);
}

int codecWebPGray(const uint8_t *bytes, size_t count, struct CodecTarget target) {
    return decode(bytes, count, 1, target);
}

int codecWebPColour(const uint8_t *bytes, size_t count, struct CodecTarget target) {
    return decode(bytes, count, 3, target);
}

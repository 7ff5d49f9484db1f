// The truth that the quick kernels are compared with. Nothing here is clever.
#include "NeuralKernels.h"

static ptrdiff_t output_size(ptrdiff_t input, ptrdiff_t kernel, ptrdiff_t stride, ptrdiff_t padding) {
    return (input + 2 * padding - kernel) / stride + 1;
}

static float finish(float sum, const float *residual, ptrdiff_t at, bool relu) {
    if (residual) sum += residual[at];
    return relu && !(sum > 0) ? 0 : sum;
}

void nk_plain_convolve(
    const nk_plain_shape *s, const float *input, const float *weights, const float *bias, const float *residual,
    float *output) {
    const ptrdiff_t height = output_size(s->height, s->kernel_height, s->stride_vertical, s->padding_vertical);
    const ptrdiff_t width = output_size(s->width, s->kernel_width, s->stride_horizontal, s->padding_horizontal);
    for (ptrdiff_t y = 0; y < height; y++)
        for (ptrdiff_t x = 0; x < width; x++)
            for (ptrdiff_t to = 0; to < s->output_channels; to++) {
                float sum = bias[to];
                for (ptrdiff_t ky = 0; ky < s->kernel_height; ky++)
                    for (ptrdiff_t kx = 0; kx < s->kernel_width; kx++) {
                        const ptrdiff_t row = y * s->stride_vertical - s->padding_vertical + ky;
                        const ptrdiff_t column = x * s->stride_horizontal - s->padding_horizontal + kx;
                        if (row < 0 || row >= s->height || column < 0 || column >= s->width) continue;
                        for (ptrdiff_t from = 0; from < s->channels; from++)
                            sum += input[(row * s->width + column) * s->channels + from]
                                * weights[((ky * s->kernel_width + kx) * s->channels + from) * s->output_channels + to];
                    }
                const ptrdiff_t at = (y * width + x) * s->output_channels + to;
                output[at] = finish(sum, residual, at, s->relu);
            }
}

void nk_plain_convolve_depthwise(
    const nk_plain_shape *s, const float *input, const float *weights, const float *bias, const float *residual,
    float *output) {
    const ptrdiff_t height = output_size(s->height, s->kernel_height, s->stride_vertical, s->padding_vertical);
    const ptrdiff_t width = output_size(s->width, s->kernel_width, s->stride_horizontal, s->padding_horizontal);
    for (ptrdiff_t y = 0; y < height; y++)
        for (ptrdiff_t x = 0; x < width; x++)
            for (ptrdiff_t channel = 0; channel < s->channels; channel++) {
                float sum = bias[channel];
                for (ptrdiff_t ky = 0; ky < s->kernel_height; ky++)
                    for (ptrdiff_t kx = 0; kx < s->kernel_width; kx++) {
                        const ptrdiff_t row = y * s->stride_vertical - s->padding_vertical + ky;
                        const ptrdiff_t column = x * s->stride_horizontal - s->padding_horizontal + kx;
                        if (row < 0 || row >= s->height || column < 0 || column >= s->width) continue;
                        sum += input[(row * s->width + column) * s->channels + channel]
                            * weights[(ky * s->kernel_width + kx) * s->channels + channel];
                    }
                const ptrdiff_t at = (y * width + x) * s->channels + channel;
                output[at] = finish(sum, residual, at, s->relu);
            }
}

void nk_plain_upsample_add(
    ptrdiff_t height, ptrdiff_t width, ptrdiff_t channels, const float *input, const float *add, float *output) {
    for (ptrdiff_t y = 0; y < 2 * height; y++)
        for (ptrdiff_t x = 0; x < 2 * width; x++)
            for (ptrdiff_t channel = 0; channel < channels; channel++) {
                const ptrdiff_t at = (y * 2 * width + x) * channels + channel;
                output[at] = input[((y / 2) * width + x / 2) * channels + channel] + add[at];
            }
}

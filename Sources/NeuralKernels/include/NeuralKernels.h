// The loops of the forward pass that cost time.
//
// Two families live here. `nk_plain_*` (plain.c) are loops over dense tensors, written to be read: they say what the
// right answer is, and nothing but tests calls them. The rest are the loops that run: one source (kernels.inc),
// compiled once for each instruction set, over memory laid out to suit them.
//
// Axis order, everywhere: rows, columns, channels (NHWC with N = 1). Distances are counted in floats.
#pragma once

#include <stddef.h>
#include <stdbool.h>

// Channels are handled in panels of so many: one 512-bit register, two of 256 bits, four of 128.
enum { NK_PANEL = 16 };

// A convolution over memory that needs no bounds check: whoever calls has put zeros around the input.
typedef struct {
    // The first tap of the first output pixel. Taps that are neighbours in a row, with all their channels, lie side by
    // side: a row of the kernel is one run of `run` floats.
    const float *input;
    ptrdiff_t input_row;      // from one output row's first tap to the next one's: stride times the row
    ptrdiff_t input_column;   // from one output pixel's first tap to the next one's: stride times the pixel
    ptrdiff_t kernel_row;     // from one row of taps to the next
    ptrdiff_t run;
    ptrdiff_t kernel_height;
    const float *weights;     // [panels][kernel_height * run][NK_PANEL], 64-byte aligned
    // For products of pairs alone. [panels][kernel_height * run / 2][NK_PANEL]: the weights for two neighbours of a run
    // as bfloat16, the first one's in the lower half; and room for the input in that form, half of what is read of it
    // and a panel. `run` and all distances are even.
    const float *weight_pairs;
    float *input_pairs;
    const float *bias;        // [panels * NK_PANEL]
    const float *residual;    // added before the activation; null for none
    ptrdiff_t residual_row, residual_column;
    float *output;
    ptrdiff_t output_row, output_column;
    ptrdiff_t height, width;  // of the output
    ptrdiff_t panels;         // of the output
    bool relu;
} nk_convolution;

// A convolution of each channel by itself; the members mean what they mean above.
typedef struct {
    const float *input;
    ptrdiff_t input_row, input_column;
    ptrdiff_t kernel_row;
    ptrdiff_t tap;            // from one tap to the next in a row
    ptrdiff_t kernel_height, kernel_width;
    const float *weights;     // [panels][kernel_height * kernel_width][NK_PANEL]
    const float *bias;
    const float *residual;
    ptrdiff_t residual_row, residual_column;
    float *output;
    ptrdiff_t output_row, output_column;
    ptrdiff_t height, width;
    ptrdiff_t panels;
    bool relu;
} nk_depthwise;

// output[y][x] = input[y / 2][x / 2] + add[y][x]
typedef struct {
    const float *input;
    ptrdiff_t input_row, input_column;
    const float *add;
    ptrdiff_t add_row, add_column;
    float *output;
    ptrdiff_t output_row, output_column;
    ptrdiff_t height, width;  // of the output
    ptrdiff_t panels;
} nk_upsample_add;

typedef struct {
    void (*convolve)(const nk_convolution *);
    // The same with inputs and weights rounded to bfloat16, two products at once, sums in 32 bits; null where the
    // instructions have no such product.
    void (*convolve_pairs)(const nk_convolution *);
    void (*convolve_depthwise)(const nk_depthwise *);
    void (*upsample_add)(const nk_upsample_add *);
} nk_kernels;

typedef enum {
    NK_BASELINE,   // what every machine of this architecture has: SSE2, NEON
    NK_AVX2,       // with FMA
    NK_AVX512,     // F, VL, BW, DQ
    NK_AVX512_BF16,
} nk_instructions;

// The kernels for one instruction set; null where this machine lacks it.
const nk_kernels *nk_kernels_for(nk_instructions instructions);

// The best that this machine has.
nk_instructions nk_best_instructions(void);

// Overwrites memory with zeros in a way that no optimiser takes out.
void nk_wipe(void *start, size_t bytes);

// What a plain convolution is given: dense tensors, logical channel counts, zeros understood beyond the edges.
typedef struct {
    ptrdiff_t height, width, channels;
    ptrdiff_t kernel_height, kernel_width;
    ptrdiff_t stride_vertical, stride_horizontal;
    ptrdiff_t padding_vertical, padding_horizontal;
    ptrdiff_t output_channels;   // depthwise: the same as `channels`
    bool relu;
} nk_plain_shape;

// weights: [kernel_height][kernel_width][channels][output_channels]; residual: as the output, or null.
void nk_plain_convolve(
    const nk_plain_shape *shape, const float *input, const float *weights, const float *bias, const float *residual,
    float *output);

// weights: [kernel_height][kernel_width][channels].
void nk_plain_convolve_depthwise(
    const nk_plain_shape *shape, const float *input, const float *weights, const float *bias, const float *residual,
    float *output);

// input: [height][width][channels]; add and output: [2 * height][2 * width][channels].
void nk_plain_upsample_add(
    ptrdiff_t height, ptrdiff_t width, ptrdiff_t channels, const float *input, const float *add, float *output);

import NeuralKernels

/// The instruction sets that the kernels are compiled for.
package enum Instructions: CaseIterable, Sendable {
    /// What every machine of its architecture has: SSE2, NEON.
    case baseline
    /// With FMA.
    case avx2
    case avx512
    /// With products of two pairs of bfloat16 numbers.
    case avx512BF16

    private static let codes: [(Instructions, nk_instructions)] = [
        (.baseline, NK_BASELINE), (.avx2, NK_AVX2), (.avx512, NK_AVX512), (.avx512BF16, NK_AVX512_BF16),
    ]

    /// The best that this machine has.
    package static let best: Instructions = {
        let code = nk_best_instructions()
        return codes.first { $0.1 == code }?.0 ?? .baseline
    }()

    /// Those that this machine has.
    package static var available: [Instructions] { allCases.filter { $0.kernels != nil } }

    var kernels: UnsafePointer<nk_kernels>? {
        Self.codes.first { $0.0 == self }.flatMap { nk_kernels_for($0.1) }
    }
}

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

// The few functions of the C library that the stages need, so that no stage imports it.

func logistic(_ x: Double) -> Double { 1 / (1 + exp(-x)) }
func power2(_ x: Double) -> Double { exp2(x) }
func naturalLog(_ x: Float) -> Float { log(x) }
func exponential(_ x: Float) -> Float { exp(x) }
func naturalLog(_ x: Double) -> Double { log(x) }
func exponential(_ x: Double) -> Double { exp(x) }

/// Milliseconds of a clock that only goes forward.
func clockMilliseconds() -> Double {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) * 1000 + Double(now.tv_nsec) / 1_000_000
}

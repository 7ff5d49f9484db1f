#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

// The few functions of the C library that this module needs, so that no other file imports it.

func naturalLog(_ x: Double) -> Double { log(x) }
func cosine(_ radians: Double) -> Double { cos(radians) }

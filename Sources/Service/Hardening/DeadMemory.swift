import Hardening

/// Memory that nothing uses any more.
enum DeadMemory {
    /// Memory that is overwritten while it is in use still, for something else; the raw values are those of
    /// `Hardening.h`.
    enum Place: Int32 {
        /// What a connection receives into.
        case received = 3
        /// What TLS decrypts into.
        case decrypted
        /// Where HTTP/2 takes frames apart.
        case frames
        /// What front and reader share.
        case window
    }

    /// Whether it is overwritten as soon as it is free.
    static var isWiped: Bool { hardeningWipes() != 0 }

    /// Whether a place is overwritten before its memory is free.
    static func overwrites(_ place: Place) -> Bool { isWiped && !leavesOut(place) }

    /// Never, but in the builds by which the audit shows that it would notice.
    static func leavesOut(_ place: Place) -> Bool { hardeningLeavesOut(place.rawValue) != 0 }

    /// Overwrites what the calling thread's stack held before.
    static func scrubStack() { hardeningScrubStack() }
}

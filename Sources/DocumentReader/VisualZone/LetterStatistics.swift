import EmbeddedModels

/// Which letters follow which in the words of many languages: `letters-1`, counted by `Training/lethe_training/letters.py`.
///
/// A table of grams, each a letter with up to four before it in its word, in lower case. A slot has three bytes: two of
/// the gram's hash, never both zero where there is one, and -ln of how often the letter stands there, in sixteenths.
/// Where a gram is not known, the next shorter one is asked, at a price (T. Brants et al., "Large Language Models in
/// Machine Translation", 2007).
struct LetterStatistics {
    /// What parts a word from others; it is asked about like a letter.
    static let end: Unicode.Scalar = " "

    private let slots: UnsafeRawBufferPointer
    private let hashBits: Int

    private static let bytesOfSlot = 3
    /// Letters of a gram.
    static let order = 5
    private static let stepsPerNat: Float = 16
    private static let backOff: Float = 0.916_291  // -ln 0.4
    /// Of what stands nowhere in any word.
    private static let unknown: Float = 14

    init?(embedded name: String) {
        let model = lethe_embedded_model(name)
        self.init(UnsafeRawBufferPointer(start: model.bytes, count: model.count))
    }

    /// - Parameter slots: A power of two of them; they stay where they are.
    init?(_ slots: UnsafeRawBufferPointer) {
        let count = slots.count / Self.bytesOfSlot
        guard count > 0, count & (count - 1) == 0, slots.count == count * Self.bytesOfSlot else { return nil }
        self.slots = slots
        hashBits = count.trailingZeroBitCount
    }

    /// -ln of how likely a letter is after those before it in its word, all in lower case; the word begins with an `end`.
    func cost(of letter: Unicode.Scalar, after letters: [Unicode.Scalar]) -> Float {
        var gram = (letters.suffix(Self.order - 1) + [letter])[...]
        var price: Float = 0
        while !gram.isEmpty {
            if let value = value(of: gram) { return price + value }
            gram = gram.dropFirst()
            price += Self.backOff
        }
        return Self.unknown
    }

    private func value(of gram: ArraySlice<Unicode.Scalar>) -> Float? {
        let hash = Self.hash(of: gram)
        let mark = max(UInt16(truncatingIfNeeded: hash), 1)
        let count = 1 << hashBits
        var place = Int(hash >> (64 - UInt64(hashBits)))
        for _ in 0..<count {
            let slot = place * Self.bytesOfSlot
            let here = UInt16(slots[slot]) | UInt16(slots[slot + 1]) << 8
            if here == 0 { return nil }
            if here == mark { return Float(slots[slot + 2]) / Self.stepsPerNat }
            place = (place + 1) & (count - 1)
        }
        return nil
    }

    private static func hash(of gram: ArraySlice<Unicode.Scalar>) -> UInt64 {
        var hash = UInt64(gram.count)
        for letter in gram {
            hash = (hash ^ UInt64(letter.value)) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 29
        }
        return hash
    }
}

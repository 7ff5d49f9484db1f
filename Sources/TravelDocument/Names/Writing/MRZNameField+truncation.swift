extension MRZNameField {
    /// What is cut where a name does not fit.
    ///
    /// The standard leaves it to the issuer, and shows several ways by example. All of them end the field with a letter,
    /// keep the beginning of each component that they keep, and at least one letter of the secondary identifier.
    public enum Truncation: Hashable, Sendable {
        /// Components become initials, from the last one of the identifier, and only as many as have to; what is then
        /// free takes as much of the next component as it can.
        ///
        /// The primary identifier is touched only where it leaves no room for one letter of the secondary.
        case initials
        /// As ``initials``, but a primary identifier that has to be cut keeps all the letters that it can, and the
        /// secondary identifier has the one letter that it must have.
        case longestPrimary
        /// Each component of the primary identifier is cut to at most so many letters, and the secondary identifier takes
        /// what is left; as ``initials`` where that does not fill the field.
        case fixedLength(Int)
        /// So many letters of each component; 0 leaves a component out. Whether the field then ends with a letter is the
        /// caller's care.
        case lengths(primary: [Int], secondary: [Int])
    }

    /// One identifier alone.
    init(_ components: [[UInt8]], _ width: Int) {
        let whole = components.joinedLength
        guard whole > width else {
            self.init(components, [], width, isTruncated: false)
            return
        }
        // A field of even width, and a name all of single letters, cannot end with a letter without losing one more.
        let lengths = components.lengths(filling: width) ?? components.lengths(filling: width - 1) ?? []
        self.init(components.cut(lengths), [], width, isTruncated: true)
    }

    init(_ primary: [[UInt8]], _ secondary: [[UInt8]], _ width: Int, _ truncation: Truncation) {
        guard primary.joinedLength + 2 + secondary.joinedLength > width else {
            self.init(primary, secondary, width, isTruncated: false)
            return
        }
        let lengths = Self.lengths(primary, secondary, width, truncation)
        self.init(primary.cut(lengths.primary), secondary.cut(lengths.secondary), width, isTruncated: true)
    }

    private init(_ primary: [[UInt8]], _ secondary: [[UInt8]], _ width: Int, isTruncated: Bool) {
        let filler = MRZCharacter.fillerASCII
        var characters = Array(primary.joined(separator: [filler]))
        if !secondary.isEmpty { characters += [filler, filler] + secondary.joined(separator: [filler]) }
        characters = Array(characters.prefix(width))
        self.characters = characters + Array(repeating: filler, count: width - characters.count)
        self.isTruncated = isTruncated
    }

    private static func lengths(
        _ primary: [[UInt8]], _ secondary: [[UInt8]], _ width: Int, _ truncation: Truncation
    ) -> (primary: [Int], secondary: [Int]) {
        /// What two fillers and the first letter of the secondary identifier need.
        let least = 3
        let most = width - least
        switch truncation {
        case .lengths(let first, let second): return (first, second)
        case .fixedLength(let length):
            let head = primary.map { Swift.min(Swift.max(1, length), $0.count) }
            let rest = width - 2 - primary.cut(head).joinedLength
            guard rest > 0, let tail = secondary.lengths(filling: rest) else {
                return lengths(primary, secondary, width, .initials)
            }
            return (head, tail)
        case .initials, .longestPrimary:
            let start = truncation == .longestPrimary ? most : primary.lengthWithInitials(fitting: most)
            let whole = primary.joinedLength
            // The first room for the primary identifier with which both parts come out even, nearest to what is asked.
            let rooms = whole <= most ? [] : Array(stride(from: start, through: most, by: 1))
            let first = Swift.min(whole, whole <= most ? whole : start - 1)
            // Where both are all of single letters, the last position may have to stay empty.
            for unused in 0...1 {
                for room in rooms + Array(stride(from: first, through: 1, by: -1)) {
                    guard let head = primary.lengths(filling: room),
                        let tail = secondary.lengths(filling: width - room - 2 - unused)
                    else { continue }
                    return (head, tail)
                }
            }
            // So narrow that there is no room for a secondary identifier.
            return (primary.lengths(filling: Swift.max(1, most)) ?? [1], [])
        }
    }
}

extension [[UInt8]] {
    /// How many characters the components have, a filler between two of them.
    fileprivate var joinedLength: Int { reduce(0) { $0 + $1.count } + Swift.max(0, count - 1) }

    /// The first letters of each component; those with none are left out.
    fileprivate func cut(_ lengths: [Int]) -> [[UInt8]] {
        zip(self, lengths).map { Array<UInt8>($0.prefix(Swift.max(0, $1))) }.filter { !$0.isEmpty }
    }

    /// How long they are with as many initials, from the last one, as they need to fit; where even initials do not, the
    /// room itself.
    fileprivate func lengthWithInitials(fitting room: Int) -> Int {
        var length = joinedLength
        for component in reversed() where length > room { length -= component.count - 1 }
        return Swift.min(length, room)
    }

    /// How many letters of each component make exactly a number of characters, every component that is kept with at
    /// least its initial, the first ones as long as can be.
    ///
    /// - Returns: `nil` where nothing fills the room exactly; components at the end that are left out have no length.
    fileprivate func lengths(filling room: Int) -> [Int]? {
        let kept = Swift.min(count, (room + 1) / 2)
        guard kept > 0 else { return nil }
        var rest = room - (2 * kept - 1)
        let lengths = prefix(kept).map { component in
            let more = Swift.min(component.count - 1, rest)
            rest -= more
            return more + 1
        }
        return rest == 0 ? lengths : nil
    }
}

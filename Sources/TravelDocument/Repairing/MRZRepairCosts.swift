/// What it costs to take a character of an MRZ for another one than was read.
///
/// Costs are negative logarithms of probabilities, in nats: 0 is certain, 4.6 one in a hundred; they add up where
/// probabilities multiply. Keeping what was read costs nothing, unless a recogniser says otherwise.
public struct MRZRepairCosts: Sendable {
    /// What a recogniser says it costs that a character stands at a line and position, both from 1.
    ///
    /// `nil` where it has nothing to say; infinity where the character cannot be it, and so is anything above 700.
    public typealias Recogniser = @Sendable (_ line: Int, _ position: Int, _ character: MRZCharacter) -> Double?

    private let recogniser: Recogniser?

    /// The shapes of the characters alone: O and 0, I and 1, B and 8, the filler and K, and so on.
    public static let lookalikes = MRZRepairCosts(nil)

    /// What a recogniser saw, in place of the shapes.
    ///
    /// ```swift
    /// let costs = MRZRepairCosts { line, position, character in
    ///     seen[line - 1][position - 1].probability(of: character).map { -log($0) }
    /// }
    /// ```
    ///
    /// - Parameter recogniser: Asked for every place that may be changed and for every character that may stand there,
    ///   also the one that was read. A number below zero counts as zero, and what is no number as `nil`.
    public init(_ recogniser: @escaping Recogniser) { self.init(Optional(recogniser)) }

    private init(_ recogniser: Recogniser?) { self.recogniser = recogniser }

    /// That a character was misread in a way that nobody foresaw: one in eight thousand for each other character.
    static let unforeseen = 9.0
    /// Of a character that could not be read, any of the 37 may be true: one in 37.
    static let unread = 3.6
    /// That every character was read right and a check digit is printed wrong: one document in two hundred, as the
    /// picture reader has it.
    static let printedWrong = Units(nats: 5.3)
    /// What costs more cannot be: e to the power of -700 is as good as nothing.
    private static let greatest = 700.0

    /// A cost as a whole number of millionths of a nat, so that sums are exact and ties are ties in any order.
    struct Units: Hashable, Comparable, Sendable {
        private(set) var millionths: Int

        static let zero = Units(millionths: 0)
        /// Above any sum of costs.
        static let impossible = Units(millionths: 1 << 60)
        private static let perNat = 1e6

        private init(millionths: Int) { self.millionths = millionths }

        /// To the nearest; `rounded()` would call the C library, which this module does without.
        ///
        /// - Precondition: `nats` is in 0...700.
        init(nats: Double) { millionths = Int(nats * Self.perNat + 0.5) }

        var nats: Double { Double(millionths) / Self.perNat }
        var isPossible: Bool { self < .impossible }
        /// The probability.
        var weight: Double { NaturalExponential.of(-nats) }

        static func + (left: Units, right: Units) -> Units { Units(millionths: left.millionths + right.millionths) }
        static func < (left: Units, right: Units) -> Bool { left.millionths < right.millionths }
    }

    /// A character that may stand at a place.
    struct Choice {
        let character: UInt8
        let cost: Units
        /// Whether there is a reason for it, so that it makes a candidate; else it counts only as one of the ways in
        /// which no candidate is right.
        let isForeseen: Bool
        let isChange: Bool
    }

    /// What may stand at a place, in the order of the characters.
    func choices(line: Int, position: Int, read: UInt8, among alphabet: MRZAlphabet) -> [Choice] {
        var choices: [Choice] = []
        for character in 0...MRZCharacter.fillerIndex where alphabet.contains(index: character) {
            let cost = cost(line, position, read, character)
            guard cost ?? 0 <= Self.greatest else { continue }
            choices.append(
                Choice(
                    character: character, cost: Units(nats: cost ?? Self.unforeseen), isForeseen: cost != nil,
                    isChange: character != read))
        }
        // What may not stand there must have been something else, even where nothing looks like it.
        guard !choices.contains(where: \.isForeseen) else { return choices }
        return choices.map {
            Choice(character: $0.character, cost: $0.cost, isForeseen: true, isChange: $0.isChange)
        }
    }

    /// `nil` where nobody foresaw it.
    private func cost(_ line: Int, _ position: Int, _ read: UInt8, _ character: UInt8) -> Double? {
        if let cost = recogniser?(line, position, MRZCharacter(uncheckedIndex: character)), !cost.isNaN {
            return max(cost, 0)
        }
        if read == character { return 0 }
        if read > MRZCharacter.fillerIndex { return Self.unread }
        return MRZLookalikes.cost(read, as: character)
    }
}

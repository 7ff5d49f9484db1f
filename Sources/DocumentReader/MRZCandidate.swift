import TravelDocument

/// An MRZ that one attempt made out: its lines as recognised, and what was decided about them.
struct MRZCandidate {
    let lines: [RecognisedLine]
    /// `nil` where the lines fit no layout: cut off, or of an issuer's own making.
    let decided: DecidedMRZ?
    private(set) var origin: Origin

    /// How a candidate came about.
    struct Origin {
        /// The attempt's name.
        let method: String
        let map: PictureMap
        /// The page that it stands on, in pixels of the submitted picture.
        var page: Quadrilateral?
    }

    /// The same candidate on its page.
    func on(_ page: Quadrilateral?) -> MRZCandidate {
        var candidate = self
        candidate.origin.page = page
        return candidate
    }

    init(lines: [RecognisedLine], origin: Origin) {
        let hypothesis = LayoutHypothesis.best(over: lines)
        decided = hypothesis.map(DecidedMRZ.init)
        // Lines that the layout has no use for are no part of the MRZ.
        self.lines = hypothesis.map { $0.indices.compactMap { $0.map { lines[$0] } } } ?? lines
        self.origin = origin
    }

    /// Whether a further look could hardly tell more: every line is there, and either every check digit holds as it was
    /// read or nothing of what was read is in doubt (some documents are printed wrong).
    var isSettled: Bool {
        guard let decided, !decided.indices.contains(nil) else { return false }
        if decided.evidence.values.allSatisfy({ $0.holds && $0.changed == 0 }) { return !decided.evidence.isEmpty }
        return decided.leastProbability >= MRZCandidate.beyondDoubt
    }

    /// Whether a second opinion on the same lines is not worth its time: what no check digit covers is clear, too.
    var isClear: Bool { isSettled && (decided?.leastProbability ?? 0) >= MRZCandidate.clear }

    /// Of the least likely character of an MRZ that need not be looked at again, whatever its check digits say ...
    private static let beyondDoubt = 0.97
    /// ... and where they hold.
    private static let clear = 0.9

    /// Whether this is an MRZ at all, and not a text or a pattern that was taken for one.
    ///
    /// The more lines are missing, the more has to speak for it.
    var isPlausible: Bool {
        guard let decided else { return isPlausibleWithoutLayout }
        let missing = decided.indices.contains(nil)
        let holding = decided.evidence.values.count { $0.holds && $0.changed == 0 }
        let bound: PlausibilityBound =
            switch (missing, holding) {
            case (false, 0): .unchecked
            case (false, 1): .checkedOnce
            case (false, _): .checkedTwice
            case (true, 0...1): .lonelyLine
            case (true, _): .checkedLine
            }
        return confidence >= bound.confidence && decided.conformity >= bound.conformity
            && (bound.needsName ? decided.hasNameOfState : true)
    }

    /// How sure the recogniser must be on average, and what part of the characters must be of the kind that the layout
    /// has where they stand: all of an MRZ's are, in other texts letters and digits are mixed otherwise.
    private struct PlausibilityBound {
        var confidence: Double
        var conformity: Double
        var needsName = false

        static let unchecked = PlausibilityBound(confidence: 0.85, conformity: 0.95)
        static let checkedOnce = PlausibilityBound(confidence: 0.7, conformity: 0.92)
        static let checkedTwice = PlausibilityBound(confidence: 0.6, conformity: 0.9)
        static let checkedLine = PlausibilityBound(confidence: 0.85, conformity: 0.95)
        static let lonelyLine = PlausibilityBound(confidence: 0.95, conformity: 0.98, needsName: true)
    }

    /// Lines that fit no layout must at least look like an MRZ's: long, sure, and with fillers in a row.
    private var isPlausibleWithoutLayout: Bool {
        let filler = Int(MRZCharacter.filler.index)
        return lines.count >= 2 && confidence >= MRZCandidate.leastConfidenceWithoutLayout
            && lines.allSatisfy { line in
                let symbols = (0..<line.free.count).map(line.free.likeliest)
                return symbols.count >= MRZCandidate.fewestCharactersWithoutLayout
                    && zip(symbols, symbols.dropFirst()).contains { $0 == filler && $1 == filler }
            }
    }

    private static let leastConfidenceWithoutLayout = 0.9
    private static let fewestCharactersWithoutLayout = 20

    /// 0...1: the mean probability of all characters as they were first read.
    private var confidence: Double { lines.map(\.confidence).reduce(0, +) / Double(max(lines.count, 1)) }

    /// Which of two candidates for the same place is the better one.
    var rank: Double {
        guard let decided else { return confidence }
        let holding = decided.evidence.values.count { $0.holds }
        return 1 + confidence + Double(holding) + Double(decided.indices.count { $0 != nil })
            - 0.5 * Double(decided.evidence.values.count { $0.changed > 0 })
    }

    /// The corners of the whole MRZ in pixels of the submitted picture.
    var corners: Quadrilateral {
        guard let box = CharacterPlaces(self).box else { preconditionFailure("a candidate has lines with characters") }
        return box
    }
}

extension MRZCandidate {
    /// What two attempts found, the better one of two that lie in the same place.
    static func better(of known: [MRZCandidate], and new: [MRZCandidate]) -> [MRZCandidate] {
        var all = known
        for candidate in new {
            let rivals = all.filter { $0.liesWhere(candidate) }
            guard rivals.allSatisfy({ $0.rank < candidate.rank }) else { continue }
            all.removeAll { $0.liesWhere(candidate) }
            all.append(candidate)
        }
        return all
    }

    private func liesWhere(_ other: MRZCandidate) -> Bool {
        other.corners.contains(corners.centre) || corners.contains(other.corners.centre)
    }
}

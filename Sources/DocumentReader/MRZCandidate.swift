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

    /// 0...1: the mean probability of all characters as they were first read.
    var confidence: Double { lines.map(\.confidence).reduce(0, +) / Double(max(lines.count, 1)) }

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

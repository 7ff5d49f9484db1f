import TravelDocument

/// An MRZ that one attempt made out: its lines as recognised, and what was decided about them.
struct MRZCandidate {
    let lines: [RecognisedLine]
    /// `nil` where the lines fit no layout: cut off, or of an issuer's own making.
    let decided: DecidedMRZ?
    let method: String
    let map: PictureMap

    init(lines: [RecognisedLine], method: String, map: PictureMap) {
        let hypothesis = LayoutHypothesis.best(over: lines)
        decided = hypothesis.map(DecidedMRZ.init)
        // Lines that the layout has no use for are no part of the MRZ.
        self.lines = hypothesis.map { $0.indices.compactMap { $0.map { lines[$0] } } } ?? lines
        self.method = method
        self.map = map
    }

    /// Whether a further attempt could hardly do better: every line is there and every check digit holds.
    var isConvincing: Bool {
        guard let decided, !decided.indices.contains(nil), !decided.evidence.isEmpty else { return false }
        return decided.evidence.values.allSatisfy { $0.holds && $0.changed == 0 }
    }

    /// A text without a check digit that holds must look this much like an MRZ to be called one.
    private static let leastConfidence = 0.8
    /// ... and one with a check digit that holds, which one text in ten has by chance.
    private static let leastConfidenceChecked = 0.6
    /// A single line, or a part of one, must have this many characters.
    private static let fewestCharacters = 20

    /// Whether this is an MRZ at all.
    var isPlausible: Bool {
        let confidence = lines.map(\.confidence).reduce(0, +) / Double(max(lines.count, 1))
        guard let decided else {
            return lines.count >= 2 && confidence >= MRZCandidate.leastConfidence
                && lines.allSatisfy { $0.free.count >= MRZCandidate.fewestCharacters }
        }
        if decided.evidence.values.contains(where: { $0.holds && $0.changed == 0 }) {
            return confidence >= MRZCandidate.leastConfidenceChecked
        }
        return confidence >= MRZCandidate.leastConfidence
    }

    /// Which of two candidates for the same place is the better one.
    var rank: Double {
        let confidence = lines.map(\.confidence).reduce(0, +) / Double(max(lines.count, 1))
        guard let decided else { return confidence }
        let holding = decided.evidence.values.count { $0.holds }
        return 1 + confidence + Double(holding) + Double(decided.indices.count { $0 != nil })
            - 0.5 * Double(decided.evidence.values.count { $0.changed > 0 })
    }

    /// The corners of the whole MRZ in pixels of the submitted picture.
    var corners: Quadrilateral {
        guard let first = lines.first, let last = lines.last else { preconditionFailure("a candidate has lines") }
        let top = first.strip.textBox
        let bottom = last.strip.textBox
        return map.submitted(
            Quadrilateral(
                topLeft: top.topLeft, topRight: top.topRight, bottomRight: bottom.bottomRight,
                bottomLeft: bottom.bottomLeft))
    }
}

extension MRZCandidate {
    /// What two attempts found, the better one of two that lie in the same place.
    static func better(of known: [MRZCandidate], and new: [MRZCandidate]) -> [MRZCandidate] {
        var all = known
        for candidate in new {
            if let index = all.firstIndex(where: { $0.liesWhere(candidate) }) {
                if candidate.rank > all[index].rank { all[index] = candidate }
            } else {
                all.append(candidate)
            }
        }
        return all
    }

    private func liesWhere(_ other: MRZCandidate) -> Bool {
        other.corners.contains(corners.centre) || corners.contains(other.corners.centre)
    }
}

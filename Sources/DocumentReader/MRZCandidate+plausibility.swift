import TravelDocument

extension MRZCandidate {
    /// Whether this is an MRZ at all, and not a text or a pattern that was taken for one.
    ///
    /// The more lines are missing, the more has to speak for it.
    var isPlausible: Bool {
        guard let decided else { return isPlausibleWithoutLayout }
        guard decided.printed >= MRZCandidate.fewestPrinted else { return false }
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

    /// Fillers alone satisfy check digits, and rules of signs look like them: an MRZ has at least a code, a State and a
    /// number or a date.
    private static let fewestPrinted = 8

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
}

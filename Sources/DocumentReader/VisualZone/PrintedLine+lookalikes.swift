import TravelDocument

extension PrintedLine {
    /// Words all of whose letters look alike in Latin and in the page's script are what the words beside them are, and between
    /// two obliques what the other text is not: `MBP ОХРИД / MVR OHRID`, `MBC 892 / MVS`.
    mutating func readLookalikes(in script: EasternScript) {
        let scalars = scalars
        let parts = scalars.indices.split { scalars[$0] == "/" || beginsColumn($0) }
        let isOfScript = parts.map { part in part.contains { script.isTold(by: scalars[$0]) } }
        let isLatin = parts.map { part in part.contains { Self.isLatinOnly(scalars[$0], beside: script) } }
        for (part, place) in parts.enumerated() {
            // `Colour of eyes: СЕРЫЕ` has both, and nobody knows what goes with what.
            guard !(isOfScript[part] && isLatin[part]) else { continue }
            for word in place.split(whereSeparator: { scalars[$0] == " " }) {
                let text = word.map { scalars[$0] }
                if isOfScript[part] {
                    guard !text.contains(where: \.isFigure),
                        text.count(where: { $0.properties.isAlphabetic }) >= Self.fewestLookalikes,
                        StateCode(String(String.UnicodeScalarView(text))) == nil,
                        let letters = script.read(latin: text)
                    else { continue }
                    respell(word, as: letters)
                } else if isLatin[part] {
                    for index in word { respell(index, as: script.latin(scalars[index])) }
                }
            }
            guard parts.count > 1, isLatin.contains(true), !isOfScript[part], !isLatin[part],
                CaptionedLine(scalars: scalars).matches.isEmpty,
                let letters = script.read(latin: place.map { scalars[$0] }),
                letters.count(where: { $0.properties.isAlphabetic }) >= Self.fewestLookalikes
            else { continue }
            respell(place, as: letters)
        }
    }

    private mutating func respell(_ places: Range<Int>, as letters: [Unicode.Scalar]) {
        for (index, letter) in zip(places, letters) { respell(index, as: letter) }
    }

    /// Whether a wide blank at a place parts two columns, which need not be in one script.
    private func beginsColumn(_ place: Int) -> Bool {
        guard characters[place].scalar == " ", place > 0, place + 1 < characters.count else { return false }
        let blank = characters[place + 1].columns.lowerBound - characters[place - 1].columns.upperBound
        return Double(blank) > Self.widestStep * LineStrip.capHeight
    }

    /// Whether a letter is Latin, and looks like none of the script.
    private static func isLatinOnly(_ scalar: Unicode.Scalar, beside script: EasternScript) -> Bool {
        scalar.properties.isAlphabetic && scalar != .foreign && EasternScript.of(scalar) == nil
            && script.read(latin: [scalar]) == nil
    }

    /// Fewer letters are a code: `P / UKR`.
    private static let fewestLookalikes = 3
}

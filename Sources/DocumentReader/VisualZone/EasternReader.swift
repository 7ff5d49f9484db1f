import Inference
import Raster
import TravelDocument

/// Reads the words of a page that are Cyrillic or Greek: what `text-1` sees as letters of another script, `text-2` reads
/// from the same strip, and each word is the one's or the other's.
struct EasternReader {
    let reader: TextReader

    init(network: Network) {
        reader = TextReader(network: network, isLatin: false)
    }

    /// A line with as many letters of another script has a word in it ...
    private static let fewestLetters = 3
    /// ... and on a page with as many, there is such a script at all: single ones are damage.
    private static let fewestLettersOfAPage = 8

    /// - Parameter lines: Of one page. Those with words in such a script come back with these.
    func readWords(of lines: inout [PrintedLine], in picture: GrayView, scratch: inout Scratch) {
        let foreign = lines.map { line in line.characters.count { $0.scalar == .foreign } }
        guard foreign.reduce(0, +) >= Self.fewestLettersOfAPage else { return }
        let certain = lines.indices.filter { foreign[$0] >= Self.fewestLetters }
        var readings = certain.map { (index: $0, characters: read(lines[$0], in: picture, &scratch)) }
        guard let script = script(of: readings.map(\.characters)) else { return }
        for index in lines.indices where !certain.contains(index) {
            readings.append((index, read(lines[index], in: picture, &scratch)))
        }
        for (index, characters) in readings {
            lines[index] = lines[index].taking(words(in: characters, of: lines[index], script), script)
        }
        for index in lines.indices { lines[index].readLookalikes(in: script) }
    }

    private func read(_ line: PrintedLine, in picture: GrayView, _ scratch: inout Scratch) -> [PrintedCharacter] {
        reader.read(line.strip, of: picture, scratch: &scratch)
    }

    /// As many lines with a word that is surely of a script are no accident: a signature looks like some letters of one.
    private static let fewestLines = 2
    private static let sure = 0.8

    private func script(of readings: [[PrintedCharacter]]) -> EasternScript? {
        let scripts = readings.compactMap { characters -> EasternScript? in
            let words = characters.split { !$0.scalar.isLetter }.filter {
                $0.count >= Self.fewestLetters && PrintedLine.confidence(of: $0) >= Self.sure
            }
            let letters = words.filter { word in !word.contains { $0.scalar == .foreign } }.joined()
                .compactMap { EasternScript.only($0.scalar) }
            return letters.count { $0 == .greek } * 2 > letters.count ? .greek : letters.isEmpty ? nil : .cyrillic
        }
        let greek = scripts.count { $0 == .greek }
        guard scripts.count >= Self.fewestLines else { return nil }
        return greek * 2 > scripts.count ? .greek : .cyrillic
    }

    /// The words of a reading that are in the script, one after another with what stands between them.
    private func words(
        in characters: [PrintedCharacter], of line: PrintedLine, _ script: EasternScript
    ) -> [ArraySlice<PrintedCharacter>] {
        let words = characters.split { $0.scalar == " " || $0.scalar == "/" }
        var isOfScript = words.map { isWord($0, of: line, script) }
        // What both scripts may have is its neighbour's: `М. КИЇВ`.
        func isBeside(_ word: Int, _ other: Int) -> Bool {
            guard words.indices.contains(other), isOfScript[other] else { return false }
            let (first, second) = (words[min(word, other)], words[max(word, other)])
            let gap = (second.first?.columns.lowerBound ?? 0) - (first.last?.columns.upperBound ?? 0)
            return gap < Self.widestBlank
                && characters[first.endIndex..<second.startIndex].allSatisfy { $0.scalar == " " }
                && words[word].allSatisfy { script.has($0.scalar) || !$0.scalar.isLetter && !$0.scalar.isFigure }
                && words[word].contains { $0.scalar.isLetter }
        }
        for word in words.indices where !isOfScript[word] { isOfScript[word] = isBeside(word, word - 1) }
        for word in words.indices.reversed() where !isOfScript[word] { isOfScript[word] = isBeside(word, word + 1) }
        var runs: [ArraySlice<PrintedCharacter>] = []
        for word in words.indices where isOfScript[word] {
            if word > 0, isOfScript[word - 1], let last = runs.popLast() {
                runs.append(characters[last.startIndex..<words[word].endIndex])
            } else {
                runs.append(words[word])
            }
        }
        return runs
    }

    /// A speck has fewer.
    private static let fewestLettersOfAWord = 2
    private static let legible = 0.5

    /// In columns; what is further away is another column's.
    private static let widestBlank = Int(1.5 * LineStrip.capHeight)

    /// Whether a word is the script's: it has a letter that Latin has not, and it was read better than as Latin.
    private func isWord(
        _ word: ArraySlice<PrintedCharacter>, of line: PrintedLine, _ script: EasternScript
    ) -> Bool {
        guard let first = word.first, let last = word.last, word.count >= Self.fewestLettersOfAWord,
            PrintedLine.confidence(of: word) >= Self.legible,
            word.allSatisfy({ script.has($0.scalar) || !$0.scalar.isLetter }),
            word.contains(where: { script.tells($0.scalar) }),
            // `158cm` is a number and its unit.
            !word.contains(where: { $0.scalar.isFigure })
                || word.count(where: { $0.scalar.isLetter }) >= Self.fewestLetters
        else { return false }
        let columns = first.columns.lowerBound..<last.columns.upperBound
        let latin = line.characters.filter { columns.contains($0.middle) }
        // `ОЗ.ОЗ.2ООЗ` is a date.
        guard latin.count(where: { $0.scalar.isFigure }) * 2 < max(latin.count, 1) else { return false }
        return latin.contains { $0.scalar == .foreign } || latin.isEmpty
            || PrintedLine.confidence(of: word) > PrintedLine.confidence(of: latin[...])
                - (word.count >= Self.lettersOfLead ? Self.lead : 0)
    }

    /// Latin reads many a letter as one of its own, and is sure of it: `OAEMA` for `ΟΛΕΜΑ`.
    private static let lead = 0.05
    /// Units of measures are Latin.
    private static let lettersOfLead = 4
}

extension Unicode.Scalar {
    /// A letter of any script, one that is not read among them.
    fileprivate var isLetter: Bool { properties.isAlphabetic || self == .foreign }
}

extension PrintedCharacter {
    fileprivate var middle: Int { (columns.lowerBound + columns.upperBound) / 2 }
}

extension PrintedLine {
    /// A letter that was taken for one of another script may lie beside the word that it belongs to by so many columns.
    private static let besideWord = 6

    /// The line with words of another reading of its strip in place of what it has there.
    fileprivate func taking(_ words: [ArraySlice<PrintedCharacter>], _ script: EasternScript) -> PrintedLine {
        guard !words.isEmpty else { return self }
        let places = words.map { word in
            (word.first?.columns.lowerBound ?? 0)..<(word.last?.columns.upperBound ?? 0)
        }
        let others = characters.filter { character in
            !places.contains { place in
                let reach = character.scalar == .foreign ? Self.besideWord : 0
                return (place.lowerBound - reach..<place.upperBound + reach).contains(character.middle)
            }
        }
        let own = words.joined().map { $0.respelled(script.letter($0.scalar)) }
        return with((others + own).sorted { $0.columns.lowerBound < $1.columns.lowerBound }.tidied)
    }
}

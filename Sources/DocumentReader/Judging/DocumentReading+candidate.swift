import Raster
import TravelDocument

extension DocumentReading {
    /// What an MRZ that was made out, and the print of its page, say about a document.
    ///
    /// - Parameters:
    ///   - printed: `nil` where the page was not read.
    ///   - size: The picture's, in pixels as submitted; `nil` where nobody knows it.
    ///   - day: Two-digit years and expiry are judged against it.
    init(
        _ candidate: MRZCandidate, _ printed: PrintedPage? = nil, size: (width: Int, height: Int)? = nil,
        on day: CalendarDate
    ) {
        let page = candidate.origin.page
        let places = CharacterPlaces(candidate)
        var quality = PictureQuality(candidate, places)
        quality.cornersCutOff = size.flatMap { size in
            PageSize.of(candidate.decided?.layout)?
                .cornersCutOff(
                    mrz: candidate.corners, page: page, width: Double(size.width), height: Double(size.height))
        }
        guard let decided = candidate.decided else {
            self.init(
                format: nil, corners: page, mrz: MRZReading(unfitting: candidate, places: places), fields: [:],
                findings: Finding.all(of: quality) + [Finding.noLayout], quality: quality)
            return
        }
        let mrz = MRZ(layout: decided.layout, lines: decided.asciiLines)
        let checkDigits = mrz.checkDigits.filter { judgement in
            judgement.covers.allSatisfy { decided.indices[$0.line - 1] != nil }
                && decided.indices[judgement.line - 1] != nil
        }
        let fields = FieldReading.all(of: mrz, decided, checkDigits, places, on: day)
        let reading = MRZReading(
            lines: decided.lineReadings(places), verified: decided.isEvidentThroughout(checkDigits),
            corners: candidate.corners, checkDigits: checkDigits, repairs: decided.repairs,
            method: candidate.origin.method)
        self.init(
            format: decided.layout.name, corners: page, mrz: reading, fields: fields,
            findings: Finding.all(of: quality) + Finding.all(of: mrz, decided, fields, on: day), quality: quality)
        decidedMRZ = mrz
        if let printed { add(printed, on: day) }
    }
}

extension MRZReading {
    /// Lines that fit no layout, as they were read.
    init(unfitting candidate: MRZCandidate, places: CharacterPlaces) {
        let lines = zip(candidate.lines, places.lines).map { line, boxes in
            LineReading(
                characters: (0..<line.free.count).map { position in
                    let best = line.free.likeliest(at: position)
                    return CharacterReading(
                        read: scalar(ofSymbol: best), probability: line.free.probability(of: best, at: position),
                        runnerUp: nil, corners: boxes[position])
                })
        }
        self.init(
            lines: lines, verified: false, corners: candidate.corners, checkDigits: [], repairs: [],
            method: candidate.origin.method)
    }
}

extension DecidedMRZ {
    /// The layout's lines in ASCII; `nil` for one that was not found.
    var asciiLines: [[UInt8]?] {
        zip(layout.lines(of: symbols), indices).map { line, index in index == nil ? nil : line }
    }

    /// Runner-ups less likely than this are not worth a word.
    private static let leastRunnerUp = 0.0005

    /// Every character with what is known of it.
    func lineReadings(_ places: CharacterPlaces) -> [LineReading?] {
        var offset = 0
        var found = 0
        return zip(layout.lineLengths, indices).map { length, index in
            defer { offset += length }
            guard index != nil else { return nil }
            let boxes = places.lines[found]
            found += 1
            return LineReading(
                characters: (0..<length).map { position in
                    let symbol = symbols[offset + position]
                    let runnerUp = beliefs.runnerUp(to: symbol, at: offset + position)
                    return CharacterReading(
                        read: scalar(ofSymbol: symbol), probability: beliefs[offset + position, symbol],
                        runnerUp: beliefs[offset + position, runnerUp] < DecidedMRZ.leastRunnerUp
                            ? nil : scalar(ofSymbol: runnerUp),
                        corners: boxes[position])
                })
        }
    }

    /// Whether a line, from 1, was read as the net saw it, its characters standing evenly: none was seen twice, missed,
    /// or taken from beside it.
    func isSeenWell(_ line: Int) -> Bool { lines[line - 1].map { $0.isAsSeen && $0.isRegular } ?? false }

    /// Whether every character of every line is vouched for: all check digits hold without having been made to, and
    /// every character that none covers is beyond doubt.
    func isEvidentThroughout(_ checkDigits: [CheckDigitJudgement]) -> Bool {
        guard holdsTogether(checkDigits), layout.lineLengths.indices.allSatisfy({ isSeenWell($0 + 1) }),
            checkDigits.allSatisfy(\.holds),
            evidence.values.allSatisfy({ $0.holds && $0.changed == 0 && $0.posterior >= EvidenceBounds.checked })
        else { return false }
        return isEvident(Array(0..<layout.characterCount))
    }
}

func scalar(ofSymbol symbol: Int) -> Unicode.Scalar {
    Unicode.Scalar(MRZCharacter(index: UInt8(symbol))?.ascii ?? MRZCharacter.filler.ascii)
}

extension PictureQuality {
    init(_ candidate: MRZCandidate, _ places: CharacterPlaces) {
        let lines = candidate.lines.compactMap(\.quality)
        func mean(_ figures: [Double]) -> Double? {
            figures.isEmpty ? nil : figures.reduce(0, +) / Double(figures.count)
        }
        self.init(
            sharpness: mean(lines.map(\.sharpness)), glare: mean(lines.map(\.glare)),
            charactersUnderGlare: Self.charactersUnderGlare(candidate),
            exposure: mean(lines.map { Self.luminance($0.paper) }),
            contrast: mean(lines.map { Self.luminance($0.paper) - Self.luminance($0.print) }),
            pixelsPerCharacter: places.pitch)
    }

    /// A line that was not read has none.
    private static func charactersUnderGlare(_ candidate: MRZCandidate) -> [Int] {
        let counts = candidate.lines.map(\.charactersUnderGlare)
        guard let decided = candidate.decided else { return counts }
        var found = counts.makeIterator()
        return decided.indices.map { $0 == nil ? 0 : found.next() ?? 0 }
    }

    /// From the scale of a strip's pixels to 0...1.
    private static func luminance(_ value: Float) -> Double {
        Double(min(max(value * Normalisation.deviation + Normalisation.mean, 0), 1))
    }
}

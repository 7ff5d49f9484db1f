public import TravelDocument

/// Everything that one document in a picture says, with how far each word of it can be trusted.
///
/// Coordinates are pixels of the picture as it was submitted (before any Exif orientation), origin at its top left
/// corner, x to the right and y down; a pixel's centre is at half a unit.
public struct DocumentReading: Sendable {
    /// The MRZ's layout by its contract name (`TD1`, `TD2`, `TD3`, `MRVA`, `MRVB`, `FRA-CNI`, `FRA-DL`); `nil` where none
    /// fits.
    public var format: String?
    /// The document's page as found in the picture; `nil` where its edge was not seen.
    public var corners: Quadrilateral?
    /// The machine readable zone; `nil` where there is none.
    public var mrz: MRZReading?
    /// Each field that is there. A field that is printed but could not be read is there with a `nil` value.
    public var fields: [FieldName: FieldReading]
    /// The page's print line by line, top to bottom, whether or not it is of a field; empty where it was not read.
    public var printedLines: [PrintedLineReading] = []
    /// What is doubtful, in the order in which a reader should hear it.
    public var findings: [Finding]
    public var quality: PictureQuality
    /// What the picture's file tells of its history; the same for all documents of a picture, but for the map.
    public var evidence: PictureEvidence
    /// The MRZ as it was decided, to lay further print beside it.
    var decidedMRZ: MRZ?

    public init(
        format: String?, corners: Quadrilateral?, mrz: MRZReading?, fields: [FieldName: FieldReading],
        findings: [Finding], quality: PictureQuality, evidence: PictureEvidence = PictureEvidence()
    ) {
        self.format = format
        self.corners = corners
        self.mrz = mrz
        self.fields = fields
        self.findings = findings
        self.quality = quality
        self.evidence = evidence
    }
}

/// One line of a page's print.
public struct PrintedLineReading: Sendable {
    /// What was read. U+FFFD stands for a letter of a script that is not read.
    public var text: String
    /// 0...1: the geometric mean over its characters.
    public var probability: Double
    public var corners: Quadrilateral

    public init(text: String, probability: Double, corners: Quadrilateral) {
        self.text = text
        self.probability = probability
        self.corners = corners
    }
}

/// The machine readable zone of one document, character by character.
public struct MRZReading: Sendable {
    /// Top to bottom; `nil` for a line that is there but could not be read.
    public var lines: [LineReading?]
    /// Whether every character of every line, fillers too, is vouched for.
    public var verified: Bool
    public var corners: Quadrilateral
    public var checkDigits: [CheckDigitJudgement]
    public var repairs: [Repair]
    /// Which attempt succeeded: `direct`, or the name of the second look that was needed.
    public var method: String

    public init(
        lines: [LineReading?], verified: Bool, corners: Quadrilateral, checkDigits: [CheckDigitJudgement],
        repairs: [Repair], method: String
    ) {
        self.lines = lines
        self.verified = verified
        self.corners = corners
        self.checkDigits = checkDigits
        self.repairs = repairs
        self.method = method
    }

    /// The lines as text, `nil` where a line could not be read.
    public var texts: [String?] { lines.map { $0?.text } }
}

/// One line of an MRZ.
public struct LineReading: Sendable {
    public var characters: [CharacterReading]

    public init(characters: [CharacterReading]) { self.characters = characters }

    public var text: String { String(String.UnicodeScalarView(characters.map(\.read))) }
}

/// One character as it was read.
public struct CharacterReading: Sendable {
    /// `A`-`Z`, `0`-`9`, `<`; U+FFFD where nothing could be read.
    public var read: Unicode.Scalar
    /// 0...1, calibrated on drawn pictures: of characters said with 0.99, one in a hundred is wrong.
    public var probability: Double
    /// The next likely character; `nil` where nothing else came near.
    public var runnerUp: Unicode.Scalar?
    public var corners: Quadrilateral

    public init(read: Unicode.Scalar, probability: Double, runnerUp: Unicode.Scalar?, corners: Quadrilateral) {
        self.read = read
        self.probability = probability
        self.runnerUp = runnerUp
        self.corners = corners
    }
}

/// A character that was decided against what the recogniser read first.
public struct Repair: Sendable, Hashable {
    /// Line and position, from 1.
    public var line: Int
    public var position: Int
    public var read: Unicode.Scalar
    public var chosen: Unicode.Scalar
    /// The probability of the chosen character.
    public var probability: Double
    /// How many of the candidates that were tried would have passed the check digits: 1 is worth most.
    public var passingCandidates: Int

    public init(
        line: Int, position: Int, read: Unicode.Scalar, chosen: Unicode.Scalar, probability: Double,
        passingCandidates: Int
    ) {
        self.line = line
        self.position = position
        self.read = read
        self.chosen = chosen
        self.probability = probability
        self.passingCandidates = passingCandidates
    }
}

/// The value of one field and what it rests on.
public struct FieldReading: Sendable {
    /// Where a value was read.
    public enum Source: String, Sendable { case mrz, viz, both = "mrz+viz" }

    /// The normal form: ISO 8601 dates, `M`/`F`/`X`, alpha-3 codes, names without fillers; `nil` if unreadable.
    public var value: String?
    /// As the page shows it.
    public var printed: String?
    public var source: Source
    /// Whether there is evidence for the value beyond the recogniser's own opinion.
    public var verified: Bool
    /// 0...1, that every character of the value is right.
    public var probability: Double
    public var corners: Quadrilateral?
    /// Both readings, where the MRZ says one thing and the print another; `nil` where they agree or only one was read.
    public var disagreement: Disagreement?

    /// What MRZ and print each say of a field.
    public struct Disagreement: Sendable, Hashable {
        /// The MRZ's normal form.
        public var mrz: String
        /// The print's normal form; `nil` where it has none.
        public var viz: String?
        /// As the page shows it.
        public var printed: String

        public init(mrz: String, viz: String?, printed: String) {
            self.mrz = mrz
            self.viz = viz
            self.printed = printed
        }
    }

    public init(
        value: String?, printed: String?, source: Source, verified: Bool, probability: Double,
        corners: Quadrilateral?, disagreement: Disagreement? = nil
    ) {
        self.value = value
        self.printed = printed
        self.source = source
        self.verified = verified
        self.probability = probability
        self.corners = corners
        self.disagreement = disagreement
    }
}

/// A doubt, as a value: a stable code for programs and a sentence for people.
public struct Finding: Sendable, Hashable {
    /// Stable, dotted, listed in the documentation: `mrz.check_digit`, `document.expired`.
    public var code: String
    /// One plain sentence. It may carry what the document says; logs and errors never do.
    public var message: String
    public var fields: [FieldName]

    public init(code: String, message: String, fields: [FieldName] = []) {
        self.code = code
        self.message = message
        self.fields = fields
    }
}

/// How good the picture is where it matters.
public struct PictureQuality: Sendable {
    /// 0...1 at the MRZ: the steepness of the glyphs' edges against a sharp print's.
    public var sharpness: Double?
    /// 0...1: the part of the MRZ that is burnt out.
    public var glare: Double?
    /// For each line of the MRZ, top to bottom, how many characters that is; empty where there is none.
    public var charactersUnderGlare: [Int]
    /// 0 black to 1 white: how bright the paper at the MRZ is shown.
    public var exposure: Double?
    /// 0...1: how much darker than that the print is.
    public var contrast: Double?
    /// Distance between two characters of the MRZ in pixels of the picture.
    public var pixelsPerCharacter: Double?
    /// 0...4: corners of the page that seem to lie outside of the picture; `nil` where the page's edge was not seen, or
    /// its size is not known.
    public var cornersCutOff: Int?

    public init(
        sharpness: Double? = nil, glare: Double? = nil, charactersUnderGlare: [Int] = [], exposure: Double? = nil,
        contrast: Double? = nil, pixelsPerCharacter: Double? = nil, cornersCutOff: Int? = nil
    ) {
        self.sharpness = sharpness
        self.glare = glare
        self.charactersUnderGlare = charactersUnderGlare
        self.exposure = exposure
        self.contrast = contrast
        self.pixelsPerCharacter = pixelsPerCharacter
        self.cornersCutOff = cornersCutOff
    }
}

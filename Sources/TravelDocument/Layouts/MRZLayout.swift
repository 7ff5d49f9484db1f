/// How one kind of MRZ is laid out: the table that parsing, writing, masking, verifying and explaining all read.
///
/// Lines and positions count from 1 and ranges are closed, as in Doc 9303, so that its page and the table can be laid
/// side by side; ``offset(line:position:)`` is the one place where they become offsets into the characters of all
/// lines, one line after the other.
///
/// There is one value for each layout; two are equal when they are the same one.
public final class MRZLayout: Sendable {
    /// The name on the wire: `TD1`, `TD2`, `TD3`, `MRVA`, `MRVB`, or that of a national layout such as `FRA-CNI`.
    public let name: String
    /// How many characters each line has.
    public let lineLengths: [Int]
    /// Where the layout is specified.
    public let source: String
    /// Each position of each line lies in exactly one of them.
    public let cells: [MRZCell]
    /// In the order in which the digits are printed.
    public let checkRows: [MRZCheckRow]
    /// First letters that the standard gives to documents of this kind (``FieldName/documentCode``).
    public let documentCodeLetters: MRZAlphabet
    /// The field in which a document number of more than nine characters goes on (Doc 9303-5 and 9303-6, note j).
    public let documentNumberContinues: FieldName?

    /// All characters of all lines.
    public let characterCount: Int

    // What follows is the same table, laid out for speed.
    let lineStarts: [Int]
    let alphabets: [MRZAlphabet]
    let allowed: [UInt8]
    let fieldRanges: [MRZRange]
    let nameRanges: (whole: MRZRange, primary: MRZRange, secondary: MRZRange)
    let checks: [MRZCheck]
    let longNumber: LongDocumentNumber.Place?

    init(
        name: String, lineLengths: [Int], source: String, documentCodeLetters: MRZAlphabet, cells: [MRZCell],
        checks rows: [MRZCheckRow], documentNumberContinues: FieldName? = nil
    ) {
        self.name = name
        self.lineLengths = lineLengths
        self.source = source
        self.cells = cells
        self.checkRows = rows
        self.documentCodeLetters = documentCodeLetters
        self.documentNumberContinues = documentNumberContinues
        characterCount = lineLengths.reduce(0, +)
        precondition(characterCount <= MRZ.capacity, "an MRZ has no room for this layout")

        let starts = lineLengths.indices.map { lineLengths[..<$0].reduce(0, +) }
        lineStarts = starts
        func range(_ span: CheckDigitJudgement.Span) -> MRZRange {
            MRZRange(start: starts[span.line - 1] + span.positions.lowerBound - 1, count: span.positions.count)
        }
        func range(_ content: MRZCell.Content) -> MRZRange {
            cells.first { $0.content == content }.map { range($0.span) } ?? .none
        }
        alphabets = cells.sorted { range($0.span).start < range($1.span).start }.flatMap { cell in
            [cell.first] + Array(repeating: cell.alphabet, count: cell.positions.count - 1)
        }
        let names = (whole: range(.name(.whole)), primary: range(.name(.primary)), secondary: range(.name(.secondary)))
        nameRanges = names
        fieldRanges =
            FieldName.allCases.prefix(FieldName.printedOnly).map { field in
                switch field {
                case .surname: names.whole.isNone ? names.primary : names.whole
                case .givenNames: names.whole.isNone ? names.secondary : names.whole
                default: range(.field(field))
                }
            } + [.none]
        allowed = MRZCharacterClass.allowed(alphabets)
        checks = rows.map { row in
            MRZCheck(
                digit: range(.checkDigit(row.subject)).start, covered: row.covers.map { range($0) },
                mayBeFillerWhenEmpty: row.mayBeFillerWhenEmpty)
        }
        longNumber = documentNumberContinues.flatMap { field in
            rows.firstIndex { $0.subject == .field(.documentNumber) }.map { check in
                .init(number: range(.field(.documentNumber)), optionalData: range(.field(field)), check: check)
            }
        }
    }

    /// The cell that holds a field; `nil` where this layout has none.
    ///
    /// Names: ``nameCells``.
    public func cell(for field: FieldName) -> MRZCell? { cells.first { $0.content == .field(field) } }

    /// The cells that the holder's name is printed in: one in the standard's layouts, two in some national ones.
    public var nameCells: [MRZCell] {
        cells.filter { if case .name = $0.content { true } else { false } }
    }

    /// The cell that a position lies in.
    ///
    /// - Precondition: The layout has that line and position.
    public func cell(line: Int, position: Int) -> MRZCell {
        precondition(has(line: line, position: position), "no such position in this layout")
        guard let cell = cells.first(where: { $0.line == line && $0.positions.contains(position) }) else {
            preconditionFailure("the cells of a layout cover every position")
        }
        return cell
    }

    /// What may stand at a position: the mask for a recogniser.
    ///
    /// O(1).
    ///
    /// It is as wide as documents in the world are, not only those that follow the standard to the letter; whether a
    /// character is right where it stands is for ``MRZ/findings(on:policy:)`` to say.
    /// - Precondition: The layout has that line and position.
    public func alphabet(line: Int, position: Int) -> MRZAlphabet {
        alphabets[offset(line: line, position: position)]
    }

    /// What may stand at an offset into the characters of all lines.
    ///
    /// O(1).
    public func alphabet(offset: Int) -> MRZAlphabet { alphabets[offset] }

    /// Where a position lies in the characters of all lines, one line after the other.
    ///
    /// - Precondition: The layout has that line and position.
    public func offset(line: Int, position: Int) -> Int {
        precondition(has(line: line, position: position), "no such position in this layout")
        return lineStarts[line - 1] + position - 1
    }

    /// The line and position, both from 1, of an offset into the characters of all lines.
    ///
    /// - Precondition: The offset is in `0..<characterCount`.
    public func place(offset: Int) -> (line: Int, position: Int) {
        precondition(offset >= 0 && offset < characterCount, "no such offset in this layout")
        let line = lineStarts.lastIndex { $0 <= offset } ?? 0
        return (line + 1, offset - lineStarts[line] + 1)
    }

    func span(_ range: MRZRange) -> CheckDigitJudgement.Span {
        let (line, first) = place(offset: range.start)
        return .init(line: line, positions: first...(first + range.count - 1))
    }

    private func has(line: Int, position: Int) -> Bool {
        lineLengths.indices.contains(line - 1) && position >= 1 && position <= lineLengths[line - 1]
    }
}

extension MRZLayout: Hashable {
    /// Whether they are the same layout.
    public static func == (left: MRZLayout, right: MRZLayout) -> Bool { left === right }
    /// Over which layout it is.
    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

extension MRZLayout: CustomStringConvertible {
    /// The wire name.
    public var description: String { name }
}

extension MRZ {
    /// The rows of ``MRZDeviation/all`` that show in this MRZ, in their order; none for nearly every document.
    public var deviations: [MRZDeviation] {
        mayDeviate ? MRZDeviation.all.filter { shows($0) } : []
    }

    /// The rows that are about documents of this layout, issuer and code, whether or not they show.
    var rowsOfIssuer: [MRZDeviation] { mayDeviate ? MRZDeviation.all.filter { $0.isOf(self) } : [] }

    /// Whether a document number may go on in the optional data: in this layout, and with this issuer.
    var mayHaveLongNumber: Bool {
        layout.longNumber.map { !MRZDeviation.hasNoLongNumbers(indices, issuingState: $0.issuingState) } ?? false
    }

    /// Whether any row is about documents of this issuer.
    ///
    /// The one thing that documents of all other issuers pay.
    var mayDeviate: Bool { read { $0.mayDeviate } }

    private func shows(_ row: MRZDeviation) -> Bool {
        guard row.isOf(self) else { return false }
        switch row.effect {
        case .personalNumber(let span, _): return !trimmed(layout.range(span)).isNone
        case .noCheckDigit(let field):
            return layout.digit(of: field).map { characters[$0] == MRZCharacter.fillerASCII } ?? false
        case .documentCode, .namesInCode: return true
        case .noPrimaryIdentifier: return begins(.surname, with: "<<") && !trimmed(layout.range(of: .surname)).isNone
        case .stateCode(let field, let code, _): return printed(field, is: code)
        case .holds(let field, _): return text(of: field).map { !$0.isEmpty } ?? false
        }
    }

    /// Whether a field's cell holds this and fillers behind it, and nothing else.
    fileprivate func printed(_ field: FieldName, is text: String) -> Bool {
        let range = layout.range(of: field)
        return trimmed(range).count == text.utf8.count && begins(field, with: text)
    }

    fileprivate func begins(_ field: FieldName, with text: String) -> Bool {
        let range = layout.range(of: field)
        return text.utf8.count <= range.count
            && text.utf8.enumerated().allSatisfy { characters[range.start + $0] == $1 }
    }
}

extension MRZDeviation {
    /// Whether it is about documents of this layout, issuer and document code.
    fileprivate func isOf(_ mrz: MRZ) -> Bool {
        layouts.contains(mrz.layout) && mrz.printed(.issuingState, is: issuingState)
            && (documentCodes.isEmpty || documentCodes.contains { mrz.begins(.documentCode, with: $0) })
    }

    /// Issuers, found by the three characters of their codes.
    struct Issuers: Sendable {
        /// A bit of 64 for each of them: one test tells most other codes apart.
        private let marks: UInt64
        private let codes: [UInt32]

        init(of rows: [MRZDeviation]) {
            let codes = rows.map { row in
                let code = Array(row.issuingState.utf8) + [MRZCharacter.fillerASCII, MRZCharacter.fillerASCII]
                return Self.code(code[0], code[1], code[2])
            }
            self.codes = codes
            marks = codes.reduce(0) { $0 | Self.mark($1) }
        }

        /// Whether these three characters, fillers after a shorter code, are the code of one.
        @inline(__always)
        func contains(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
            let code = Self.code(first, second, third)
            return marks & Self.mark(code) != 0 && codes.contains(code)
        }

        @inline(__always)
        private static func code(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt32 {
            UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third)
        }

        /// A code times an odd number, of which the upper six bits choose the mark: that spreads a dozen codes well
        /// enough.
        @inline(__always)
        private static func mark(_ code: UInt32) -> UInt64 { 1 << UInt64((code &* 0x9E37_79B1) >> 26) }
    }

    /// Those that have a row.
    static let issuers = Issuers(of: all)

    /// Those of which a row leaves out a check digit or adds one.
    static let issuersWithCheckDigits = Issuers(of: all.filter(\.changesCheckDigits))

    /// Those whose numbers are never long.
    private static let issuersWithoutLongNumbers = Issuers(of: all.filter(\.isWithoutLongNumbers))

    fileprivate var changesCheckDigits: Bool {
        switch effect {
        case .noCheckDigit, .personalNumber: true
        case .documentCode, .namesInCode, .noPrimaryIdentifier, .stateCode, .holds: false
        }
    }
}

// MARK: Effects, each in its one place

extension MRZ {
    /// The holder's number within the optional data, and the place of its check digit, where this issuer prints one.
    var personalNumberInOptionalData: (number: MRZRange, digit: Int)? {
        guard let place = placeOfPersonalNumber, !trimmed(place.number).isNone else { return nil }
        return place
    }

    /// The same, whether or not anything is printed there.
    var placeOfPersonalNumber: (number: MRZRange, digit: Int)? {
        guard mayDeviate, layout.range(of: .personalNumber).isNone else { return nil }
        for row in MRZDeviation.all {
            if case .personalNumber(let span, let position) = row.effect, row.isOf(self) {
                return (layout.range(span), layout.offset(line: span.line, position: position))
            }
        }
        return nil
    }

    /// The State or organization that a code stands for which the standard does not list.
    func stateByDeviation(_ field: FieldName) -> StateCode? {
        for row in MRZDeviation.all {
            if case .stateCode(field, _, let code) = row.effect, shows(row) { return StateCode(code) }
        }
        return nil
    }

    /// Whether a row shows that leaves out a check digit or adds one.
    var hasCheckDigitsOfItsOwn: Bool {
        MRZDeviation.all.contains { $0.changesCheckDigits && shows($0) }
    }

    /// The layout's check digits without those that the issuer does not print, and with those that it prints besides.
    func applyDeviations(to checkDigits: inout [CheckDigitJudgement]) {
        for row in deviations {
            switch row.effect {
            case .noCheckDigit(let field): checkDigits.removeAll { $0.subject == .field(field) }
            case .personalNumber(let span, let position): checkDigits.append(judgement(of: span, digit: position))
            default: continue
            }
        }
        checkDigits.sort { ($0.line, $0.position) < ($1.line, $1.position) }
    }

    /// The findings without those that an issuer's way explains, and with those about what it prints besides.
    ///
    /// Row by row and not over ``deviations``, which would be an array in memory.
    func applyDeviations(to findings: inout [MRZFinding]) {
        for row in MRZDeviation.all where shows(row) {
            switch row.effect {
            case .noCheckDigit(let field): findings.removeAll { $0.code == .checkDigit && $0.field == field }
            case .documentCode: findings.removeAll { $0.code == .documentCode }
            case .namesInCode: findings.removeAll { isDigitInName($0) }
            case .noPrimaryIdentifier: findings.removeAll { $0.code == .missingName }
            case .personalNumber(let span, let position):
                let digit = judgement(of: span, digit: position)
                guard !digit.holds else { continue }
                let place = CheckDigitJudgement.Span(line: digit.line, positions: position...position)
                findings.append(MRZFinding(code: .checkDigit, field: .personalNumber, span: place))
            case .stateCode(let field, _, _): findings.removeAll { $0.code == .unknownState && $0.field == field }
            case .holds: continue
            }
        }
    }

    private func isDigitInName(_ finding: MRZFinding) -> Bool {
        let character = self[line: finding.span.line, position: finding.span.positions.lowerBound]
        return finding.code == .misplacedCharacter && finding.field == .surname
            && MRZAlphabet.digits.contains(index: MRZCharacter.index(ascii: character))
    }

    private func judgement(of span: CheckDigitJudgement.Span, digit position: Int) -> CheckDigitJudgement {
        let computed = CheckDigit.compute(over: span.positions.map { self[line: span.line, position: $0] })
        let printed = self[line: span.line, position: position]
        return CheckDigitJudgement(
            subject: .field(.personalNumber), line: span.line, position: position, covers: [span], printed: printed,
            computed: computed, holds: printed == computed)
    }
}

extension MRZDeviation {
    /// Whether no document number of this issuer is long: it prints a filler as check digit of short ones, or a number of
    /// the holder where a long one would go on.
    ///
    /// Asked only where a filler stands for that digit and a long number could follow.
    static func hasNoLongNumbers(_ indices: borrowing MRZIndices, issuingState: MRZRange) -> Bool {
        guard issuingState.count == 3 else { return false }
        func ascii(_ offset: Int) -> UInt8 { MRZCharacter(index: indices[issuingState.start + offset])?.ascii ?? 0 }
        return issuersWithoutLongNumbers.contains(ascii(0), ascii(1), ascii(2))
    }

    /// The same of an issuer's code in ASCII.
    static func hasNoLongNumbers(issuingState: [UInt8]) -> Bool {
        all.contains { $0.isWithoutLongNumbers && issuingState.elementsEqual($0.issuingState.utf8) }
    }

    private var isWithoutLongNumbers: Bool {
        switch effect {
        case .noCheckDigit(.documentNumber), .personalNumber: true
        default: false
        }
    }
}

extension MRZLayout {
    func range(_ span: CheckDigitJudgement.Span) -> MRZRange {
        MRZRange(
            start: offset(line: span.line, position: span.positions.lowerBound), count: span.positions.count)
    }

    func digit(of field: FieldName) -> Int? {
        checkRows.firstIndex { $0.subject == .field(field) }.map { checks[$0].digit }
    }
}

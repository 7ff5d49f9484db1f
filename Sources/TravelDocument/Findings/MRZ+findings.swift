extension MRZ {
    /// Everything that is doubtful about this MRZ, in the order in which it stands there.
    ///
    /// Empty for an MRZ that is right in every respect, and then nothing is allocated.
    ///
    /// - Parameters:
    ///   - referenceDate: The day on which expiry and the century of two-digit years are judged.
    ///   - policy: How that century is found.
    public func findings(on referenceDate: CalendarDate, policy: CenturyPolicy = .standard) -> [MRZFinding] {
        var (findings, failing) = read { characters in
            var findings: [MRZFinding] = []
            let indices = characters.indices
            characters.judgeCharacters(indices, &findings)
            characters.judgeDocumentCode(&findings)
            characters.judgeState(.issuingState, &findings)
            characters.judgeNumber(&findings)
            characters.judgeState(.nationality, &findings)
            characters.judgeDates(on: referenceDate, policy, &findings)
            characters.judgeSex(&findings)
            characters.judgeName(&findings)
            return (findings, layout.failingChecks(indices))
        }
        judgeCheckDigits(failing, &findings)
        if mayDeviate { applyDeviations(to: &findings) }
        return findings
    }

    /// Check digits: each is the one that the characters give (Doc 9303-4 to 9303-6, section 4.2.4; 9303-7, sections
    /// 4.2.2.2 and 7.2.2.2).
    private func judgeCheckDigits(_ failing: MRZCheckSet, _ findings: inout [MRZFinding]) {
        guard !failing.isEmpty else { return }
        for (check, judgement) in layoutCheckDigits.enumerated() where failing.contains(MRZCheckSet(check: check)) {
            let span = CheckDigitJudgement.Span(
                line: judgement.line, positions: judgement.position...judgement.position)
            switch judgement.subject {
            case .field(let field): findings.append(MRZFinding(code: .checkDigit, field: field, span: span))
            case .composite: findings.append(MRZFinding(code: .compositeCheckDigit, field: nil, span: span))
            }
        }
    }
}

extension MRZCharacters {
    /// Characters: one of the 37, and one that may stand where it stands.
    fileprivate func judgeCharacters(_ indices: borrowing MRZIndices, _ findings: inout [MRZFinding]) {
        guard !layout.allows(indices) else { return }
        let misplaced = indices.withUnsafePointer { indices in
            (0..<layout.characterCount).filter { !layout.alphabet(offset: $0).contains(index: indices[$0]) }
        }
        for offset in misplaced {
            let place = layout.place(offset: offset)
            findings.append(
                MRZFinding(
                    code: indices[offset] > MRZCharacter.fillerIndex ? .foreignCharacter : .misplacedCharacter,
                    field: layout.cell(line: place.line, position: place.position).field,
                    span: .init(line: place.line, positions: place.position...place.position)))
        }
    }

    /// Document code: its first letter is the layout's, its second one that the standard allows after it
    /// (``DocumentCodeTable/refusals``).
    fileprivate func judgeDocumentCode(_ findings: inout [MRZFinding]) {
        let range = layout.range(of: .documentCode)
        // Characters of no MRZ have been found by now.
        guard let first = MRZCharacter(ascii: self[range.start]) else { return }
        if layout.documentCodeLetters.contains(first) {
            guard let second = MRZCharacter(ascii: self[range.start + 1]),
                DocumentCodeTable.refuses(first, second, in: layout)
            else { return }
        }
        findings.append(finding(.documentCode, .documentCode))
    }

    /// State or organization: a code of Doc 9303-3, section 5.
    fileprivate func judgeState(_ field: FieldName, _ findings: inout [MRZFinding]) {
        guard !layout.range(of: field).isNone else { return }
        guard let state = state(field) else { return findings.append(finding(.unknownState, field)) }
        if state.isHistoric { findings.append(finding(.historicState, field)) }
    }

    /// Document number: there must be one (Doc 9303-4 to 9303-6, section 4.2.2; 9303-7, sections 4.2.2 and 7.2.2).
    fileprivate func judgeNumber(_ findings: inout [MRZFinding]) {
        let range = layout.range(of: .documentNumber)
        guard self[range.start] == MRZCharacter.fillerASCII, documentNumber(longDocumentNumber).isBlank else { return }
        findings.append(finding(.missingNumber, .documentNumber))
    }

    /// Dates: days that exist, parts that are known (Doc 9303-3, section 4.8), a validity that has not ended.
    fileprivate func judgeDates(
        on referenceDate: CalendarDate, _ policy: CenturyPolicy, _ findings: inout [MRZFinding]
    ) {
        let printedBirth = date(.dateOfBirth)
        let printedExpiry = date(.dateOfExpiry)
        let validity = validity(of: printedExpiry, on: referenceDate, policy)
        let birth = printedBirth?.asDateOfBirth(on: referenceDate, expiry: validity.date, policy: policy)
        judgeDate(.dateOfBirth, printedBirth, means: birth, &findings)
        if validity == .indefinite { return findings.append(finding(.noExpiry, .dateOfExpiry)) }
        judgeDate(.dateOfExpiry, printedExpiry, means: validity.date, &findings)
        if let expiry = validity.date, expiry.latest < referenceDate {
            findings.append(finding(.expired, .dateOfExpiry))
        }
    }

    private func judgeDate(
        _ field: FieldName, _ printed: MRZDate?, means date: PartialDate?, _ findings: inout [MRZFinding]
    ) {
        guard let printed else { return }
        if printed.isImpossible || (date == nil && printed.year != .unknown) {
            findings.append(finding(.dateImpossible, field))
        } else if printed.isPartlyUnknown {
            findings.append(finding(.dateUnknown, field))
        }
    }

    /// Sex: `M`, `F`, or the filler where the issuer does not say (Doc 9303-4, section 4.2.2.2, note p; 9303-5 to
    /// 9303-7, note f).
    fileprivate func judgeSex(_ findings: inout [MRZFinding]) {
        let range = layout.range(of: .sex)
        guard !range.isNone, !Self.standardSexes.contains(index: MRZCharacter.index(ascii: self[range.start]))
        else { return }
        findings.append(finding(.sex, .sex))
    }

    private static let standardSexes: MRZAlphabet = "MF<"

    /// Name: it begins at the first position, and where it ends with a letter at the last it may have been cut (Doc
    /// 9303-4 to 9303-7, section 4.2.3; 9303-7, section 7.2.3).
    fileprivate func judgeName(_ findings: inout [MRZFinding]) {
        let range = layout.range(of: .surname)
        guard !range.isNone else { return }
        if self[range.start] == MRZCharacter.fillerASCII { findings.append(finding(.missingName, .surname)) }
        if endsWithLetter(layout.range(of: .surname)) { findings.append(finding(.nameTruncated, .surname)) }
        guard !layout.nameRanges.secondary.isNone, endsWithLetter(layout.nameRanges.secondary) else { return }
        findings.append(finding(.nameTruncated, .givenNames))
    }

    private func finding(_ code: MRZFinding.Code, _ field: FieldName) -> MRZFinding {
        MRZFinding(code: code, field: field, span: layout.span(layout.range(of: field)))
    }
}

extension MRZCell {
    /// The field that the cell belongs to; that of the surname for the whole name, `nil` for check digits of several.
    var field: FieldName? {
        switch content {
        case .field(let field), .checkDigit(.field(let field)): field
        case .name(.whole), .name(.primary): .surname
        case .name(.secondary): .givenNames
        case .checkDigit(.composite), .unused: nil
        }
    }
}

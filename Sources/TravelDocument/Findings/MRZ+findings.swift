extension MRZ {
    /// Everything that is doubtful about this MRZ, in the order in which it stands there.
    ///
    /// Empty for an MRZ that is right in every respect, and then nothing is allocated.
    ///
    /// - Parameter referenceDate: The day on which expiry and the century of two-digit years are judged.
    public func findings(on referenceDate: CalendarDate) -> [MRZFinding] {
        var findings: [MRZFinding] = []
        let indices = indices
        judgeCharacters(indices, &findings)
        judgeDocumentCode(&findings)
        judgeState(.issuingState, &findings)
        judgeNumber(&findings)
        judgeState(.nationality, &findings)
        judgeDates(on: referenceDate, &findings)
        judgeSex(&findings)
        judgeName(&findings)
        judgeCheckDigits(indices, &findings)
        if mayDeviate { applyDeviations(to: &findings) }
        return findings
    }

    /// Characters: one of the 37, and one that may stand where it stands.
    private func judgeCharacters(_ indices: borrowing MRZIndices, _ findings: inout [MRZFinding]) {
        guard !layout.allows(indices) else { return }
        for offset in 0..<layout.characterCount where !layout.alphabet(offset: offset).contains(index: indices[offset])
        {
            let place = layout.place(offset: offset)
            findings.append(
                MRZFinding(
                    code: indices[offset] > MRZCharacter.fillerIndex ? .foreignCharacter : .misplacedCharacter,
                    field: layout.cell(line: place.line, position: place.position).field,
                    span: .init(line: place.line, positions: place.position...place.position)))
        }
    }

    /// Document code: its first letter (Doc 9303-4 to 9303-7, sections 4.2.2 and note k; 9303-7, section 7.2.2).
    private func judgeDocumentCode(_ findings: inout [MRZFinding]) {
        let range = layout.range(of: .documentCode)
        guard let first = MRZCharacter(ascii: characters[range.start]), !layout.documentCodeLetters.contains(first)
        else { return }
        findings.append(finding(.documentCode, .documentCode))
    }

    /// State or organization: a code of Doc 9303-3, section 5.
    private func judgeState(_ field: FieldName, _ findings: inout [MRZFinding]) {
        guard !layout.range(of: field).isNone else { return }
        guard let state = state(field) else { return findings.append(finding(.unknownState, field)) }
        if state.isHistoric { findings.append(finding(.historicState, field)) }
    }

    /// Document number: there must be one.
    private func judgeNumber(_ findings: inout [MRZFinding]) {
        let range = layout.range(of: .documentNumber)
        guard characters[range.start] == MRZCharacter.fillerASCII, documentNumber.isBlank else { return }
        findings.append(finding(.missingNumber, .documentNumber))
    }

    /// Dates: days that exist, parts that are known, a validity that has not ended.
    private func judgeDates(on referenceDate: CalendarDate, _ findings: inout [MRZFinding]) {
        let expiry = dateOfExpiry?.asDateOfExpiry(on: referenceDate)
        let birth = dateOfBirth?.asDateOfBirth(on: referenceDate, expiry: expiry)
        judgeDate(.dateOfBirth, dateOfBirth, means: birth, &findings)
        judgeDate(.dateOfExpiry, dateOfExpiry, means: expiry, &findings)
        if let expiry, expiry.latest < referenceDate { findings.append(finding(.expired, .dateOfExpiry)) }
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

    /// Sex: `M`, `F`, or the filler where the issuer does not say (Doc 9303-4, section 4.2.2.2 and note p).
    private func judgeSex(_ findings: inout [MRZFinding]) {
        let range = layout.range(of: .sex)
        guard !range.isNone, !Self.standardSexes.contains(index: MRZCharacter.index(ascii: characters[range.start]))
        else { return }
        findings.append(finding(.sex, .sex))
    }

    private static let standardSexes: MRZAlphabet = "MF<"

    /// Name: it begins at the first position, and where it ends with a letter at the last it may have been cut.
    private func judgeName(_ findings: inout [MRZFinding]) {
        let range = layout.range(of: .surname)
        guard !range.isNone else { return }
        if characters[range.start] == MRZCharacter.fillerASCII { findings.append(finding(.missingName, .surname)) }
        if endsWithLetter(layout.range(of: .surname)) { findings.append(finding(.nameTruncated, .surname)) }
        guard !layout.nameRanges.secondary.isNone, endsWithLetter(layout.nameRanges.secondary) else { return }
        findings.append(finding(.nameTruncated, .givenNames))
    }

    /// Check digits: each is the one that the characters give (sections 4.2.4).
    private func judgeCheckDigits(_ indices: borrowing MRZIndices, _ findings: inout [MRZFinding]) {
        let failing = layout.failingChecks(indices)
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

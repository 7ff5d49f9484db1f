package import TravelDocument

extension FieldReading {
    /// Every field that the MRZ's layout has and whose line was found.
    static func all(
        of mrz: MRZ, _ decided: DecidedMRZ, _ checkDigits: [CheckDigitJudgement], _ places: CharacterPlaces,
        on day: CalendarDate
    ) -> [FieldName: FieldReading] {
        var fields: [FieldName: FieldReading] = [:]
        for field in mrz.fields {
            let spans = mrz.spans(of: field)
            guard !spans.isEmpty, spans.allSatisfy({ decided.indices[$0.line - 1] != nil }) else { continue }
            guard let printed = mrz.text(of: field).map(String.init(describing:)) else { continue }
            let value = printed.isEmpty ? nil : mrz.normalForm(of: field, on: day)
            // Where nothing is printed there is no field. A document without number or surname is another matter.
            if printed.isEmpty, field != .documentNumber, field != .surname { continue }
            let offsets = decided.offsets(of: spans)
            fields[field] = FieldReading(
                value: value, printed: printed, source: .mrz,
                verified: value != nil && mrz.isCertain(field, on: day, decided, checkDigits)
                    && decided.isEvident(field, offsets, checkDigits),
                probability: decided.probability(of: offsets), corners: places.box(of: spans, in: decided))
        }
        return fields
    }
}

extension MRZ {
    /// ISO 8601 dates, `M`/`F`/`X`, the State's code without its fillers, names and numbers as words; `nil` for what
    /// has no normal form, such as a day that does not exist.
    package func normalForm(of field: FieldName, on day: CalendarDate) -> String? {
        switch field {
        case .dateOfBirth: return dateOfBirth(on: day)?.description
        case .dateOfExpiry: return validity(on: day).date?.description
        case .sex: return sex?.rawValue
        case .issuingState: return issuingState?.alpha3 ?? text(of: field).map(String.init(describing:))
        case .nationality: return nationality?.alpha3 ?? text(of: field).map(String.init(describing:))
        default: return text(of: field).map(String.init(describing:))
        }
    }
}

extension MRZ {
    /// Whether the normal form rests on nothing but the field itself: the century of a birth on no expiry that may be
    /// misread, the code of a State on a list that has it.
    fileprivate func isCertain(
        _ field: FieldName, on day: CalendarDate, _ decided: DecidedMRZ, _ checkDigits: [CheckDigitJudgement]
    ) -> Bool {
        switch field {
        case .issuingState: issuingState != nil
        case .nationality: nationality != nil
        case .dateOfBirth:
            dateOfBirth?.asDateOfBirth(on: day)?.description == normalForm(of: field, on: day)
                || decided.isEvident(.dateOfExpiry, decided.offsets(of: spans(of: .dateOfExpiry)), checkDigits)
        default: true
        }
    }
}

extension DecidedMRZ {
    fileprivate func offsets(of spans: [CheckDigitJudgement.Span]) -> [Int] {
        spans.flatMap { span in span.positions.map { layout.offset(line: span.line, position: $0) } }
    }

    /// Whether a field's characters are vouched for: by its own check digit, by the composite where that is the only
    /// one, and else by the recogniser's probabilities alone.
    fileprivate func isEvident(
        _ field: FieldName, _ offsets: [Int], _ checkDigits: [CheckDigitJudgement]
    ) -> Bool {
        guard holdsTogether(checkDigits) else { return false }
        let covering = checkDigits.filter { judgement in
            judgement.subject == .field(field)
                || judgement.subject == .composite && [.optionalData1, .optionalData2].contains(field)
        }
        guard covering.allSatisfy(\.holds) else { return false }
        guard let check = covering.first else {
            // What no check digit covers can only be right if what stands beside it is: else the line was cut wrongly.
            let lines = Set(offsets.map { layout.place(offset: $0).line })
            guard lines.allSatisfy({ isSeenWell($0) }) else { return false }
            return isEvident(offsets) && checkDigits.allSatisfy { $0.holds || !lines.contains($0.line) }
        }
        // A long document number's digit is judged by a rule of its own and has no part in the decision: its holding
        // is evidence beside the characters' own probabilities.
        guard evidence[check.subject] != nil else {
            let usualPlace = layout.cells.first { $0.content == .checkDigit(check.subject) }.map { [$0.span] } ?? []
            let digit = CheckDigitJudgement.Span(line: check.line, positions: check.position...check.position)
            return isEvident(offsets + self.offsets(of: usualPlace + [digit]))
        }
        return isEvident(offsets, under: check.subject)
    }
}

extension CharacterPlaces {
    /// Around the characters of a field; the first part of one that stands in two places.
    fileprivate func box(of spans: [CheckDigitJudgement.Span], in decided: DecidedMRZ) -> Quadrilateral? {
        guard let span = spans.first else { return nil }
        let line = decided.indices[..<(span.line - 1)].count { $0 != nil }
        return Quadrilateral(
            from: lines[line][span.positions.lowerBound - 1], to: lines[line][span.positions.upperBound - 1])
    }
}

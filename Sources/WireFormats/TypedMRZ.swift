package import DocumentReader
package import TravelDocument

/// An MRZ that came as text and not as a picture, judged.
///
/// Text is taken as it stands, each character with probability 1. `verified` therefore says no more than that nothing
/// in the text contradicts it: the check digits hold, and no finding names the field.
package struct TypedMRZ: Sendable {
    package let mrz: MRZ
    package let checkDigits: [CheckDigitJudgement]
    package let fields: [FieldName: FieldReading]
    package let findings: [Finding]
    package let verified: Bool
    package let referenceDate: CalendarDate

    /// An MRZ from text as people type and copy it; what had to be tidied is a finding.
    ///
    /// - Parameter referenceDate: Two-digit years and expiry are judged against it.
    /// - Throws: `MRZShapeError` where no layout has such lines.
    package init(_ text: String, on referenceDate: CalendarDate) throws(MRZShapeError) {
        let transcript = MRZTranscript(text)
        self.init(try transcript.parse(), on: referenceDate, tidied: Finding.tidied(transcript))
    }

    private init(_ mrz: MRZ, on referenceDate: CalendarDate, tidied: Finding?) {
        let checkDigits = mrz.checkDigits
        // That a document has expired, or a name was cut, does not contradict what it says.
        let doubts = mrz.findings(on: referenceDate)
        let contradictions = doubts.filter { !Self.harmless.contains($0.code) }
        let doubted = Set(contradictions.compactMap(\.field))

        var fields: [FieldName: FieldReading] = [:]
        for field in mrz.fields {
            guard let printed = mrz.text(of: field)?.description, !printed.isEmpty else { continue }
            let covering = checkDigits.filter { $0.subject == .field(field) }
            let value = mrz.normalForm(of: field, on: referenceDate)
            fields[field] = FieldReading(
                value: value, printed: printed, source: .mrz,
                verified: value != nil && !doubted.contains(field) && covering.allSatisfy(\.holds), probability: 1,
                corners: nil)
        }
        self.mrz = mrz
        self.checkDigits = checkDigits
        self.fields = fields
        self.referenceDate = referenceDate
        verified = contradictions.isEmpty && checkDigits.allSatisfy(\.holds)
        let judged = doubts.map { doubt in
            Finding(code: doubt.code.rawValue, message: doubt.message, fields: doubt.field.map { [$0] } ?? [])
        }
        findings = (tidied.map { [$0] } ?? []) + judged
    }

    private static let harmless: Set<MRZFinding.Code> = [
        .expired, .nameTruncated, .historicState, .dateUnknown, .noExpiry,
    ]
}

extension Finding {
    /// What was changed so that the text could be parsed; `nil` where nothing was.
    ///
    /// Characters of no MRZ are not counted: they are findings of their own.
    fileprivate static func tidied(_ transcript: MRZTranscript) -> Finding? {
        let changes = Set(transcript.changes.map(\.change))
        let words = MRZTranscript.Change.allCases.filter { changes.contains($0) }.compactMap { tidyings[$0] }
        guard !words.isEmpty else { return nil }
        return Finding(code: "text.tidied", message: "Tidied before parsing: \(words.joined(separator: "; ")).")
    }

    private static let tidyings: [MRZTranscript.Change: String] = [
        .blank: "blanks were left out", .smallLetter: "small letters became capitals",
        .fullWidth: "full-width characters became plain ones", .fillerLike: "signs like a filler became fillers",
    ]
}

extension OwnFormat {
    /// The answer for an MRZ that came as text: the usual object without what only a picture has.
    ///
    /// - Parameters:
    ///   - explained: Adds what stands in each cell, and how each check digit comes about.
    ///   - repairs: Proposals, which change nothing of the rest.
    package func object(_ typed: TypedMRZ, explained: Bool = false, repairs: MRZRepairs? = nil) -> JSONValue {
        var mrz: [(key: String, value: JSONValue)] = [
            ("lines", .array(typed.mrz.description.split(separator: "\n").map { .text(String($0)) })),
            ("verified", .bool(typed.verified)),
            ("check_digits", .array(typed.checkDigits.map(Self.checkDigit))),
            ("repairs", repairs.map(Self.repairs) ?? []),
        ]
        if let repairs { mrz.append(("proposals", Self.proposals(repairs))) }
        var document: [(key: String, value: JSONValue)] = [
            ("format", .text(typed.mrz.layout.name)), ("mrz", .object(mrz)),
            ("fields", fields(typed.fields)),
            ("findings", .array(typed.findings.map(Self.finding))),
        ]
        if let name = typed.mrz.decodedName {
            document.append(
                (
                    "decoded_name",
                    ["surname": .text(name.primaryIdentifier), "given_names": .text(name.secondaryIdentifier)]
                ))
        }
        if explained {
            document.append(
                (
                    "explanation",
                    [
                        "cells": .array(MRZCells(typed).cells.map(\.object)),
                        "check_digits": .array(typed.mrz.explanation.checkDigits.map(Self.computation)),
                        "deviations": .array(typed.mrz.explanation.deviations.map(Self.deviation)),
                    ]
                ))
        }
        return [
            "documents": [.object(document)], "findings": [], "reader": readerObject,
            "reference_date": .text(typed.referenceDate.description),
        ]
    }

    /// How a check digit comes about: each covered character with its place, value and weight, and their sum.
    private static func computation(_ digit: MRZExplanation.CheckDigit) -> JSONValue {
        [
            "of": .text(digit.judgement.subject.wireName), "line": .integer(digit.judgement.line),
            "position": .integer(digit.judgement.position),
            "terms": .array(
                digit.terms.map { term in
                    [
                        "line": .integer(term.line), "position": .integer(term.position),
                        "character": .text(MRZCells.text(term.character)),
                        "value": term.value.map { .integer($0) } ?? .null, "weight": .integer(term.weight),
                        "product": term.product.map { .integer($0) } ?? .null,
                    ]
                }),
            "sum": digit.sum.map { .integer($0) } ?? .null,
            "printed": .text(MRZCells.text(digit.judgement.printed)),
            "computed": .text(orNull: digit.judgement.computed.map { String(Unicode.Scalar($0)) }),
            "holds": .bool(digit.judgement.holds),
            "rules": .array(digit.rules.map { .text($0.rawValue) }),
        ]
    }

    /// Where the issuer departs from the standard: the row's name, what it changes, in which field, a sentence, a source.
    private static func deviation(_ row: MRZDeviation) -> JSONValue {
        [
            "name": .text(row.name), "issuer": .text(row.issuer), "effect": .text(row.effect.name),
            "field": .text(row.effect.field.rawValue), "message": .text(row.effect.sentence),
            "source": .text(row.source),
        ]
    }
}

package import DocumentReader
package import TravelDocument

/// The project's own answer: everything that the reader knows, as one object for each picture.
package struct OwnFormat: Sendable {
    package var reader: ReaderIdentity
    package var detail: Detail

    package init(reader: ReaderIdentity, detail: Detail = .usual) {
        self.reader = reader
        self.detail = detail
    }

    /// - Parameter file: Goes in front as `"file"`; `nil` where the caller asked for one picture and knows which.
    package func object(_ outcome: PictureOutcome, file: String? = nil) -> JSONValue {
        let object =
            switch outcome {
            case .success(let reading): object(reading)
            case .failure(let failure): object(failure)
            }
        return file.map { object.with(first: "file", .text($0)) } ?? object
    }

    private func object(_ reading: PictureReading) -> JSONValue {
        [
            "picture": [
                "format": .text(reading.format), "width": .integer(reading.width), "height": .integer(reading.height),
            ],
            "documents": .array(reading.documents.map(document)),
            "findings": .array(reading.findings.map(Self.finding)),
            "reader": readerObject,
            "reference_date": .text(reading.referenceDate),
            "milliseconds": Self.milliseconds(reading.milliseconds),
        ]
    }

    private func object(_ failure: PictureFailure) -> JSONValue {
        ["error": ["code": .text(failure.code), "message": .text(failure.message)], "reader": readerObject]
    }

    package var readerObject: JSONValue {
        ["version": .text(reader.version), "models": .array(reader.models.map { .text($0) })]
    }

    private static func milliseconds(_ times: StageTimes) -> JSONValue {
        [
            "decode": .decimal(times.decode, places: 2), "find": .decimal(times.find, places: 2),
            "recognise": .decimal(times.recognise, places: 2), "total": .decimal(times.total, places: 2),
        ]
    }

    /// One entry of `documents`.
    package func document(_ document: DocumentReading) -> JSONValue {
        let quality = document.quality
        let entry: JSONValue = [
            "format": .text(orNull: document.format),
            "corners": Self.corners(document.corners),
            "mrz": document.mrz.map(mrz) ?? .null,
            "fields": fields(document.fields),
            "findings": .array(document.findings.map(Self.finding)),
            "quality": [
                "sharpness": .decimal(orNull: quality.sharpness, places: 2),
                "glare": .decimal(orNull: quality.glare, places: 2),
                "pixels_per_character": .decimal(orNull: quality.pixelsPerCharacter, places: 1),
                "exposure": .decimal(orNull: quality.exposure, places: 2),
                "contrast": .decimal(orNull: quality.contrast, places: 2),
                "characters_under_glare": .array(quality.charactersUnderGlare.map { .integer($0) }),
                "corners_cut_off": quality.cornersCutOff.map { .integer($0) } ?? .null,
            ],
            "evidence": evidence(document.evidence),
        ]
        guard detail == .full, !document.printedLines.isEmpty else { return entry }
        return entry.with(last: "printed_lines", .array(document.printedLines.map(Self.printedLine)))
    }

    private static func printedLine(_ line: PrintedLineReading) -> JSONValue {
        [
            "text": .text(line.text), "probability": .probability(line.probability), "corners": corners(line.corners),
        ]
    }

    private func evidence(_ evidence: PictureEvidence) -> JSONValue {
        var levels: [(key: String, value: JSONValue)] = [("max_diff", evidence.maximumDifference)]
        if detail == .full {
            let rows = evidence.errorLevelMap.map { row in
                JSONValue.array(row.map { .decimal($0, places: 2) })
            }
            levels.append(("map", rows.isEmpty ? .null : .array(rows)))
        }
        return ["ela": .object(levels), "exif": evidence.exifObject]
    }

    private func mrz(_ mrz: MRZReading) -> JSONValue {
        var members: [(key: String, value: JSONValue)] = [
            ("lines", .array(mrz.texts.map { .text(orNull: $0) })),
            ("verified", .bool(mrz.verified)),
            ("corners", Self.corners(mrz.corners)),
            ("check_digits", .array(mrz.checkDigits.map(Self.checkDigit))),
            ("repairs", .array(mrz.repairs.map(Self.repair))),
        ]
        if detail == .full {
            let lines = mrz.lines.map { line in
                line.map { JSONValue.array($0.characters.map(Self.character)) } ?? .null
            }
            members.append(("characters", .array(lines)))
        }
        return .object(members)
    }

    func fields(_ fields: [FieldName: FieldReading]) -> JSONValue {
        .object(
            fields.sorted { $0.key < $1.key }.map { name, field in
                (key: name.rawValue, value: self.field(field))
            })
    }

    private func field(_ field: FieldReading) -> JSONValue {
        var members: [(key: String, value: JSONValue)] = [
            ("value", .text(orNull: field.value)),
            ("printed", .text(orNull: field.printed)),
            ("source", .text(field.source.rawValue)),
            ("verified", .bool(field.verified)),
            ("probability", .probability(field.probability)),
        ]
        if let both = field.disagreement {
            members.append(("mrz", ["value": .text(both.mrz)]))
            members.append(("viz", ["value": .text(orNull: both.viz), "printed": .text(both.printed)]))
        }
        // A field that could not be read is of use only with the place to look at.
        if detail == .full || field.value == nil { members.append(("corners", Self.corners(field.corners))) }
        return .object(members)
    }
}

extension OwnFormat {
    /// `[[x, y], ...]`, clockwise from the content's own top left, in pixels of the submitted picture.
    package static func corners(_ quadrilateral: Quadrilateral?) -> JSONValue {
        guard let quadrilateral else { return .null }
        return .array(quadrilateral.corners.map { [.decimal($0.x, places: 1), .decimal($0.y, places: 1)] })
    }

    package static func checkDigit(_ digit: CheckDigitJudgement) -> JSONValue {
        [
            "of": .text(digit.subject.wireName),
            "line": .integer(digit.line),
            "position": .integer(digit.position),
            "covers": .array(
                digit.covers.map {
                    [.integer($0.line), .integer($0.positions.lowerBound), .integer($0.positions.upperBound)]
                }),
            "printed": .text(MRZCells.text(digit.printed)),
            "computed": .text(orNull: digit.computed.map { String(Unicode.Scalar($0)) }),
            "holds": .bool(digit.holds),
        ]
    }

    static func repair(_ repair: Repair) -> JSONValue {
        [
            "line": .integer(repair.line), "position": .integer(repair.position),
            "read": .text(String(repair.read)), "chosen": .text(String(repair.chosen)),
            "probability": .probability(repair.probability),
            "passing_candidates": .integer(repair.passingCandidates),
        ]
    }

    static func character(_ character: CharacterReading) -> JSONValue {
        [
            "read": .text(String(character.read)),
            "probability": .probability(character.probability),
            "runner_up": .text(orNull: character.runnerUp.map { String($0) }),
            "corners": corners(character.corners),
        ]
    }

    package static func finding(_ finding: Finding) -> JSONValue {
        [
            "code": .text(finding.code), "message": .text(finding.message),
            "fields": .array(finding.fields.map { .text($0.rawValue) }),
        ]
    }
}

extension PictureEvidence {
    var maximumDifference: JSONValue { greatestErrorLevel.map { .integer($0) } ?? .null }

    /// Tag name to text.
    var exifObject: JSONValue { .object(exif.map { (key: $0.name, value: .text($0.text)) }) }
}

extension CheckDigitJudgement.Subject {
    /// A field's name, or `composite`.
    package var wireName: String {
        switch self {
        case .field(let name): name.rawValue
        case .composite: "composite"
        }
    }
}

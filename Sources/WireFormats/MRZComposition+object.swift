package import TravelDocument

extension OwnFormat {
    /// The answer for an MRZ that was composed from values.
    package static func object(_ composition: MRZComposition) -> JSONValue {
        [
            "format": .text(composition.mrz.layout.name),
            "lines": .array(composition.mrz.description.split(separator: "\n").map { .text(String($0)) }),
            "notes": .array(
                composition.notes.map { note in
                    [
                        "code": .text(note.code.rawValue), "message": .text(note.description),
                        "field": .text(note.field.rawValue), "rules": .array(note.rules.map { .text($0.rawValue) }),
                    ]
                }),
        ]
    }
}

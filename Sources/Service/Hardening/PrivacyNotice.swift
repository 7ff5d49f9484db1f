import WireFormats

/// What `GET /v1/privacy` says, for machines: what is kept, and what sees to it.
struct PrivacyNotice {
    let hardening: HardeningState

    /// Of documents nothing is kept whatever the state: it says how well the processes are kept from it.
    var body: JSONValue {
        let measures = HardeningState.Measure.allCases.map { measure in
            (key: measure.name, value: JSONValue.text(hardening[measure].name))
        }
        return [
            "retention": [
                "pictures": .text("none"), "answers": .text("none"),
                "logs": .text("method, route, status, time, size and key identifier of each request"),
            ],
            "hardening": .object(measures), "complete": .bool(hardening.missing.isEmpty),
            "watched": .bool(Witness.descriptor != nil), "proof": .text("lethe audit"),
        ]
    }
}

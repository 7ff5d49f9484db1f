import WireFormats

/// What an audit found, line by line.
struct AuditReport {
    enum Outcome: String {
        case passed = "ok"
        case failed = "FAILED"
        /// This system, or this user, cannot tell; no claim rests on it.
        case notChecked = "not checked"
    }

    struct Line {
        var section: String
        var name: String
        var outcome: Outcome
        /// What was counted or measured, in words.
        var detail: String
    }

    var facts: [(key: String, value: JSONValue)] = []
    private(set) var lines: [Line] = []

    var passed: Bool { !lines.contains { $0.outcome == .failed } }

    mutating func add(_ section: String, _ name: String, _ outcome: Outcome, _ detail: String) {
        lines.append(Line(section: section, name: name, outcome: outcome, detail: detail))
    }

    /// A figure that has to be zero.
    mutating func zero(_ section: String, _ name: String, _ figure: Int?, _ unit: String, note: String = "") {
        guard let figure else { return add(section, name, .notChecked, "this user may not look") }
        add(section, name, figure == 0 ? .passed : .failed, "\(figure) \(unit)\(note)")
    }

    var json: JSONValue {
        .object(
            [(key: "passed", value: .bool(passed))] + facts + [
                (
                    key: "checks",
                    value: .array(
                        lines.map { line in
                            [
                                "section": .text(line.section), "name": .text(line.name),
                                "outcome": .text(line.outcome.rawValue), "detail": .text(line.detail),
                            ]
                        })
                )
            ])
    }

    var text: String {
        var text = facts.map { "\($0.key): \(Self.words($0.value))\n" }.joined()
        var section = ""
        let width = (lines.map(\.name.count).max() ?? 0) + 2
        let sections = lines.map(\.section).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        for line in sections.flatMap({ section in lines.filter { $0.section == section } }) {
            if line.section != section {
                section = line.section
                text += "\n\(section)\n"
            }
            let mark = line.outcome == .passed ? "ok    " : line.outcome == .failed ? "FAILED" : "-     "
            text +=
                "  \(mark)  \(line.name)" + String(repeating: " ", count: width - line.name.count) + line.detail + "\n"
        }
        let failures = lines.count { $0.outcome == .failed }
        let unchecked = lines.count { $0.outcome == .notChecked }
        text +=
            passed ? "\nPassed: \(lines.count - unchecked) checks" : "\nFAILED: \(failures) of \(lines.count) checks"
        text += unchecked > 0 ? "; \(unchecked) could not be made here.\n" : ".\n"
        text += """
            Nothing of what was searched for was \(passed ? "found" : "to be found, and something was"). What that does not \
            cover: the kernel's own buffers, registers, the client, a proxy in front, snapshots of a virtual machine, and \
            pieces shorter than 8 bytes of text or 31 of a picture.\n
            """
        return text
    }

    /// A fact on one line.
    private static func words(_ value: JSONValue) -> String {
        switch value {
        case .text(let text): text
        case .array(let values): values.map(words).joined(separator: " ")
        default: value.compact
        }
    }
}

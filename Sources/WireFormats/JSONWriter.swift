extension JSONValue {
    /// On one line, without a blank that is not needed.
    package var compact: String {
        var text = ""
        write(to: &text, spaced: false)
        return text
    }

    /// For people: two blanks of indentation; whatever fits on the rest of a line stays on it.
    package var pretty: String {
        var text = ""
        writePretty(to: &text, indentation: 0, used: 0)
        return text
    }

    private static let lineLength = 128

    private func writePretty(to output: inout String, indentation: Int, used: Int) {
        var line = ""
        write(to: &line, spaced: true)
        if used + line.count <= Self.lineLength || !isContainer {
            output += line
            return
        }
        let margin = String(repeating: " ", count: indentation + 2)
        switch self {
        case .array(let values):
            output += "["
            for (index, value) in values.enumerated() {
                output += (index == 0 ? "\n" : ",\n") + margin
                value.writePretty(to: &output, indentation: indentation + 2, used: margin.count + 1)
            }
            output += "\n" + margin.dropLast(2) + "]"
        case .object(let members):
            output += "{"
            for (index, member) in members.enumerated() {
                output += (index == 0 ? "\n" : ",\n") + margin
                var key = ""
                JSONValue.text(member.key).write(to: &key, spaced: true)
                output += key + ": "
                member.value.writePretty(
                    to: &output, indentation: indentation + 2, used: margin.count + key.count + 3)
            }
            output += "\n" + margin.dropLast(2) + "}"
        default:
            break
        }
    }

    private var isContainer: Bool {
        switch self {
        case .array, .object: true
        default: false
        }
    }

    private func write(to output: inout String, spaced: Bool) {
        switch self {
        case .null: output += "null"
        case .bool(let value): output += value ? "true" : "false"
        case .integer(let value): output += String(value)
        case .decimal(let value, let places): output += Decimal.text(value, places: places) ?? "null"
        case .text(let value): Self.write(string: value, to: &output)
        case .array(let values):
            output += "["
            for (index, value) in values.enumerated() {
                if index > 0 { output += spaced ? ", " : "," }
                value.write(to: &output, spaced: spaced)
            }
            output += "]"
        case .object(let members):
            output += "{"
            for (index, member) in members.enumerated() {
                if index > 0 { output += spaced ? ", " : "," }
                Self.write(string: member.key, to: &output)
                output += spaced ? ": " : ":"
                member.value.write(to: &output, spaced: spaced)
            }
            output += "}"
        }
    }

    /// RFC 8259, section 7: the quotation mark, the reverse solidus and the control characters are escaped, all else
    /// is UTF-8 as it is. U+007F, U+2028 and U+2029 are legal but upset terminals and older JavaScript.
    private static func write(string: String, to output: inout String) {
        output += "\""
        defer { output += "\"" }
        // Nearly every text is taken as it is, and as a whole.
        let isPlain = string.utf8.allSatisfy {
            (0x20..<0x7F).contains($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
        }
        guard !isPlain else { return output += string }
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": output += "\\\""
            case "\\": output += "\\\\"
            case "\n": output += "\\n"
            case "\r": output += "\\r"
            case "\t": output += "\\t"
            case "\u{00}"..<"\u{20}", "\u{7F}"..<"\u{A0}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: output.unicodeScalars.append(scalar)
            }
        }
    }
}

/// Numbers as text with a fixed greatest number of decimals.
package enum Decimal {
    /// `4.25` for 4.251 and two places, `4` for 4.001; `nil` for what is not a number.
    package static func text(_ value: Double, places: Int) -> String? {
        guard value.isFinite else { return nil }
        var unit = 1
        for _ in 0..<places { unit *= 10 }
        let scaled = (value.magnitude * Double(unit)).rounded()
        // Beyond 2^53 a Double has no decimals left to round.
        guard scaled < 9_007_199_254_740_992 else { return "\(value)" }
        let whole = Int(scaled) / unit
        var fraction = String(Int(scaled) % unit)
        fraction = String(repeating: "0", count: max(0, places - fraction.count)) + fraction
        while fraction.last == "0" { fraction.removeLast() }
        let sign = value < 0 && scaled > 0 ? "-" : ""
        return sign + (fraction.isEmpty ? "\(whole)" : "\(whole).\(fraction)")
    }
}

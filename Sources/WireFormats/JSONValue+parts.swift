/// What a value is, if it is that.
extension JSONValue {
    /// An object's value for a key, the first where the key comes twice; `nil` where there is none.
    package subscript(key: String) -> JSONValue? { members?.first { $0.key == key }?.value }

    package var members: [(key: String, value: JSONValue)]? {
        if case .object(let members) = self { members } else { nil }
    }

    package var elements: [JSONValue]? {
        if case .array(let elements) = self { elements } else { nil }
    }

    package var text: String? {
        if case .text(let text) = self { text } else { nil }
    }

    var whole: Int? {
        if case .integer(let number) = self { number } else { nil }
    }

    var flag: Bool? {
        if case .bool(let flag) = self { flag } else { nil }
    }

    var number: Double? {
        switch self {
        case .integer(let number): Double(number)
        case .decimal(let number, _): number
        default: nil
        }
    }
}

/// A JSON value whose objects keep their keys in the order of writing.
///
/// The wire formats promise an order of keys and a number of decimals; neither survives a dictionary or an encoder that
/// prints every digit of a `Double`. RFC 8259 has no NaN and no infinity: they become `null` here, in this one place.
package enum JSONValue: Sendable, ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral {
    case null
    case bool(Bool)
    case integer(Int)
    /// Rounded to so many decimals; trailing zeros are not written.
    case decimal(Double, places: Int)
    case text(String)
    case array([JSONValue])
    case object([(key: String, value: JSONValue)])

    package init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(elements.map { (key: $0.0, value: $0.1) })
    }

    package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }

    /// The text, or `null` where there is none.
    package static func text(orNull text: String?) -> JSONValue { text.map { .text($0) } ?? .null }

    /// The number, or `null` where there is none.
    package static func decimal(orNull number: Double?, places: Int) -> JSONValue {
        number.map { .decimal($0, places: places) } ?? .null
    }

    /// A probability with four decimals, of which 1 is only said where it is 1: 0.99999 is written 0.9999.
    package static func probability(_ value: Double) -> JSONValue {
        let most = 0.9999
        return .decimal(value < 1 && value > most ? most : value, places: 4)
    }

    /// The same object with one more key in front.
    package func with(first key: String, _ value: JSONValue) -> JSONValue {
        guard case .object(let members) = self else { preconditionFailure("only an object has keys") }
        return .object([(key: key, value: value)] + members)
    }

    /// The same object with one more key at the end.
    package func with(last key: String, _ value: JSONValue) -> JSONValue {
        guard case .object(let members) = self else { preconditionFailure("only an object has keys") }
        return .object(members + [(key: key, value: value)])
    }
}

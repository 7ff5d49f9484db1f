/// Why a weight file cannot be used.
///
/// Weight files hold nothing of any document, so names from the file may stand in the description.
package struct ModelError: Error, Hashable, Sendable {
    /// What is wrong, in a word that stays the same from version to version.
    package struct Code: Hashable, Sendable {
        package let rawValue: String

        /// The file ends before what its header promises.
        package static let truncated = Code(rawValue: "truncated")
        /// The header is longer than any that we write, or is not JSON of the right shape.
        package static let malformedHeader = Code(rawValue: "malformed_header")
        /// The graph is not JSON of the right shape.
        package static let malformedGraph = Code(rawValue: "malformed_graph")
        /// A name, an object's key or a value's number is there twice.
        package static let duplicate = Code(rawValue: "duplicate")
        /// A type of weights other than F32, or a graph of another format.
        package static let unsupported = Code(rawValue: "unsupported")
        /// A tensor's bytes are not as many as its shape says.
        package static let sizeMismatch = Code(rawValue: "size_mismatch")
        /// Tensors share bytes, or bytes belong to none.
        package static let badLayout = Code(rawValue: "bad_layout")
        /// A weight is infinite or not a number.
        package static let notFinite = Code(rawValue: "not_finite")
        /// The graph names a tensor or a value that is not there.
        package static let missing = Code(rawValue: "missing")
        /// Two shapes that must agree do not.
        package static let shapeMismatch = Code(rawValue: "shape_mismatch")
        /// A kernel, a stride, a padding or a channel count outside what the engine runs.
        package static let outOfRange = Code(rawValue: "out_of_range")
    }

    /// Where in the file.
    package enum Position: Hashable, Sendable {
        /// So many bytes from the start of the file.
        case byte(Int)
        /// So many bytes from the start of the graph's text.
        case graphByte(Int)
        case tensor(String)
        /// The operation's place in the graph's list, from 0.
        case operation(Int)
        /// A member of the graph itself.
        case graph(String)
    }

    package let code: Code
    package let position: Position

    init(_ code: Code, _ position: Position) {
        self.code = code
        self.position = position
    }
}

extension ModelError: CustomStringConvertible {
    package var description: String { "damaged model: \(code.rawValue) at \(position)" }
}

extension MRZShapeError {
    /// What is wrong first, in the order of the text, and where.
    public struct Fault: Hashable, Sendable {
        /// What is wrong; the raw value is stable.
        public enum Kind: String, CaseIterable, Hashable, Sendable {
            /// There is no line at all.
            case noLine = "no_line"
            /// A character that is none of the 37.
            case foreignCharacter = "foreign_character"
            /// The line ends too early.
            case lineTooShort = "line_too_short"
            /// The line goes on where it should end.
            case lineTooLong = "line_too_long"
            /// A line is missing.
            case missingLine = "missing_line"
            /// There is a line too many; it may be an empty one.
            case extraLine = "extra_line"
            /// The lines are as long as those of a layout, but begin otherwise than its documents do.
            case otherBeginning = "other_beginning"
        }

        /// What is wrong.
        public let kind: Kind
        /// Where.
        public let place: Place
    }

    /// What is wrong first, compared with the layout that comes nearest.
    ///
    /// In a line that has the wrong length, a character that does not belong there is the likelier reason.
    public var fault: Fault {
        let shape = shapeFault
        guard let foreign = firstForeign, foreign.line <= shape.place.line else { return shape }
        return Fault(kind: .foreignCharacter, place: foreign)
    }

    private var shapeFault: Fault {
        func fault(_ kind: Fault.Kind, _ line: Int, _ position: Int = 1) -> Fault {
            Fault(kind: kind, place: Place(line: line, position: position))
        }
        if lineLengths.isEmpty { return fault(.noLine, 1) }
        let shapes = MRZLayout.all.map(\.lineLengths)
        // A whole MRZ and something behind it, or the beginning of one, before lines of other lengths.
        if let whole = shapes.first(where: { lineLengths.count > $0.count && lineLengths.starts(with: $0) }) {
            return fault(.extraLine, whole.count + 1)
        }
        if shapes.contains(where: { lineLengths.count < $0.count && $0.starts(with: lineLengths) }) {
            return fault(.missingLine, lineLengths.count + 1)
        }
        guard let nearest else { return fault(.extraLine, MRZTranscript.mostLines) }
        for (number, (found, expected)) in zip(lineLengths, nearest.lineLengths).enumerated() where found != expected {
            return fault(found < expected ? .lineTooShort : .lineTooLong, number + 1, min(found, expected) + 1)
        }
        return fault(.otherBeginning, 1)
    }
}

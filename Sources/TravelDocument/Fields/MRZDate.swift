/// A date as an MRZ prints it, `YYMMDD`: the century is not there, and parts of a birth may be unknown (Doc 9303-3,
/// section 4.8).
public struct MRZDate: Hashable, Sendable {
    /// Two characters of the six.
    public enum Part: Hashable, Sendable {
        /// 0...99.
        case known(Int)
        /// Two fillers.
        case unknown
        /// Anything else.
        case malformed

        @inline(__always)
        init(_ first: UInt8, _ second: UInt8) {
            let tens = first &- UInt8(ascii: "0")
            let units = second &- UInt8(ascii: "0")
            if tens < 10, units < 10 {
                self = .known(Int(tens) * 10 + Int(units))
            } else if first == MRZCharacter.fillerASCII, second == MRZCharacter.fillerASCII {
                self = .unknown
            } else {
                self = .malformed
            }
        }
    }

    /// The last two digits of the year.
    public let year: Part
    /// 01 to 12, where it is a month.
    public let month: Part
    /// 01 to 31, where it is a day.
    public let day: Part

    /// A date of three parts, whatever they are.
    public init(year: Part, month: Part, day: Part) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// The date in six characters; `nil` for a text of another length.
    public init?(_ text: String) {
        let characters = Array(text.utf8)
        guard characters.count == 6 else { return nil }
        year = Part(characters[0], characters[1])
        month = Part(characters[2], characters[3])
        day = Part(characters[4], characters[5])
    }

    /// Whether all six characters are fillers.
    public var isUnknown: Bool { year == .unknown && month == .unknown && day == .unknown }

    /// Whether any part of it is unknown.
    public var isPartlyUnknown: Bool { year == .unknown || month == .unknown || day == .unknown }

    /// Whether no year has such a date: a part that is no number, a month above 12, a day that the month never has.
    public var isImpossible: Bool {
        if year == .malformed || month == .malformed || day == .malformed { return true }
        let month = month.number ?? 1
        guard (1...12).contains(month) else { return true }
        // Of an unknown year and month, the longest.
        let longest = self.month == .unknown ? 31 : CalendarDate.daysInMonth(month, year: 2000)
        return !(1...longest).contains(day.number ?? 1)
    }
}

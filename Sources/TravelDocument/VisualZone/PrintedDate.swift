/// A date as a page prints it, with every way in which it may be read.
///
/// ```swift
/// PrintedDate("12 JUL/JUIL 42")?.readings        // 12 July, year 42
/// PrintedDate("03/04/1981")?.readings.count      // 2: the third of April, and March the fourth
/// ```
///
/// Day and month are never guessed: where both orders are possible both are given, and something else has to decide.
public struct PrintedDate: Hashable, Sendable {
    /// One way of reading it.
    public struct Reading: Hashable, Sendable {
        /// Four digits, or the last two of them: see ``hasCentury``.
        public let year: Int
        /// `nil` where it is printed as unknown.
        public let month: Int?
        public let day: Int?
        public let hasCentury: Bool
        /// In which order the numbers were taken; ``Order/unmistakable`` where the print leaves no choice.
        public let order: Order
    }

    /// The order of a date's numbers.
    public enum Order: Hashable, Sendable {
        /// The month is a word, the year stands first, or dots or blanks part the numbers, as they do only where the day
        /// is first.
        case unmistakable
        case dayFirst
        case monthFirst
    }

    /// At least one; day before month first.
    public let readings: [Reading]

    /// - Parameter text: The words of one field. What stands before and behind the date is passed over if it is short.
    /// - Returns: `nil` where there is no date.
    public init?(_ text: String) {
        let parts = Self.parts(of: Self.withFigures(Array(text.unicodeScalars)))
        guard (1...Self.mostParts).contains(parts.count) else { return nil }
        var readings: [Reading] = []
        for reading in Self.readings(of: parts, dayFirst: !Self.mayBeMonthFirst(Array(text.unicodeScalars)))
        where !readings.contains(where: { $0.isSameDay(as: reading) }) {
            readings.append(reading)
        }
        guard !readings.isEmpty else { return nil }
        self.readings = readings
    }

    /// Whether obliques or hyphens part a date's numbers, and no point does: of `03-07.1946` the hyphen is a point's.
    private static func mayBeMonthFirst(_ scalars: [Unicode.Scalar]) -> Bool {
        func isFigure(_ index: Int) -> Bool { scalars.indices.contains(index) && ("0"..."9").contains(scalars[index]) }
        let hasPoint = scalars.indices.contains { scalars[$0] == "." && isFigure($0 - 1) && isFigure($0 + 1) }
        return !hasPoint && scalars.contains { $0 == "/" || $0 == "-" }
    }

    /// A date of which not all was seen.
    package enum Piece {
        /// Day and month: `23 APR`, `19 OKT/OCT`.
        case beginning
        /// Month and year: `07.2009`, `/AVR 12`.
        case end
    }

    /// Which piece of a date a text is, if it is one.
    package static func piece(_ text: String) -> Piece? {
        let parts = parts(of: withFigures(Array(text.unicodeScalars)))
        let isWorded = parts.contains { if case .months = $0 { true } else { false } }
        let others = parts.filter { if case .months = $0 { false } else { true } }
        switch (others.first, others.count, isWorded) {
        case (.number(1...31, digits: ...2)?, 1, true) where parts[0] == others[0]: return .beginning
        case (.number(_, digits: 2)?, 1, true) where parts.last == others[0]: return .end
        case (.number(1900...2199, digits: 4)?, 1, true) where parts.last == others[0]: return .end
        case (.number(1...12, digits: ...2)?, 2, false):
            guard case .number(1900...2199, digits: 4) = others[1] else { return nil }
            return .end
        default: return nil
        }
    }

    private static let mostParts = 8
    /// A text with fewer is no date whose month was misread.
    private static let fewestFigures = 3

    /// What a date is made of.
    private enum Part: Equatable {
        case number(Int, digits: Int)
        /// Bits 1...12.
        case months(UInt16)
        /// `XX`, `--`: printed as unknown.
        case unknown(Int)
    }

    /// Letters that look like figures, as the figures that they are beside others: `O7`, `2OO9`; and figures in the name
    /// of a month as letters: `0CT`.
    private static func withFigures(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        func isFigure(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
        let figures = scalars.count(where: isFigure)
        var result = scalars
        var start = 0
        while start < scalars.count {
            guard PrintedWords.isOfAWord(scalars[start]) || isFigure(scalars[start]) else {
                start += 1
                continue
            }
            var end = start
            while end < scalars.count, PrintedWords.isOfAWord(scalars[end]) || isFigure(scalars[end]) { end += 1 }
            let token = start..<end
            start = end
            // A day or a month: `OL/06/2021`.
            if token.count == 2, figures >= fewestFiguresBeside, token.allSatisfy({ figuresLike[scalars[$0]] != nil }) {
                for index in token { result[index] = figuresLike[scalars[index]] ?? scalars[index] }
                continue
            }
            guard token.contains(where: { isFigure(scalars[$0]) }), token.contains(where: { !isFigure(scalars[$0]) })
            else {
                continue
            }
            let letters = token.map { lettersLike[scalars[$0]] ?? scalars[$0] }
            if MonthNames.months(PrintedWords.letters(String(String.UnicodeScalarView(letters)))) != 0 {
                for (index, letter) in zip(token, letters) { result[index] = letter }
                continue
            }
            // Runs of one or two letters are no month.
            var run = token.lowerBound
            while run < token.upperBound {
                var next = run
                while next < token.upperBound, !isFigure(scalars[next]) { next += 1 }
                if next - run <= 2 {
                    for index in run..<next { result[index] = figuresLike[scalars[index]] ?? scalars[index] }
                }
                run = max(next, run + 1)
            }
        }
        return result
    }

    /// Where the rest of a date has so many figures, two letters that look like some are some.
    private static let fewestFiguresBeside = 5

    private static let figuresLike: [Unicode.Scalar: Unicode.Scalar] = [
        "L": "1", "O": "0", "o": "0", "Q": "0", "D": "0", "I": "1", "l": "1", "i": "1", "S": "5", "s": "5", "B": "8",
        "Z": "2", "z": "2", "G": "6",
    ]
    private static let lettersLike: [Unicode.Scalar: Unicode.Scalar] = ["0": "O", "1": "I", "5": "S", "8": "B"]

    private static func parts(of scalars: [Unicode.Scalar]) -> [Part] {
        var parts: [Part] = []
        var index = 0
        let figures = scalars.count { ("0"..."9").contains($0) }
        var unknownWords = 0
        func run(_ belongs: (Unicode.Scalar) -> Bool) -> [Unicode.Scalar] {
            let start = index
            while index < scalars.count, belongs(scalars[index]) { index += 1 }
            return Array(scalars[start..<index])
        }
        while index < scalars.count {
            let scalar = scalars[index]
            if ("0"..."9").contains(scalar) {
                let digits = run { ("0"..."9").contains($0) }
                guard digits.count <= 8 else { return [] }
                let value = digits.reduce(0) { $0 * 10 + Int($1.value - 48) }
                parts += split(value, digits: digits.count)
            } else if PrintedWords.isOfAWord(scalar) {
                let letters = run { PrintedWords.isOfAWord($0) && !("0"..."9").contains($0) }
                let word = PrintedWords.letters(String(String.UnicodeScalarView(letters)))
                let months = MonthNames.months(word)
                if months != 0 {
                    parts.append(.months(months))
                } else if word.allSatisfy({ $0 == "X" }), (2...4).contains(word.utf8.count) {
                    parts.append(.unknown(word.utf8.count))
                } else if word.isEmpty || joints.contains(word) {
                    continue
                } else if figures >= fewestFigures, case let month = MonthNames.month(resembling: word), month != 0 {
                    parts.append(.months(month))
                } else {
                    unknownWords += 1
                    guard word.utf8.count <= longestMonth, touchesOblique(scalars, before: index, letters.count)
                    else {
                        // A word that no date has.
                        return []
                    }
                }
            } else if scalar == "*" || scalar == "-" && index + 1 < scalars.count && scalars[index + 1] == "-" {
                let marks = run { $0 == scalar }
                if marks.count >= 2 { parts.append(.unknown(marks.count)) }
            } else {
                index += 1
            }
        }
        // `25 BEP/SEP 13`: what another script calls the month.
        let hasMonth = parts.contains { if case .months = $0 { true } else { false } }
        return unknownWords == 0 || unknownWords == 1 && hasMonth ? parts : []
    }

    /// In letters, of a month that is cut short.
    private static let longestMonth = 5

    /// Whether an oblique stands right before or right behind a word.
    private static func touchesOblique(_ scalars: [Unicode.Scalar], before end: Int, _ count: Int) -> Bool {
        let start = end - count
        return end < scalars.count && scalars[end] == "/" || start > 0 && scalars[start - 1] == "/"
    }

    /// Words that stand within dates.
    private static let joints: Set<String> = [
        "DE", "DEL", "DU", "OF", "THE", "ST", "ND", "RD", "TH", "DEN", "G", "A",
        // Of a year: `года`, `року`, `године`.
        "g", "r", "goda", "roku", "godine", "godina",
    ]

    /// Eight digits in a row are day, month and year, or the other way round.
    private static func split(_ value: Int, digits: Int) -> [Part] {
        switch digits {
        case 8 where (1900...2199).contains(value / 10000) && (1...12).contains(value / 100 % 100):
            return [
                .number(value / 10000, digits: 4), .number(value / 100 % 100, digits: 2),
                .number(value % 100, digits: 2),
            ]
        case 8:
            return [
                .number(value / 1_000_000, digits: 2), .number(value / 10000 % 100, digits: 2),
                .number(value % 10000, digits: 4),
            ]
        case 6:
            return [
                .number(value / 10000, digits: 2), .number(value / 100 % 100, digits: 2),
                .number(value % 100, digits: 2),
            ]
        default:
            return [.number(value, digits: digits)]
        }
    }

    private static func readings(of parts: [Part], dayFirst: Bool) -> [Reading] {
        var months: UInt16 = 0
        var hasMonth = false
        for case .months(let bits) in parts {
            // Two languages have to agree; a form may stand for several months.
            months = hasMonth && months & bits != 0 ? months & bits : bits
            hasMonth = true
        }
        let numbers = parts.filter { if case .months = $0 { false } else { true } }
        return hasMonth ? worded(numbers, months) : numeric(numbers, dayFirst: dayFirst)
    }

    /// `12 JUL 1942`, `JULY 12, 1942`, `1942 JUL 12`, `12 07 JUL 1942`.
    private static func worded(_ numbers: [Part], _ months: UInt16) -> [Reading] {
        let candidates = (1...12).filter { months & 1 << UInt16($0) != 0 }
        var numbers = numbers
        // The month's number beside its name.
        if numbers.count == 3, case .number(let value, _) = numbers[1], candidates.contains(value) {
            numbers.remove(at: 1)
        }
        guard (1...2).contains(numbers.count) else { return [] }
        return candidates.flatMap { month -> [Reading] in
            guard numbers.count == 2 else {
                guard case .number(_, digits: 4) = numbers[0] else { return [] }
                return reading(year: numbers[0], month: month, day: nil)
            }
            if case .number(_, digits: 4) = numbers[0] {
                return reading(year: numbers[0], month: month, day: numbers[1])
            }
            return reading(year: numbers[1], month: month, day: numbers[0])
        }
    }

    private static func numeric(_ numbers: [Part], dayFirst: Bool) -> [Reading] {
        switch numbers.count {
        case 3:
            if case .number(_, digits: 4) = numbers[0] { return reading(year: numbers[0], numbers[1], day: numbers[2]) }
            let usual = reading(year: numbers[2], numbers[1], day: numbers[0])
            if dayFirst, !usual.isEmpty { return usual }
            // The thirteenth can only be a day.
            return reading(year: numbers[2], numbers[1], day: numbers[0], .dayFirst)
                + reading(year: numbers[2], numbers[0], day: numbers[1], .monthFirst)
        case 2:
            // `2004-1231`, `31.122004`: a point or a stroke was not seen.
            guard case .number(let first, digits: 4) = numbers[0], case .number(let second, digits: 4) = numbers[1]
            else {
                return []
            }
            let parts = split(first * 10000 + second, digits: 8)
            return numeric(parts, dayFirst: dayFirst)
        case 1:
            guard case .number(let year, digits: 4) = numbers[0], (1900...2199).contains(year) else { return [] }
            return reading(year: numbers[0], month: nil, day: nil)
        default: return []
        }
    }

    private static func reading(year: Part, _ month: Part, day: Part, _ order: Order = .unmistakable) -> [Reading] {
        switch month {
        case .number(0, _), .unknown: reading(year: year, month: nil, day: nil, order)
        case .number(let month, digits: ...2): reading(year: year, month: month, day: day, order)
        default: []
        }
    }

    /// A Thai year is 543 ahead.
    private static let buddhistEra = 543

    private static func reading(year: Part, month: Int?, day: Part?, _ order: Order = .unmistakable) -> [Reading] {
        guard case .number(var number, let digits) = year, digits == 2 || digits == 4 else { return [] }
        if digits == 4, (2440...2640).contains(number) { number -= buddhistEra }
        var known: Int?
        switch day {
        case .number(let day, digits: ...2)?: known = day == 0 ? nil : day
        case .unknown?, nil: known = nil
        default: return []
        }
        // 2000 has every day that a year of two digits may have.
        guard digits == 2 && month != nil || (1850...2200).contains(number),
            month.map({ (1...12).contains($0) }) ?? true,
            PartialDate(year: digits == 4 ? number : 2000, month: month, day: known) != nil
        else { return [] }
        return [
            Reading(year: number, month: month, day: month == nil ? nil : known, hasCentury: digits == 4, order: order)
        ]
    }
}

extension PrintedDate.Reading {
    /// The eleventh of November is the same in either order.
    fileprivate func isSameDay(as other: Self) -> Bool {
        (year, hasCentury) == (other.year, other.hasCentury) && month == other.month && day == other.day
    }

    /// The date in the century in which it lies nearest before a limit.
    ///
    /// - Parameter limit: A two-digit year is the latest one that is not after this day.
    public func date(notAfter limit: CalendarDate) -> PartialDate? {
        if hasCentury { return PartialDate(year: year, month: month, day: day) }
        let latest = limit.year - limit.year % 100 + year
        for candidate in [latest, latest - 100] {
            if let date = PartialDate(year: candidate, month: month, day: day), date.earliest <= limit { return date }
        }
        return nil
    }
}

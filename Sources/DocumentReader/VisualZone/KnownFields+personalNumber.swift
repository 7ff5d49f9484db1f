import TravelDocument

extension KnownFields {
    /// Whether a text is a number that its State made of the holder's date of birth; no other number on a page has it.
    func isMadeOfBirth(_ text: String) -> Bool {
        guard let born = dates[.dateOfBirth], let month = born.month, let day = born.day else { return false }
        let letters = Self.plain(text)
        let digits = letters.unicodeScalars.filter { $0.isFigure }.map { Int($0.value - 48) }
        if letters.utf8.count == Self.codiceFiscale.count { return isCodiceFiscale(Array(letters.utf8), born) }
        guard letters.utf8.count - digits.count <= 1, PrintedDate(text) == nil else { return false }
        return Self.forms.contains { form in
            form.lengths.contains(digits.count)
                && form.monthShifts.contains { shift in
                    let parts = form.parts.reduce(into: [Int]()) { digits, part in
                        switch part {
                        case .day: digits += Self.digits(day, 2)
                        case .month: digits += Self.digits(month + shift, 2)
                        case .year(let count): digits += Self.digits(born.year, count)
                        }
                    }
                    return digits.dropFirst(form.leading).starts(with: parts)
                }
        }
    }

    private enum Part {
        case day, month
        /// Its last so many digits.
        case year(Int)
    }

    private struct Form {
        /// Digits before the date: sex and century.
        let leading: Int
        let parts: [Part]
        /// What is added to the month for women, or for a century.
        let monthShifts: [Int]
        /// Of the whole number, in digits.
        let lengths: ClosedRange<Int>
    }

    /// Who makes numbers so, as far as we know.
    private static let forms = [
        // Belgium, Bulgaria, the Czech Republic, Poland, Slovakia, Sweden; Kazakhstan, Korea, Malaysia, South Africa.
        Form(leading: 0, parts: [.year(2), .month, .day], monthShifts: [0, 20, 40, 50, 70], lengths: 9...13),
        // Sweden; Luxembourg.
        Form(leading: 0, parts: [.year(4), .month, .day], monthShifts: [0], lengths: 12...13),
        // Estonia, Lithuania, Romania; Egypt.
        Form(leading: 1, parts: [.year(2), .month, .day], monthShifts: [0], lengths: 11...14),
        // China.
        Form(leading: 6, parts: [.year(4), .month, .day], monthShifts: [0], lengths: 17...18),
        // Denmark, Finland, Iceland, Latvia, Norway.
        Form(leading: 0, parts: [.day, .month, .year(2)], monthShifts: [0], lengths: 9...11),
        // Bosnia and Herzegovina, Montenegro, North Macedonia, Serbia, Slovenia.
        Form(leading: 0, parts: [.day, .month, .year(3)], monthShifts: [0], lengths: 13...13),
    ]

    private static func digits(_ number: Int, _ count: Int) -> [Int] {
        var rest = number
        var digits: [Int] = []
        for _ in 0..<count {
            digits.append(rest % 10)
            rest /= 10
        }
        return digits.reversed()
    }

    /// Italy's: `A` a letter, `0` a digit.
    private static let codiceFiscale = Array("AAAAAA00A00A000A".utf8)
    /// Its letters for January to December.
    private static let months = Array("ABCDEHLMPRST".utf8)

    private func isCodiceFiscale(_ letters: [UInt8], _ born: PartialDate) -> Bool {
        let figures = UInt8(ascii: "0")...UInt8(ascii: "9")
        let hasForm = zip(letters, Self.codiceFiscale).allSatisfy { figures.contains($0) == figures.contains($1) }
        guard hasForm, let month = born.month, let day = born.day else { return false }
        func number(_ place: Int) -> Int { Int(letters[place] - 48) * 10 + Int(letters[place + 1] - 48) }
        // To a woman's day forty is added.
        return number(6) == born.year % 100 && letters[8] == Self.months[month - 1]
            && [day, day + 40].contains(number(9))
    }
}

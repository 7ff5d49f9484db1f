import TravelDocument

extension PrintedLine {
    /// A date is printed in at most so many words: `20 MAY /MAI 95`.
    private static let mostWordsOfDate = 4
    /// A date in fewer figures may be anything; `1ODEC 91` has lost one.
    private static let fewestFigures = 3

    /// Where among the characters a whole date stands; the longest of those that begin first.
    var date: Range<Int>? {
        let scalars = scalars
        let words = scalars.indices.split { scalars[$0] == " " }
        for first in words.indices {
            for count in stride(from: Self.mostWordsOfDate, through: 1, by: -1) where first + count <= words.count {
                guard let start = words[first].first, let last = words[first + count - 1].last else { continue }
                let text = String(String.UnicodeScalarView(scalars[start...last]))
                guard text.unicodeScalars.count(where: { $0.isFigure }) >= Self.fewestFigures,
                    let date = PrintedDate(text), date.readings[0].month != nil, date.readings[0].day != nil
                else { continue }
                return start..<last + 1
            }
        }
        return nil
    }
}

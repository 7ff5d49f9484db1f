/// Capitals, digits and the filler as strokes of a pen, after the proportions of OCR-B: enough for the reader to read.
///
/// A point is two digits, 0...6 across and 0...9 down; points of a stroke are parted by blanks, strokes by semicolons.
enum StrokeFont {
    static let columns = 6.0, rows = 9.0

    static func strokes(of character: Character) -> [[(x: Double, y: Double)]] {
        (glyphs[character] ?? "").split(separator: ";").map { stroke in
            stroke.split(separator: " ").map { point in
                let digits = point.compactMap { $0.wholeNumberValue }
                return (Double(digits[0]), Double(digits[1]))
            }
        }
    }

    private static let glyphs: [Character: String] = [
        "A": "09 30 69;16 56", "B": "00 40 61 63 44 04;44 65 68 49 09 00", "C": "61 50 20 02 07 29 59 68",
        "D": "00 30 62 67 39 09 00", "E": "60 00 09 69;04 54", "F": "60 00 09;04 54",
        "G": "61 50 20 02 07 29 49 68 65 35", "H": "00 09;60 69;04 64", "I": "10 50;30 39;19 59",
        "J": "20 50 57 39 19 08", "K": "00 09;60 05;23 69", "L": "00 09 69", "M": "09 00 35 60 69",
        "N": "09 00 69 60", "O": "20 40 62 67 49 29 07 02 20", "P": "09 00 40 61 64 45 05",
        "Q": "20 40 62 67 49 29 07 02 20;46 69", "R": "09 00 40 61 64 45 05;35 69",
        "S": "61 40 20 02 03 14 54 65 67 49 29 08", "T": "00 60;30 39", "U": "00 07 29 49 67 60", "V": "00 39 60",
        "W": "00 19 33 59 60", "X": "00 69;60 09", "Y": "00 34 60;34 39", "Z": "00 60 09 69",
        "0": "30 53 56 39 16 13 30", "1": "12 30 39;19 59", "2": "01 20 40 62 63 09 69",
        "3": "00 60 34 44 66 67 49 19 08", "4": "30 06 66;44 49", "5": "60 10 04 44 66 67 49 19 08",
        "6": "40 05 07 29 49 67 66 44 24 06", "7": "00 60 24 29",
        "8": "20 40 61 63 44 24 03 01 20;24 06 07 29 49 67 66 44", "9": "29 64 62 40 20 02 03 25 45 63",
        "<": "62 05 68",
    ]
}

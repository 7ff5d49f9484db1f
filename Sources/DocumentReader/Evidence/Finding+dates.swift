import Raster
import TravelDocument

/// One of Exif's dates: what it is the date of, and when.
private struct ExifMoment {
    /// With an article, as it stands in a sentence.
    let what: String
    let date: CalendarDate
    /// `03:04:05`, where it is known.
    let time: String?

    /// `2024:01:02 03:04:05`, or the day alone; `nil` for anything else, zeros and blanks among it.
    init?(_ what: String, _ text: String) {
        let parts = text.split(separator: " ", omittingEmptySubsequences: true)
        guard (1...2).contains(parts.count),
            let date = CalendarDate(iso8601: String(parts[0].map { $0 == ":" ? "-" : $0 }))
        else { return nil }
        self.what = what
        self.date = date
        time = parts.count == 2 && parts[1].utf8.count == 8 ? String(parts[1]) : nil
    }

    /// Whether it lies before another one; moments of one day are told apart by their times.
    func isBefore(_ other: ExifMoment) -> Bool {
        guard date == other.date else { return date < other.date }
        guard let time, let otherTime = other.time else { return false }
        return time < otherTime
    }
}

extension Finding {
    /// Dates of the file that cannot all be right.
    ///
    /// Cameras write local time and GPS the universal one, so that a day's difference between them means nothing; nor
    /// does one to the reference date.
    static func dates(_ metadata: PictureMetadata, on day: CalendarDate) -> [Finding] {
        func moment(_ tag: String, _ what: String) -> ExifMoment? {
            metadata.exif.first { $0.name == tag }.flatMap { ExifMoment(what, $0.text) }
        }
        let taken = moment("EXIF DateTimeOriginal", "taken")
        let digitized = moment("EXIF DateTimeDigitized", "digitized")
        let changed = moment("Image DateTime", "last changed")
        let located = moment("GPS GPSDate", "located")
        var reasons: [String] = []
        if let taken {
            reasons += [digitized, changed].compactMap { $0 }.filter { $0.isBefore(taken) }
                .map { "it was \($0.what) before it was taken" }
        }
        if let taken, let located, abs(taken.date.number - located.date.number) > 1 {
            reasons.append("GPS gives another day than the camera")
        }
        if [taken, digitized, changed, located].contains(where: { ($0?.date.number ?? 0) > day.number + 1 }) {
            reasons.append("a date lies in the future")
        }
        guard !reasons.isEmpty else { return [] }
        return [
            Finding(
                code: "picture.dates",
                message: "The file's dates contradict one another: \(reasons.joined(separator: "; ")).")
        ]
    }
}

extension CalendarDate {
    /// Days since a fixed one.
    fileprivate var number: Int {
        // March is the first month, so that a leap day is the last of its year.
        let (y, m) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
        return 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day
    }
}

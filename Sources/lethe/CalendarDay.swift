import ArgumentParser
import DocumentReader
import Glibc
import TravelDocument

/// A day of the calendar, as the person at the keyboard writes it.
struct CalendarDay: ExpressibleByArgument, CustomStringConvertible {
    let date: CalendarDate

    /// `nil` for anything but a day that exists, written `YYYY-MM-DD`.
    init?(argument: String) {
        guard let date = CalendarDate(iso8601: argument) else { return nil }
        self.date = date
    }

    /// Today where this machine is.
    static var today: CalendarDay {
        var now = time(nil)
        var local = tm()
        localtime_r(&now, &local)
        let date = CalendarDate(year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
        guard let date else { preconditionFailure("the system's clock shows a day that does not exist") }
        return CalendarDay(date: date)
    }

    private init(date: CalendarDate) { self.date = date }

    /// ISO 8601: `2026-11-21`.
    var description: String { date.description }

    var readerOptions: DocumentReader.Options { .init(referenceDate: description) }
}

import TravelDocument

extension FieldAssignment {
    /// The passport before this one, `P7654321 05/01/2010 DELHI`: date and place stand beside its number.
    mutating func partOldPassport() {
        guard let old = fields[.oldPassportNumber], let line = old.lines.first else { return }
        let beside = values.indices
            .filter { index in
                let other = values[index]
                return !taken.contains(index) && other.start > line.end
                    && abs(other.y(at: other.start) - line.y(at: line.end)) < 0.7 * max(other.capHeight, line.capHeight)
            }
            .sorted { values[$0].start < values[$1].start }
        if let date = beside.first(where: { FieldForm.fits(values[$0].text, .oldPassportIssueDate) }) {
            take(date, as: .oldPassportIssueDate, certainty: old.certainty)
        }
        if let place = beside.first(where: { FieldForm.fits(values[$0].text, .oldPassportIssuePlace) }) {
            take(place, as: .oldPassportIssuePlace, certainty: old.certainty)
        }
    }
}

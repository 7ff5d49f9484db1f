/// Where each character of a candidate stands in the submitted picture.
struct CharacterPlaces {
    /// For each recognised line, top to bottom, a box for each character.
    let lines: [[Quadrilateral]]
    /// Distance of two characters in pixels of the submitted picture; the mean over the lines.
    let pitch: Double?

    init(_ candidate: MRZCandidate) {
        let columns = candidate.decided?.columns.compactMap { $0 } ?? candidate.lines.map(\.free.columns)
        lines = zip(candidate.lines, columns).map { line, columns in
            line.strip.boxes(of: columns).map(candidate.origin.map.submitted)
        }
        let pitches = zip(candidate.lines, columns).compactMap { $0.strip.pitch(of: $1) }
        pitch = pitches.isEmpty ? nil : pitches.reduce(0, +) / Double(pitches.count) * candidate.origin.map.scale
    }
}

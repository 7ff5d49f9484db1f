/// Where each character of a candidate stands in the submitted picture.
struct CharacterPlaces {
    /// For each recognised line, top to bottom, a box for each character.
    let lines: [[Quadrilateral]]
    /// Distance of two characters in pixels of the submitted picture; the mean over the lines.
    let pitch: Double?

    init(_ candidate: MRZCandidate) {
        let read = candidate.decided?.lines.compactMap { $0 } ?? candidate.lines.map(\.free)
        lines = read.map { $0.boxes.map(candidate.origin.map.submitted) }
        let pitches = read.compactMap { $0.strip.pitch(of: $0.columns) }
        pitch = pitches.isEmpty ? nil : pitches.reduce(0, +) / Double(pitches.count) * candidate.origin.map.scale
    }

    /// Around all characters.
    var box: Quadrilateral? {
        guard let top = lines.first, let bottom = lines.last, let first = top.first, let last = top.last,
            let below = bottom.first, let end = bottom.last
        else { return nil }
        return Quadrilateral(
            topLeft: first.topLeft, topRight: last.topRight, bottomRight: end.bottomRight, bottomLeft: below.bottomLeft)
    }
}

import Raster

extension WorkingPicture {
    /// What the file says beside its pixels; nothing where it cannot be read any more.
    var metadata: PictureMetadata {
        (try? withEncoded { $0.metadata }) ?? PictureMetadata()
    }

    /// `nil` for what has none, and where memory runs out for the colours of what was read in gray.
    var errorLevels: ErrorLevels? {
        do {
            return try withEncoded { (encoded) throws(PictureDecodingError) -> ErrorLevels? in
                try encoded.errorLevels()
            }
        } catch {
            return nil
        }
    }

    /// How much better two savings as JPEG explain the picture than one does: see ``DoubleCompression``; `nil` where it
    /// cannot be said. Of a picture that was read from fewer pixels than it has, a band is decoded for it.
    var doubleCompression: Double? {
        let found = try? withEncoded { encoded in
            guard let steps = encoded.luminanceSteps() else { return nil as Double? }
            guard isReduced else {
                return withView(mirrored: false) { view, _ in DoubleCompression.evidence(in: view, steps: steps) }
            }
            guard let band = encoded.luminanceBand() else { return nil }
            return band.withView { DoubleCompression.evidence(in: $0, steps: steps) }
        }
        return found ?? nil
    }

    /// How like the picture is to the small one that its file carries: the correlation of their luminances, -1...1, of
    /// the way to lay one over the other that fits best; `nil` where there is none, or nothing to see in either.
    ///
    /// Programs turn the pixels and leave the thumbnail as it was, and cameras cut it to other proportions or fill it up
    /// with bars: so it is tried in its four turns, and either picture cut to the other's proportions.
    var thumbnailLikeness: Double? {
        let found = try? withEncoded { encoded in
            encoded.withThumbnail { thumbnail in
                guard let gray = try? thumbnail.decodeGray() else { return nil as Double? }
                return likeness(to: gray.takePixels())
            }
        }
        return found ?? nil
    }

    private borrowing func likeness(to thumbnail: borrowing GrayPixels) -> Double? {
        let turns: [PictureOrientation] = [
            .leave, .quarterTurnClockwise, .halfTurn, .quarterTurnCounterclockwise,
        ]
        return withView(mirrored: false) { view, _ in
            view.reducedForPatterns.withView { mine in
                thumbnail.withView { thumbnail in
                    turns.compactMap { turn in
                        thumbnail.oriented(turn).withView { Pattern.likeness(of: mine, to: $0) }
                    }.max()
                }
            }
        }
    }
}

/// A picture as 24 x 24 means, to be compared with another one.
private struct Pattern {
    private static let side = 24
    /// A plain picture deviates less from its mean, in steps of luminance, and looks like any other.
    private static let leastDeviation = 8.0
    private let values: [Double]

    private init(_ view: GrayView) {
        values = view.resized(width: Pattern.side, height: Pattern.side).withView { small in
            (0..<Pattern.side).flatMap { y in (0..<Pattern.side).map { x in Double(small[x, y]) } }
        }
    }

    /// The greatest correlation of the two, whole and cut to one another's proportions; `nil` where one is plain.
    static func likeness(of a: GrayView, to b: GrayView) -> Double? {
        guard let whole = Pattern(a).correlation(with: Pattern(b)) else { return nil }
        let parts = [(a.middle(like: b), b), (a, b.middle(like: a))].compactMap { first, second in
            Pattern(first).correlation(with: Pattern(second))
        }
        return parts.reduce(whole, max)
    }

    /// `nil` where one of them is plain.
    private func correlation(with other: Pattern) -> Double? {
        let count = Double(values.count)
        let (a, b) = (values.reduce(0, +) / count, other.values.reduce(0, +) / count)
        var (ab, aa, bb) = (0.0, 0.0, 0.0)
        for (x, y) in zip(values, other.values) {
            ab += (x - a) * (y - b)
            aa += (x - a) * (x - a)
            bb += (y - b) * (y - b)
        }
        let least = Pattern.leastDeviation * Pattern.leastDeviation * count
        guard aa > least, bb > least else { return nil }
        return ab / (aa * bb).squareRoot()
    }
}

extension GrayView {
    /// Small enough to be compared often.
    fileprivate var reducedForPatterns: GrayPixels {
        let size = size(longestSide: 160)
        return resized(width: size.width, height: size.height)
    }

    /// The largest part with another picture's proportions, from the middle.
    fileprivate func middle(like other: GrayView) -> GrayView {
        let across = min(width, max(1, height * other.width / other.height))
        let down = min(height, max(1, width * other.height / other.width))
        return crop(x: (width - across) / 2, y: (height - down) / 2, width: across, height: down)
    }
}

/// Where a page's values stand beside their captions: under them, in their line, or in a column at their right.
struct ValuePlace {
    private enum Start {
        /// So far behind the caption's beginning.
        case indent(Double)
        /// So far behind the caption's end.
        case gap(Double)
        /// In a column of their own, which begins here.
        case column(Double)
    }

    private let start: Start
    /// Where captions begin that have their values in their own lines.
    let captionsBegin: Double?
    /// Down, from the caption's middle to the value's.
    private let step: Double
    private let capHeight: Double
    /// dy/dx of the page's lines: a short caption's own says little about what stands far beside it.
    private let slope: Double

    /// Captions that show it; one may be a caption by chance.
    private static let fewest = 2
    /// How far a value may begin beside its caption, and how far under it, in heights of capitals.
    private static let indents = -2.5...2.5
    private static let steps = 0.9...3.6
    private static let gaps = 0.3...14.0
    private static let sameLine = 0.6

    init?(_ page: PageText) {
        let slope = page.slope
        var below: [(indent: Double, step: Double, capHeight: Double)] = []
        var beside: [(start: Double, step: Double, capHeight: Double)] = []
        var behind: [(start: Double, gap: Double, capHeight: Double)] = []
        for caption in page.captions {
            if let value = caption.value {
                behind.append((caption.start, value.start - caption.end, value.capHeight))
                continue
            }
            let steps = page.values.map { value in
                let unit = max(value.capHeight, caption.capHeight)
                return (
                    value: value, indent: (value.start - caption.start) / unit, gap: (value.start - caption.end) / unit,
                    step: (value.y(at: value.start) - caption.line.y(at: value.start)) / unit
                )
            }
            if let nearest = steps.filter({ Self.indents.contains($0.indent) && Self.steps.contains($0.step) })
                .min(by: { $0.step < $1.step })
            {
                let value = nearest.value
                below.append(
                    (
                        value.start - caption.start, value.y(at: value.start) - caption.line.y(at: caption.start),
                        value.capHeight
                    ))
            }
            if let nearest = steps.filter({ Self.gaps.contains($0.gap) && abs($0.step) < Self.sameLine })
                .min(by: { $0.gap < $1.gap })
            {
                let value = nearest.value
                let level = caption.y(at: value.start, along: slope)
                beside.append((value.start, value.y(at: value.start) - level, value.capHeight))
            }
        }
        self.slope = slope
        let most = max(below.count, beside.count, behind.count)
        guard most >= Self.fewest else { return nil }
        captionsBegin = behind.count == most ? behind.map(\.start).median : nil
        if below.count == most {
            start = .indent(below.map(\.indent).median)
            step = below.map(\.step).median
            capHeight = below.map(\.capHeight).median
        } else if behind.count == most {
            start = .gap(behind.map(\.gap).median)
            step = 0
            capHeight = behind.map(\.capHeight).median
        } else {
            start = .column(beside.map(\.start).median)
            step = beside.map(\.step).median
            capHeight = beside.map(\.capHeight).median
        }
    }

    /// The course of a caption's value, so many capitals long.
    func shape(of caption: PageText.CaptionPlace, length: Double) -> LineShape? {
        let start: Double
        // Where the caption's own height counts.
        let origin: Double
        var y: Double
        var shape = caption.line.shape
        switch self.start {
        case .indent(let indent):
            (start, origin) = (caption.start + indent, caption.start)
            y = caption.line.y(at: origin)
        case .gap(let gap):
            (start, origin) = (caption.end + gap, caption.end)
            y = caption.line.y(at: origin)
        case .column(let column):
            (start, origin) = (column, column)
            guard start > caption.end else { return nil }
            y = caption.y(at: origin, along: slope)
            shape.middle.1 = slope
        }
        y += step
        shape.extend(to: start...start + length * capHeight)
        shape.middle = (y + shape.middle.1 * (shape.start + shape.end) / 2 - shape.middle.1 * origin, shape.middle.1, 0)
        shape.capHeight = (capHeight, 0)
        shape.pitch = LineShape.pitchOfPrint * capHeight
        return shape
    }
}

extension PageText.CaptionPlace {
    /// Where a line through the caption's middle is at a place of the page.
    fileprivate func y(at x: Double, along slope: Double) -> Double { middle + slope * (x - (start + end) / 2) }
}

extension PageText {
    /// dy/dx of its lines; long ones show it best.
    fileprivate var slope: Double {
        var sum = 0.0
        var weight = 0.0
        for shape in (values + captions.map(\.line)).map(\.shape) {
            let square = shape.length * shape.length
            sum += square * shape.middle.1
            weight += square
        }
        return weight > 0 ? sum / weight : 0
    }
}

extension [Double] {
    /// Of an even number the upper one; zero of none.
    fileprivate var median: Double { isEmpty ? 0 : sorted()[count / 2] }
}

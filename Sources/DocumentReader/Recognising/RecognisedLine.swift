/// One line as the net saw it, before anything is known about the MRZ it belongs to.
struct RecognisedLine {
    /// One look of the net at one strip.
    struct Look {
        let strip: LineStrip
        let steps: StepProbabilities
        let free: Alignment
        let quality: StripQuality?

        init(strip: LineStrip, steps: StepProbabilities, quality: StripQuality? = nil) {
            self.quality = quality
            self.strip = strip
            self.steps = steps
            free = steps.freeAlignment()
        }
    }

    /// Which line of its block it is, from 0.
    let place: Int
    /// The first one says what the line is; further ones are second opinions.
    private(set) var looks: [Look]
    /// The first look's characters, however many they are.
    let free: LineBeliefs

    init(place: Int, look: Look) {
        self.place = place
        looks = [look]
        free = LineBeliefs(look.free, in: look.steps, of: look.strip, isAsSeen: true)
    }

    mutating func add(_ look: Look) { looks.append(look) }

    var quality: StripQuality? { looks[0].quality }

    /// How many characters glare covers: the burnt columns among the characters, in whole pitches, since what lies
    /// between two narrow glyphs is empty as well. What it covers at the line's ends cannot be told from the margins.
    var charactersUnderGlare: Int {
        guard let quality, let pitch = free.columnPitch, let first = free.columns.first, let last = free.columns.last
        else { return 0 }
        return quality.burnt.reduce(0) { sum, part in
            let covered = min(part.upperBound, last.upperBound) - max(part.lowerBound, first.lowerBound)
            return sum + max(Int(Double(covered) / pitch), 0)
        }
    }

    /// Lines further from the wanted number of characters than this are cut off or no MRZ at all.
    private static let greatestMiscount = 6
    /// A look in which the wanted number costs so much more than in the best one, in nats, saw something else: a line
    /// cut short, a neighbour's characters.
    private static let greatestDissent = 5.0

    /// The line read as exactly `count` characters, by all looks that can be read so.
    ///
    /// - Returns: The beliefs, and how much less likely that is than the free reading of the same look, in nats; `nil`
    ///   if it is out of the question.
    func beliefs(ofExactly count: Int) -> (beliefs: LineBeliefs, cost: Double)? {
        let opinions = looks.compactMap { look -> (beliefs: LineBeliefs, cost: Double)? in
            if look.free.segments.count == count {
                return (LineBeliefs(look.free, in: look.steps, of: look.strip, isAsSeen: true), 0)
            }
            guard abs(look.free.segments.count - count) <= RecognisedLine.greatestMiscount,
                let alignment = look.steps.alignment(ofExactly: count)
            else { return nil }
            return (
                LineBeliefs(alignment, in: look.steps, of: look.strip, isAsSeen: false),
                Double(look.free.score - alignment.score)
            )
        }
        guard let best = opinions.indices.min(by: { opinions[$0].cost < opinions[$1].cost }) else { return nil }
        let others = opinions.indices.filter {
            $0 != best && opinions[$0].cost <= opinions[best].cost + RecognisedLine.greatestDissent
        }
        guard !others.isEmpty else { return opinions[best] }
        return (opinions[best].beliefs.merged(with: others.map { opinions[$0].beliefs }), opinions[best].cost)
    }

    /// What a character too many at one end counts, in nats: a stain, a frame, the page's edge.
    private static let strayCharacter = 2.0
    /// More than so many strays are no strays.
    private static let mostStrays = 4

    /// What it counts, in nats, to go by the grid and against what the net says of a place.
    private static let gridReading = 1.0
    /// What it counts, in nats, that a character stands off the grid.
    private static let offGrid = 3.0

    /// The ways of reading the line as exactly `count` characters: all of it, without strays at its ends, and by the
    /// even spacing of its characters.
    ///
    /// Each costs more the more of its characters stand off the grid, if the line has one.
    func variants(ofExactly count: Int) -> [(beliefs: LineBeliefs, cost: Double)] {
        let strays = free.count - count
        let windows = (0..<(1...RecognisedLine.mostStrays ~= strays ? strays + 1 : 0)).map { first in
            (free.slice(first..<first + count), RecognisedLine.strayCharacter * Double(strays))
        }
        let first = looks[0]
        let gridded = first.steps.alignment(onGridOf: first.free, ofExactly: count).map { alignment in
            (
                LineBeliefs(alignment, in: first.steps, of: first.strip, isAsSeen: false), RecognisedLine.gridReading
            )
        }
        return [beliefs(ofExactly: count), gridded].compactMap { $0 }.map { ($0.0, $0.1 + irregularity(of: $0.0)) }
            + windows.map { ($0.0, $0.1 + irregularity(of: $0.0)) }
    }

    private func irregularity(of beliefs: LineBeliefs) -> Double {
        guard beliefs.strip.width == looks[0].strip.width, let grid = CharacterGrid(looks[0].free.segments) else {
            return 0
        }
        return RecognisedLine.offGrid * Double(beliefs.offGrid(grid))
    }

    /// 0...1: the mean probability of the free reading's characters; 0 for a line without any.
    var confidence: Double {
        guard free.count > 0 else { return 0 }
        return (0..<free.count).reduce(0.0) { $0 + free.probability(of: free.likeliest(at: $1), at: $1) }
            / Double(free.count)
    }
}

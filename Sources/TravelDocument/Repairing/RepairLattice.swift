/// All texts that pass within one arrangement of check digits, as paths through residues modulo ten.
///
/// Place by place, all that the check digits can tell of a text so far is what each open sum leaves over. So the texts
/// that pass can be counted, weighed, and listed in the order of their cost without writing any other down: the work
/// grows with places and residues, never with the number of texts.
struct RepairLattice {
    /// A place that may be changed.
    private struct Place {
        let offset: Int
        let choices: [MRZRepairCosts.Choice]
        /// `10 x states`: where a residue goes by a value modulo ten; negative where a sum that ends here is not
        /// divisible by ten.
        let next: [Int32]

        @inline(__always)
        func follow(_ state: Int, _ choice: MRZRepairCosts.Choice, _ states: Int) -> Int? {
            let value = MRZCharacter(uncheckedIndex: choice.character).checkValue % RepairLattice.modulus
            let next = next[value * states + state]
            return next < 0 ? nil : Int(next)
        }
    }

    /// A text that passes: what stands at each of the places, and what it costs.
    struct Path {
        let characters: [(offset: Int, character: UInt8)]
        let cost: MRZRepairCosts.Units
    }

    fileprivate static let modulus = 10
    /// No layout has more sums open at one place; each one multiplies the residues by ten.
    private static let mostOpenSums = 4

    private let places: [Place]
    private let states: Int
    private let changes: Int
    /// `(places + 1) x (changes + 1) x states`: the least cost of completing a text with at most so many changes.
    private let costs: [MRZRepairCosts.Units]
    /// The same, for how many texts there are.
    private let counts: [Int]
    /// The sum of the probabilities of all texts that pass, also of those with more changes or unforeseen ones.
    let mass: Double

    /// - Parameters:
    ///   - choices: For each offset that may be changed, what may stand there; what `arrangement` rules out, is.
    ///   - read: All characters.
    ///   - changes: How many of them a text may change.
    init?(
        _ arrangement: CheckArrangement, choices: [Int: [MRZRepairCosts.Choice]], read: borrowing MRZIndices,
        changes: Int
    ) {
        let offsets = choices.keys.sorted()
        guard let sums = OpenSums(arrangement.sums, offsets: offsets, read: read) else { return nil }
        precondition(sums.slots <= Self.mostOpenSums, "a layout with more check digits than residues can be kept for")
        let states = sums.states
        let places = offsets.enumerated().map { number, offset in
            Place(
                offset: offset,
                choices: (choices[offset] ?? []).filter { arrangement.alphabets[offset].contains(index: $0.character) },
                next: sums.transitions(number))
        }
        self.places = places
        self.states = states
        self.changes = changes
        (costs, counts) = Self.completions(places, states: states, changes: changes)
        mass = Self.mass(places, states: states)
    }

    /// How many texts pass with at most so many changes, all of them foreseen.
    var count: Int { counts[changes * states] }

    private static func completions(
        _ places: [Place], states: Int, changes: Int
    ) -> (costs: [MRZRepairCosts.Units], counts: [Int]) {
        let row = (changes + 1) * states
        var costs = [MRZRepairCosts.Units](repeating: .impossible, count: (places.count + 1) * row)
        var counts = [Int](repeating: 0, count: (places.count + 1) * row)
        for left in 0...changes {
            costs[places.count * row + left * states] = .zero
            counts[places.count * row + left * states] = 1
        }
        for (number, place) in places.enumerated().reversed() {
            for choice in place.choices where choice.isForeseen {
                let needed = choice.isChange ? 1 : 0
                guard needed <= changes else { continue }
                for state in 0..<states {
                    guard let next = place.follow(state, choice, states) else { continue }
                    for left in needed...changes {
                        let here = number * row + left * states + state
                        let there = (number + 1) * row + (left - needed) * states + next
                        guard counts[there] > 0 else { continue }
                        costs[here] = min(costs[here], choice.cost + costs[there])
                        // Six changes of 90 characters come to 10^18 texts, which still has room.
                        counts[here] += counts[there]
                    }
                }
            }
        }
        return (costs, counts)
    }

    private static func mass(_ places: [Place], states: Int) -> Double {
        var mass = [Double](repeating: 0, count: states)
        mass[0] = 1
        for place in places.reversed() {
            // The residues know characters by their value modulo ten alone.
            var weights = [Double](repeating: 0, count: modulus)
            for choice in place.choices {
                let value = MRZCharacter(uncheckedIndex: choice.character).checkValue % modulus
                weights[value] += choice.cost.weight
            }
            var before = [Double](repeating: 0, count: states)
            for (value, weight) in weights.enumerated() where weight > 0 {
                for state in 0..<states {
                    let next = place.next[value * states + state]
                    if next >= 0 { before[state] += weight * mass[Int(next)] }
                }
            }
            mass = before
        }
        return mass[0]
    }

    // MARK: Listing

    /// A text that is begun.
    private struct Beginning {
        let characters: [UInt8]
        let state: Int
        let changesLeft: Int
        /// Of what is begun.
        let cost: MRZRepairCosts.Units
        /// Of the cheapest text that it can become, exactly.
        let whole: MRZRepairCosts.Units
    }

    /// The cheapest texts that pass, in the order of their costs; of the same cost, in the order of their characters.
    ///
    /// Every beginning knows exactly what its best end costs, and so nothing is begun that does not lead to one of them
    /// or compete with one.
    func cheapest(_ limit: Int) -> [Path] {
        let row = (changes + 1) * states
        var paths: [Path] = []
        // The best stands last.
        var open = [
            Beginning(characters: [], state: 0, changesLeft: changes, cost: .zero, whole: costs[changes * states])
        ]
        while paths.count < limit, let best = open.popLast(), best.whole.isPossible {
            let number = best.characters.count
            guard number < places.count else {
                let characters = zip(places, best.characters).map { (offset: $0.offset, character: $1) }
                paths.append(Path(characters: characters, cost: best.cost))
                continue
            }
            let place = places[number]
            for choice in place.choices where choice.isForeseen {
                let left = best.changesLeft - (choice.isChange ? 1 : 0)
                guard left >= 0, let next = place.follow(best.state, choice, states) else { continue }
                let end = costs[(number + 1) * row + left * states + next]
                guard end.isPossible else { continue }
                Self.insert(
                    Beginning(
                        characters: best.characters + [choice.character], state: next, changesLeft: left,
                        cost: best.cost + choice.cost, whole: best.cost + choice.cost + end),
                    into: &open)
            }
        }
        return paths
    }

    private static func insert(_ beginning: Beginning, into open: inout [Beginning]) {
        var low = 0
        var high = open.count
        while low < high {
            let middle = (low + high) / 2
            if comes(beginning, before: open[middle]) { low = middle + 1 } else { high = middle }
        }
        open.insert(beginning, at: low)
    }

    private static func comes(_ left: Beginning, before right: Beginning) -> Bool {
        if left.whole != right.whole { return left.whole < right.whole }
        // The longer one first: it is nearer to its end.
        if left.characters.count != right.characters.count { return left.characters.count > right.characters.count }
        return left.characters.lexicographicallyPrecedes(right.characters)
    }
}

/// The sums of an arrangement over the places that may be changed: which of them are open where.
private struct OpenSums {
    private struct Step {
        let unit: Int
        let weight: Int
    }

    private struct Closing {
        let unit: Int
        /// What the open places must leave over, so that with the fixed ones the sum is divisible by ten.
        let target: Int
    }

    private var steps: [[Step]]
    private var closings: [[Closing]]
    private(set) var slots = 0

    var states: Int { (0..<slots).reduce(1) { states, _ in states * RepairLattice.modulus } }

    /// `nil` where a sum over nothing but fixed characters is not divisible by ten.
    init?(_ sums: [[CheckArrangement.Term]], offsets: [Int], read: borrowing MRZIndices) {
        let numbers = Dictionary(uniqueKeysWithValues: offsets.enumerated().map { ($1, $0) })
        steps = Array(repeating: [], count: offsets.count)
        closings = Array(repeating: [], count: offsets.count)
        var sumsByStart: [(first: Int, last: Int, target: Int, weights: [(place: Int, weight: Int)])] = []
        for sum in sums {
            var fixed = 0
            var weights: [(place: Int, weight: Int)] = []
            for term in sum {
                if let number = numbers[term.offset] {
                    weights.append((number, term.weight))
                } else {
                    fixed += term.weight * MRZCharacter(uncheckedIndex: read[term.offset]).checkValue
                }
            }
            let target = (RepairLattice.modulus - fixed % RepairLattice.modulus) % RepairLattice.modulus
            guard let first = weights.map(\.place).min(), let last = weights.map(\.place).max() else {
                if target == 0 { continue } else { return nil }
            }
            sumsByStart.append((first, last, target, weights))
        }
        // A slot for each sum, free again for another one behind its last place.
        var ends: [Int] = []
        for sum in sumsByStart.sorted(by: { $0.first < $1.first }) {
            let slot = ends.firstIndex { $0 < sum.first } ?? ends.count
            if slot == ends.count { ends.append(sum.last) } else { ends[slot] = sum.last }
            let unit = (0..<slot).reduce(1) { unit, _ in unit * RepairLattice.modulus }
            for (place, weight) in sum.weights { steps[place].append(Step(unit: unit, weight: weight)) }
            closings[sum.last].append(Closing(unit: unit, target: sum.target))
        }
        slots = ends.count
    }

    func transitions(_ place: Int) -> [Int32] {
        let states = states
        let modulus = RepairLattice.modulus
        var next = [Int32](repeating: -1, count: modulus * states)
        for value in 0..<modulus {
            for state in 0..<states {
                var target = state
                for step in steps[place] {
                    let residue = target / step.unit % modulus
                    target += ((residue + step.weight * value) % modulus - residue) * step.unit
                }
                var passes = true
                for closing in closings[place] {
                    let residue = target / closing.unit % modulus
                    passes = passes && residue == closing.target
                    target -= residue * closing.unit
                }
                if passes { next[value * states + state] = Int32(target) }
            }
        }
        return next
    }
}

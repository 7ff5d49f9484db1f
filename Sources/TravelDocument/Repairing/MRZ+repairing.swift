extension MRZ {
    /// Proposes what this MRZ may really say where check digits do not hold or characters stand where they cannot.
    ///
    /// ```swift
    /// let mrz = try MRZ("""
    ///     P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
    ///     L8989O2C36UTO7408122F1204159ZE184226B<<<<<10
    ///     """)
    /// mrz.repairs()?.candidates.first?.substitutions  // line 2, position 6: O is 0
    /// ```
    ///
    /// Nothing is changed by it. A proposal passes because it was chosen to: its check digits are no evidence any more,
    /// and an MRZ that was repaired is not verified.
    ///
    /// - Parameters:
    ///   - costs: What it costs to take a character for another one.
    ///   - limits: How many characters may change, and how many proposals are listed.
    /// - Returns: `nil` where nothing speaks against what was read. The same answer for the same MRZ, always.
    /// - Complexity: About a millisecond, whatever the text; some where a document number may be a long one.
    public func repairs(costs: MRZRepairCosts = .lookalikes, limits: MRZRepairLimits = .init()) -> MRZRepairs? {
        let search = RepairSearch(self, costs: costs, changes: limits.changes)
        guard !search.choices.isEmpty else { return nil }
        return search.repairs(listing: limits.candidates)
    }
}

/// What is searched: the places that there is a reason to doubt, and what may stand there.
private struct RepairSearch {
    private let mrz: MRZ
    private let read: MRZIndices
    private let changes: Int
    let choices: [Int: [MRZRepairCosts.Choice]]

    private var layout: MRZLayout { mrz.layout }

    init(_ mrz: MRZ, costs: MRZRepairCosts, changes: Int) {
        self.mrz = mrz
        self.changes = changes
        let read = mrz.indices
        self.read = read
        let layout = mrz.layout
        var choices: [Int: [MRZRepairCosts.Choice]] = [:]
        for offset in mrz.doubtfulOffsets {
            let (line, position) = layout.place(offset: offset)
            choices[offset] = costs.choices(
                line: line, position: position, read: read[offset], among: layout.alphabet(offset: offset))
        }
        self.choices = choices
    }

    func repairs(listing limit: Int) -> MRZRepairs {
        let arrangements = mrz.arrangements { isWithinReach($0) }
        let lattices = arrangements.compactMap { arrangement in
            RepairLattice(arrangement, choices: choices, read: read, changes: changes).map { (arrangement, $0) }
        }
        let everything = lattices.reduce(weightAsRead) { $0 + $1.1.mass }
        // Each lattice lists in order; between them, the first arrangement goes first.
        let found = lattices.flatMap { arrangement, lattice in
            lattice.cheapest(limit).map { ($0.cost, repair($0, arrangement, everything)) }
        }
        let sorted = found.enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
        let passing = lattices.reduce(0) { $0 + $1.1.count }
        var bounds: Set<MRZRepairs.Bound> = []
        if passing == 0 { bounds.insert(.changes) }
        if passing > limit { bounds.insert(.candidates) }
        return MRZRepairs(
            candidates: sorted.prefix(limit).map(\.element.1), examined: examined, passing: passing, bounds: bounds)
    }

    /// Whether a text can belong to an arrangement without changing what nobody doubts, or more than may be changed.
    private func isWithinReach(_ arrangement: CheckArrangement) -> Bool {
        var changed = 0
        for (offset, alphabet) in arrangement.alphabets.enumerated() where !alphabet.contains(index: read[offset]) {
            guard choices[offset] != nil else { return false }
            changed += 1
        }
        return changed <= changes
    }

    /// How many ways there are to change at most so many characters, and at least one.
    private var examined: Int {
        // With each number of changes; a place that must change has no way to stay.
        var ways = [1] + Array(repeating: 0, count: changes)
        for place in choices.values {
            let others = place.count { $0.isForeseen && $0.isChange }
            let stays = place.contains { $0.isForeseen && !$0.isChange } ? 1 : 0
            for number in ways.indices.reversed() {
                ways[number] = ways[number] * stays + (number > 0 ? ways[number - 1] * others : 0)
            }
        }
        return ways.dropFirst().reduce(0, +)
    }

    /// The probability that all was read right and a check digit is printed wrong; nothing where a character cannot
    /// have been read right.
    private var weightAsRead: Double {
        var cost = MRZRepairCosts.printedWrong
        for place in choices.values {
            guard let staying = place.first(where: { !$0.isChange }) else { return 0 }
            cost = cost + staying.cost
        }
        return cost.weight
    }

    private func repair(
        _ path: RepairLattice.Path, _ arrangement: CheckArrangement, _ everything: Double
    ) -> MRZRepair {
        var indices = read
        var changed: [Int] = []
        for (offset, character) in path.characters where character != read[offset] {
            indices[offset] = character
            changed.append(offset)
        }
        let substitutions = changed.map { offset in
            let (line, position) = layout.place(offset: offset)
            return MRZRepair.Substitution(
                line: line, position: position, read: mrz.characters[offset],
                chosen: MRZCharacter.ascii(index: indices[offset]),
                cost: choices[offset]?.first { $0.character == indices[offset] }?.cost.nats ?? 0)
        }
        let weight = path.cost.weight
        return MRZRepair(
            mrz: MRZ(layout: layout, indices: indices), substitutions: substitutions, cost: path.cost.nats,
            probability: everything > 0 ? min(weight / everything, 1) : 0, chance: arrangement.chance(at: changed))
    }
}

extension MRZ {
    /// Where there is a reason to doubt what was read: characters that cannot stand where they stand, and all that a
    /// check digit which does not hold covers.
    fileprivate var doubtfulOffsets: Set<Int> {
        let indices = indices
        var offsets = Set(
            (0..<layout.characterCount).filter { !layout.alphabet(offset: $0).contains(index: indices[$0]) })
        for judgement in checkDigits where !judgement.holds {
            offsets.insert(layout.offset(line: judgement.line, position: judgement.position))
            for span in judgement.covers {
                offsets.formUnion(span.positions.map { layout.offset(line: span.line, position: $0) })
            }
        }
        // Where a long number's digit is to be looked for is in doubt with the number.
        if mayHaveLongNumber, let place = layout.longNumber, offsets.contains(place.number.start) {
            offsets.formUnion(place.number.start...place.number.end)
            offsets.formUnion(place.optionalData.start..<place.optionalData.end)
        }
        return offsets
    }
}

extension CheckArrangement {
    /// How often characters drawn at random for some places leave every sum divisible by ten, where it was before.
    fileprivate func chance(at offsets: [Int]) -> Double {
        let modulus = 10
        // How many draws leave over what in each sum.
        var draws: [[Int]: Int] = [Array(repeating: 0, count: sums.count): 1]
        for offset in offsets {
            let weights = sums.map { sum in sum.first { $0.offset == offset }?.weight ?? 0 }
            var next: [[Int]: Int] = [:]
            for (residues, count) in draws {
                for value in 0..<modulus {
                    next[zip(residues, weights).map { ($0 + $1 * value) % modulus }, default: 0] += count
                }
            }
            draws = next
        }
        let all = draws.values.reduce(0, +)
        return Double(draws[Array(repeating: 0, count: sums.count)] ?? 0) / Double(all)
    }
}

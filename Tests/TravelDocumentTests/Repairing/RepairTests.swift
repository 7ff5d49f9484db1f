import Testing

@testable import TravelDocument

@Suite("Repair")
struct RepairTests {
    /// The specimen passport with one character of its lower line read as another one.
    private static func misread(_ position: Int, as read: Character) throws -> MRZ {
        var lines = passport.split(separator: "\n").map { Array($0.utf8) }
        lines[1][position - 1] = try #require(read.asciiValue)
        return try MRZ(lines: lines)
    }

    @Test(
        "An MRZ that is right needs no repair",
        arguments: (Vectors.doc9303.specimens + Vectors.national.specimens).filter(\.isWhole))
    func nothingToRepair(_ specimen: Vectors.Specimen) throws {
        #expect(try specimen.mrz().repairs() == nil)
    }

    @Test(
        "A lookalike is the best proposal, with its place, what was read and what is chosen",
        arguments: [(6, "O", "0"), (14, "T", "7"), (22, "I", "1"), (24, "O", "0"), (43, "I", "1")]
            as [(Int, Character, Character)])
    func lookalikes(_ position: Int, _ read: Character, _ right: Character) throws {
        let repairs = try #require(try Self.misread(position, as: read).repairs())
        let best = try #require(repairs.candidates.first)
        #expect(best.mrz.description == passport)
        #expect(best.probability > 0.8 && best.chance == 0.1)
        let substitution = try #require(best.substitutions.first)
        #expect(best.substitutions.count == 1)
        #expect(substitution.line == 2 && substitution.position == position)
        #expect(substitution.read == read.asciiValue && substitution.chosen == right.asciiValue)
    }

    @Test("Where several repairs are as good, all are listed and none is likely")
    func ambiguous() throws {
        // 8 read as B: taking the 8 at the second position for a B makes the digit hold just as well.
        let repairs = try #require(try Self.misread(4, as: "B").repairs())
        let best = repairs.candidates.prefix { $0.cost == repairs.candidates[0].cost }
        #expect(best.map { $0.substitutions[0].position } == [4, 2])
        #expect(best.allSatisfy { $0.probability > 0.25 && $0.probability < 0.5 })
        #expect(best.contains { $0.mrz.description == passport })
    }

    @Test("A character that could not be read may be any, and the check digit says which")
    func unread() throws {
        let repairs = try #require(try Self.misread(16, as: "|").repairs())
        #expect(repairs.candidates.map(\.mrz.description).first == passport)
        #expect(repairs.candidates.first?.substitutions.first?.read == UInt8(ascii: "|"))
        let name = MRZ(
            layout: .td3,
            lines: try MRZ(passport.replacing("ERIK", with: "ER|K")).lines)
        let letters = try #require(name.repairs(limits: .init(candidates: 100)))
        #expect(letters.candidates.count == 27, "no digit covers a name: every letter and the filler pass")
        #expect(letters.candidates.allSatisfy { $0.chance == 1 && $0.probability < 0.04 })
    }

    @Test("A digit in a name is a letter that looks like it, for all that anyone can tell")
    func names() throws {
        let mrz = try MRZ(passport.replacing("ERIKSSON", with: "ERIK5SON"))
        let best = try #require(mrz.repairs()?.candidates.first)
        #expect(best.mrz.description == passport)
        #expect(best.chance == 1)
    }

    @Test(
        "A long document number is repaired by its own rule (Doc 9303-5 and 9303-6, note j)",
        arguments: [
            ("D23145890<7349<", "D23145890K7349<"), ("D23145890<7349<", "D23145890<7349C"),
            ("D23145890<7349<", "D23145890<73A9<"), ("D23145890<7349<", "D2314589O<7349<"),
        ])
    func longNumbers(_ right: String, _ read: String) throws {
        let text = """
            I<UTOD23145890<7349<<<<<<<<<<<
            3407127M9507122UTO<<<<<<<<<<<2
            STEVENSON<<PETER<<<<<<<<<<<<<<
            """
        let repairs = try #require(try MRZ(text.replacing(right, with: read)).repairs())
        #expect(repairs.candidates.contains { $0.mrz.description == text && $0.mrz.documentNumberIsLong })
    }

    @Test("A recogniser's probabilities take the place of the shapes")
    func recogniser() throws {
        let read = try Self.misread(4, as: "B")
        // It is sure of the 8 at the second position, and in doubt at the fourth.
        let costs = MRZRepairCosts { line, position, character in
            guard line == 2, position == 2 || position == 4 else { return nil }
            if position == 2 { return character.ascii == UInt8(ascii: "8") ? 0 : .infinity }
            return [UInt8(ascii: "B"): 0.7, UInt8(ascii: "8"): 0.7][character.ascii] ?? .infinity
        }
        let best = try #require(read.repairs(costs: costs)?.candidates.first)
        #expect(best.mrz.description == passport)
        #expect(best.probability > 0.95)
        #expect(try #require(read.repairs()?.candidates.first).probability < 0.5)
    }

    @Test("A search that finds nothing within its bounds says so")
    func bounds() throws {
        let unread = MRZ(layout: .td3, lines: [nil, nil])
        let repairs = try #require(unread.repairs())
        #expect(repairs.candidates.isEmpty && repairs.passing == 0 && repairs.bounds == [.changes])
        #expect(repairs.probabilityOfNone == 1)
        let cut = try #require(try Self.misread(4, as: "B").repairs(limits: .init(changes: 2, candidates: 1)))
        #expect(cut.candidates.count == 1 && cut.passing > 1 && cut.bounds == [.candidates])
        #expect(MRZRepairLimits(changes: 99, candidates: -1) == MRZRepairLimits(changes: 6, candidates: 1))
    }
}

@Suite("What a repair is worth")
struct RepairWorthTests {
    @Test("A digit passes one wrong candidate in ten, two digits one in a hundred")
    func chance() throws {
        let mrz = try MRZ(passport.replacing("740812", with: "7408IZ"))
        let repairs = try #require(mrz.repairs(limits: .init(candidates: 100)))
        for repair in repairs.candidates {
            let cells = Set(repair.substitutions.map { mrz.layout.cell(line: $0.line, position: $0.position) })
            if repair.substitutions.count == 1 { #expect(repair.chance == 0.1) }
            if cells.count == 2, repair.substitutions.count == 2 { #expect(repair.chance < 0.03) }
        }
        #expect(repairs.candidates.first?.mrz.description == passport)
    }

    @Test("A second digit over the same characters refuses no more where its weights are the same")
    func sameWeights() throws {
        // In the number of a TD3 the composite runs through the weights that the number's own digit does.
        let mrz = try MRZ(passport.replacing("L898902C3", with: "LB989O2C3"))
        let both = try #require(mrz.repairs()?.candidates.first { $0.mrz.description == passport })
        #expect(both.substitutions.count == 2 && both.chance == 0.1)
        // In the optional data of a TD2 only the composite covers anything.
        let card = try MRZLayout.td2.compose([
            .documentCode: "I", .issuingState: "UTO", .surname: "ERIKSSON", .documentNumber: "D23145890",
            .nationality: "UTO", .dateOfBirth: "740812", .dateOfExpiry: "120415", .optionalData1: "S0B",
        ]).mrz
        let read = try MRZ(card.description.replacing("S0B", with: "50B"))
        let best = try #require(read.repairs()?.candidates.first { $0.mrz == card })
        #expect(best.chance == 0.1)
    }

    @Test("Candidates that are made of nothing pass as often as chance has it")
    func passingShare() throws {
        // A number that was never misread, under a digit that is simply another one.
        let mrz = try MRZ(passport.replacing("L898902C36UTO", with: "L898902C31UTO"))
        let repairs = try #require(mrz.repairs())
        #expect(repairs.examined > 10_000)
        #expect(repairs.passingShare > 0.002 && repairs.passingShare < 0.1)
    }

    @Test("Probabilities add up to no more than one, and the rest is that none is right", arguments: MRZLayout.all)
    func probabilities(_ layout: MRZLayout) throws {
        var generator = SeededGenerator(seed: 11)
        let specimen = try #require(
            Vectors.specimens.first { $0.layout == layout.name && $0.isWhole }
                ?? Vectors.specimens.first)
        for _ in 0..<10 {
            let mrz = try specimen.mrz().misread(2, &generator)
            guard let repairs = mrz.repairs(limits: .init(candidates: 100)) else { continue }
            let sum = repairs.candidates.reduce(0) { $0 + $1.probability }
            #expect(sum <= 1 + 1e-9)
            #expect(abs(repairs.probabilityOfNone - (1 - sum)) < 1e-9)
            #expect(repairs.candidates.map(\.cost) == repairs.candidates.map(\.cost).sorted())
        }
    }
}

@Suite("The search for repairs")
struct RepairSearchTests {
    @Test(
        "It finds, counts and orders what trying every candidate finds",
        arguments: (Vectors.doc9303.specimens + Vectors.national.specimens).filter(\.isWhole))
    func exhaustive(_ specimen: Vectors.Specimen) throws {
        var generator = SeededGenerator(seed: 12)
        for round in 0..<4 {
            let mrz = try specimen.mrz().misread(1 + round % 2, &generator)
            guard let repairs = mrz.repairs(limits: .init(changes: 2, candidates: 100)) else { continue }
            let all = EveryCandidate(of: mrz)
            #expect(repairs.examined == all.examined)
            #expect(repairs.passing == all.passing.count)
            #expect(repairs.candidates.count == min(100, all.passing.count))
            for (repair, expected) in zip(repairs.candidates, all.passing) {
                #expect(abs(repair.cost - expected.cost) < 1e-9)
                #expect(all.passing.contains { $0.mrz == repair.mrz })
            }
        }
    }

    @Test(
        "Check digits that an issuer prints besides, or leaves out, are minded: so says trying every candidate",
        arguments: DeviatingMRZ.all)
    func issuers(_ document: DeviatingMRZ) throws {
        var generator = SeededGenerator(seed: 15)
        for _ in 0..<4 {
            let mrz = try MRZ(document.text).misread(1, in: 5..<60, &generator)
            guard let repairs = mrz.repairs(limits: .init(changes: 2, candidates: 100)) else { continue }
            let all = EveryCandidate(of: mrz)
            #expect(repairs.examined == all.examined)
            #expect(repairs.passing == all.passing.count)
            #expect(repairs.candidates.allSatisfy { $0.mrz.allCheckDigitsHold })
        }
    }

    @Test("A filler that an Estonian card has for a check digit stays, and what was misread is found")
    func estonia() throws {
        let card = try DeviatingMRZ.of("est.card.no_check_digit")
        let read = try MRZ(card.description.replacing("9001011M", with: "90O1011M"))
        let best = try #require(read.repairs()?.candidates.first)
        #expect(best.mrz == card && best.probability > 0.9)
    }

    @Test("The same question has the same answer")
    func deterministic() throws {
        var generator = SeededGenerator(seed: 13)
        let mrz = try MRZ(passport).misread(3, &generator)
        #expect(mrz.repairs() == mrz.repairs())
    }

    @Test(
        "Everything that is proposed passes, and nothing is proposed for any bytes that does not",
        arguments: MRZLayout.all)
    func anyBytes(_ layout: MRZLayout) throws {
        var generator = SeededGenerator(seed: 14)
        let characters = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<<<<<<<<<<|".utf8)
        for round in 0..<30 {
            let lines = layout.lineLengths.map { length in
                (0..<length).map { _ in
                    round % 3 == 0
                        ? UInt8.random(in: 0...255, using: &generator)
                        : characters.randomElement(using: &generator) ?? 0
                }
            }
            let mrz = MRZ(layout: layout, lines: lines)
            for repair in mrz.repairs(limits: .init(changes: 1 + round % 4, candidates: 5))?.candidates ?? [] {
                #expect(repair.mrz.allCheckDigitsHold)
                #expect(repair.substitutions.count <= 1 + round % 4)
                #expect(layout.allowsExactly(repair.mrz))
            }
        }
    }

    @Test("The exponential agrees with products of it")
    func exponential() {
        #expect(NaturalExponential.of(0) == 1)
        #expect(abs(NaturalExponential.of(-1) - 0.367_879_441_171_442_3) < 1e-12)
        for exponent in stride(from: -30.0, to: 0, by: 0.7) {
            let whole = NaturalExponential.of(exponent)
            let half = NaturalExponential.of(exponent / 2)
            #expect(abs(whole - half * half) <= 1e-10 * whole)
        }
        #expect(NaturalExponential.of(-1e9) == 0)
    }
}

/// The search as one would write it without thinking: every candidate with one or two changes, one after the other.
private struct EveryCandidate {
    var examined = 0
    var passing: [(mrz: MRZ, cost: Double)] = []

    init(of mrz: MRZ) {
        let layout = mrz.layout
        let read = mrz.indices
        var doubtful = Set(
            (0..<layout.characterCount).filter { !layout.alphabet(offset: $0).contains(index: read[$0]) })
        let misplaced = doubtful
        for digit in mrz.checkDigits where !digit.holds {
            doubtful.insert(layout.offset(line: digit.line, position: digit.position))
            for span in digit.covers {
                doubtful.formUnion(span.positions.map { layout.offset(line: span.line, position: $0) })
            }
        }
        if mrz.mayHaveLongNumber, let long = layout.longNumber, doubtful.contains(long.number.start) {
            doubtful.formUnion(long.number.start...long.number.end)
            doubtful.formUnion(long.optionalData.start..<long.optionalData.end)
        }
        let places = doubtful.sorted()
        func others(_ offset: Int) -> [(UInt8, Double)] {
            let (line, position) = layout.place(offset: offset)
            return MRZRepairCosts.lookalikes.choices(
                line: line, position: position, read: read[offset], among: layout.alphabet(offset: offset)
            ).filter { $0.isForeseen && $0.isChange }.map { ($0.character, $0.cost.nats) }
        }
        func weigh(_ changed: [Int], _ indices: MRZIndices, _ cost: Double) {
            guard misplaced.isSubset(of: changed) else { return }
            examined += 1
            let candidate = MRZ(layout: layout, indices: indices)
            if candidate.allCheckDigitsHold { passing.append((candidate, cost)) }
        }
        for (number, first) in places.enumerated() {
            for (character, cost) in others(first) {
                var once = read
                once[first] = character
                weigh([first], once, cost)
                for second in places[(number + 1)...] {
                    for (other, otherCost) in others(second) {
                        var twice = once
                        twice[second] = other
                        weigh([first, second], twice, cost + otherCost)
                    }
                }
            }
        }
        passing.sort { $0.cost < $1.cost }
    }
}

extension MRZ {
    /// With so many characters changed for others that look like them, or for any.
    fileprivate func misread(_ count: Int, _ generator: inout SeededGenerator) -> MRZ {
        var lines = lines
        let signs = Array("OISBZGQDK0158<2C|".utf8)
        for _ in 0..<count {
            let line = Int.random(in: 0..<lines.count, using: &generator)
            let position = Int.random(in: 0..<lines[line].count, using: &generator)
            lines[line][position] = signs.randomElement(using: &generator) ?? 0
        }
        return MRZ(layout: layout, lines: lines)
    }

    /// The same, but only at some offsets of all lines together.
    fileprivate func misread(_ count: Int, in offsets: Range<Int>, _ generator: inout SeededGenerator) -> MRZ {
        var lines = lines
        let signs = Array("OISBZGQDK0158<2C".utf8)
        for _ in 0..<count {
            let (line, position) = layout.place(offset: Int.random(in: offsets, using: &generator))
            lines[line - 1][position - 1] = signs.randomElement(using: &generator) ?? 0
        }
        return MRZ(layout: layout, lines: lines)
    }
}

extension MRZLayout {
    fileprivate func allowsExactly(_ mrz: MRZ) -> Bool {
        (0..<characterCount).allSatisfy { alphabet(offset: $0).contains(index: mrz.indices[$0]) }
    }
}

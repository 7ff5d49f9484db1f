import Testing

@testable import TravelDocument

@Suite("Layouts: the table of cells")
struct MRZLayoutTests {
    @Test("Cells tile every position exactly once", arguments: MRZLayout.all)
    func tiling(_ layout: MRZLayout) {
        var covered: [CheckDigitJudgement.Span: Int] = [:]
        for cell in layout.cells {
            for position in cell.positions {
                covered[.init(line: cell.line, positions: position...position), default: 0] += 1
            }
        }
        let expected = layout.lineLengths.enumerated().flatMap { line, length in
            (1...length).map { CheckDigitJudgement.Span(line: line + 1, positions: $0...$0) }
        }
        #expect(Set(covered.keys) == Set(expected))
        #expect(covered.values.allSatisfy { $0 == 1 })
        #expect(layout.characterCount == expected.count)
    }

    @Test("Every check digit has one cell of one position, and covers none of it", arguments: MRZLayout.all)
    func checkDigitCells(_ layout: MRZLayout) {
        let digits = layout.cells.filter { if case .checkDigit = $0.content { true } else { false } }
        #expect(digits.count == layout.checkRows.count)
        for row in layout.checkRows {
            let cells = layout.cells.filter { $0.content == .checkDigit(row.subject) }
            #expect(cells.count == 1)
            for cell in cells {
                #expect(cell.positions.count == 1)
                #expect(!row.covers.contains { $0.line == cell.line && $0.positions.overlaps(cell.positions) })
            }
        }
    }

    @Test("No content stands in two cells", arguments: MRZLayout.all)
    func contents(_ layout: MRZLayout) {
        let contents = layout.cells.map(\.content).filter { $0 != .unused }
        #expect(Set(contents).count == contents.count)
    }

    @Test("Offsets and places are each other's inverse", arguments: MRZLayout.all)
    func places(_ layout: MRZLayout) {
        for offset in 0..<layout.characterCount {
            let place = layout.place(offset: offset)
            #expect(layout.offset(line: place.line, position: place.position) == offset)
        }
    }

    @Test("The mask at a position is that of its cell", arguments: MRZLayout.all)
    func masks(_ layout: MRZLayout) {
        for cell in layout.cells {
            for position in cell.positions {
                let expected = position == cell.positions.lowerBound ? cell.first : cell.alphabet
                #expect(layout.alphabet(line: cell.line, position: position) == expected)
            }
        }
    }

    @Test("Every alphabet is made of whole classes, so that the quick look is exact", arguments: MRZLayout.all)
    func classes(_ layout: MRZLayout) {
        for offset in 0..<layout.characterCount {
            for index in UInt8(0)..<UInt8(MRZCharacter.count) {
                let quick = layout.allowed[offset] & MRZCharacterClass.classes(.init(repeating: index))[0] != 0
                #expect(quick == layout.alphabet(offset: offset).contains(index: index))
            }
        }
    }

    @Test("Layouts are told apart by line lengths and the document code")
    func selection() {
        func fitting(_ lines: String...) -> MRZLayout? { MRZLayout.fitting(lines.map { Array($0.utf8) }) }
        func line(_ start: String, _ length: Int) -> String {
            start + String(repeating: "<", count: length - start.count)
        }
        #expect(fitting(line("P<UTO", 44), line("", 44)) == .td3)
        #expect(fitting(line("V<UTO", 44), line("", 44)) == .mrvA)
        #expect(fitting(line("V<UTO", 36), line("", 36)) == .mrvB)
        #expect(fitting(line("I<UTO", 36), line("", 36)) == .td2)
        #expect(fitting(line("IDFRA", 36), line("", 36)) == .frenchIdentityCard)
        #expect(fitting(line("IDFRA", 30), line("", 30), line("", 30)) == .td1)
        #expect(fitting(line("D1FRA", 30)) == .frenchDrivingLicence)
        #expect(fitting(line("D1BEL", 30)) == nil)
        #expect(fitting(line("P<UTO", 44), line("", 43)) == nil)
        #expect(fitting() == nil)
        #expect(MRZLayout.candidates(lineLengths: [36, 36]) == [.mrvB, .frenchIdentityCard, .td2])
    }
}

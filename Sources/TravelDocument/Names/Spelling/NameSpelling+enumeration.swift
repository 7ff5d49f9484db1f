extension NameSpelling {
    /// Whether an MRZ may have a text for this name, by any of its spellings.
    ///
    /// - Parameter text: As an MRZ has it, with fillers or blanks; of more than 63 characters, no MRZ has it.
    public func allows(_ text: String) -> Bool {
        error == nil && NameMatch(elements, NameTarget(text), mayBeCut: false).holds
    }

    /// Spellings one by one, what the standard recommends first, blanks between components.
    ///
    /// Their number grows with every letter that has several; ``allows(_:)`` asks for all of them without listing any.
    ///
    /// - Parameter limit: How many are wanted at most.
    /// - Returns: None where the name cannot be spelled.
    public func spellings(limit: Int) -> [String] {
        guard error == nil, limit > 0 else { return [] }
        let index = TransliterationIndex.shared
        var texts: [[UInt8]] = [[]]
        for element in elements {
            switch element.kind {
            case .omitted, .foreign: continue
            case .separator: for text in texts.indices { texts[text].append(UInt8(ascii: " ")) }
            case .letter:
                let spellings = index.spellings(element)
                texts = Array(texts.lazy.flatMap { text in spellings.lazy.map { text + $0.ascii } }.prefix(limit))
            }
        }
        var seen: Set<[UInt8]> = []
        return texts.filter { seen.insert($0).inserted }.map { String(decoding: $0, as: UTF8.self) }
    }
}

extension PackedSpelling {
    fileprivate var ascii: [UInt8] { (0..<count).map { self[$0] } }
}

extension TransliterationIndex {
    /// All that an MRZ may have for a letter, what is recommended first.
    fileprivate func spellings(_ element: NameElement) -> [PackedSpelling] {
        let legal = alternatives[alternatives(of: element.row)].filter { $0.isLegal(element) }.map(\.spelling)
        let first = recommended(element, nil)
        let all = [first] + legal.filter { $0 != first }
        return element.isDoubled ? all.flatMap { [$0.doubled, $0] } : all
    }
}

extension NameSpelling {
    /// The spelling that the standard recommends, blanks between components.
    public var recommended: String { recommended(in: nil) }

    /// The spelling that the standard recommends for a language.
    ///
    /// What cannot be spelled is left out (``error``).
    public func recommended(in language: NameLanguage?) -> String {
        components(in: language).map { String(String.UnicodeScalarView($0.map { Unicode.Scalar($0) })) }
            .joined(separator: " ")
    }

    /// The components in ASCII, as recommended; none is empty.
    func components(in language: NameLanguage?) -> [[UInt8]] {
        let index = TransliterationIndex.shared
        var components: [[UInt8]] = [[]]
        for element in elements {
            switch element.kind {
            case .omitted, .foreign: continue
            case .separator: components.append([])
            case .letter:
                let spelling = index.recommended(element, language)
                let whole = element.isDoubled ? spelling.doubled : spelling
                for position in 0..<whole.count { components[components.count - 1].append(whole[position]) }
            }
        }
        return components.filter { !$0.isEmpty }
    }
}

extension TransliterationIndex {
    /// What the tables recommend for a letter: the first alternative whose conditions hold, else the first without any.
    func recommended(_ element: NameElement, _ language: NameLanguage?) -> PackedSpelling {
        let all = alternatives(of: element.row)
        let conditional = all.first { alternatives[$0].isConditional && alternatives[$0].holds(element, language) }
        let general = all.first { !alternatives[$0].isConditional }
        return alternatives[conditional ?? general ?? all.lowerBound].spelling
    }
}

extension TransliterationIndex.Alternative {
    var isConditional: Bool { place != .anywhere || languages != 0 }

    /// Whether it is what the tables recommend for this letter in this language.
    func holds(_ element: NameElement, _ language: NameLanguage?) -> Bool {
        guard languages == 0 || language.map({ languages & $0.bit != 0 }) ?? false else { return false }
        return switch place {
        case .anywhere: true
        case .initial: element.surroundings.contains(.initial)
        case .final: element.surroundings.contains(.final)
        case .edge: !element.surroundings.isDisjoint(with: [.initial, .final])
        case .beforeVoiceless: element.surroundings.contains(.beforeVoiceless)
        }
    }

    /// Whether an MRZ may have it for this letter, whatever the language: only a spelling for first letters is bound to
    /// its place.
    @inline(__always)
    func isLegal(_ element: NameElement) -> Bool { place != .initial || element.surroundings.contains(.initial) }
}

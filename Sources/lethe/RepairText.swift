import TravelDocument
import WireFormats

extension CardWriter {
    /// A proposal that is less likely than this part of the first is left to the other formats.
    private static let leastShare = 0.01

    /// Proposals for a person: what would have to be read otherwise, and what that is worth.
    func text(_ repairs: MRZRepairs) -> String {
        let least = (repairs.candidates.first?.probability ?? 0) * Self.leastShare
        var lines = repairs.candidates.filter { $0.probability >= least }.map { style.remark + $0.sentence }
        if repairs.candidates.isEmpty { lines.append(style.remark + "No repair is proposed.") }
        lines.append(style.margin + repairs.summary)
        return lines.joined(separator: "\n") + "\n"
    }
}

extension MRZRepair {
    fileprivate var sentence: String {
        let changes = substitutions.map { substitution in
            "line \(substitution.line), position \(substitution.position): "
                + "\(MRZCells.text(substitution.read)) may be \(MRZCells.text(substitution.chosen))"
        }
        return "Repair: " + changes.joined(separator: "; ")
            + " (probability \(Self.percent(probability)), chance \(Self.percent(chance)))."
    }

    private static func percent(_ value: Double) -> String {
        (WireFormats.Decimal.text(value * 100, places: 1) ?? "0") + " %"
    }
}

extension MRZRepairs {
    fileprivate var summary: String {
        let bound = bounds.contains(.changes) ? "; with more changes, something might" : ""
        return "\(passing) of \(examined) candidates pass\(bound). Nothing was changed, and nothing is verified by it."
    }
}

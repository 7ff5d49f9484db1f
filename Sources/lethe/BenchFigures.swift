import DocumentReader
import WireFormats

/// What a bench found, in figures.
struct BenchFigures {
    var tally: BenchTally
    var pictures: Int
    var rounds: Int
    var workers: Int
    var reader: ReaderIdentity
    /// Wall-clock, for all readings together.
    var seconds: Double

    private static let stages: [(name: String, time: any KeyPath<StageTimes, Double> & Sendable)] = [
        ("decode", \.decode), ("find", \.find), ("recognise", \.recognise), ("total", \.total),
    ]

    func text(_ format: PlainFormat) -> String {
        switch format {
        case .text: text
        case .json: json.pretty + "\n"
        }
    }

    private var readingsPerSecond: Double { Double(tally.times.count) / max(seconds, .leastNonzeroMagnitude) }

    private var json: JSONValue {
        let milliseconds = Self.stages.map { stage in
            let times = sorted(stage.time)
            let figures: JSONValue = [
                "median": .decimal(orNull: quantile(times, 0.5), places: 2),
                "p95": .decimal(orNull: quantile(times, 0.95), places: 2),
            ]
            return (key: stage.name, value: figures)
        }
        return [
            "pictures": .integer(pictures), "not_read": .integer(tally.failures.count), "repeat": .integer(rounds),
            "jobs": .integer(workers), "milliseconds": .object(milliseconds),
            "readings_per_second": .decimal(readingsPerSecond, places: 1),
            "peak_memory_mib": .decimal(orNull: ProcessStatus.peakMemory, places: 1),
            "reader": OwnFormat(reader: reader).readerObject,
        ]
    }

    private var text: String {
        var lines = [
            "\(pictures) picture\(pictures == 1 ? "" : "s"), each read \(rounds) time\(rounds == 1 ? "" : "s"), "
                + "\(workers) at a time, after a warm-up",
            "",
            "milliseconds       median       p95",
        ]
        lines += Self.stages.map { stage in
            let times = sorted(stage.time)
            return column("  " + stage.name, 14, left: true) + column(oneDecimal(quantile(times, 0.5)), 11)
                + column(oneDecimal(quantile(times, 0.95)), 10)
        }
        lines += [
            "",
            column("readings a second", 18, left: true) + column(oneDecimal(readingsPerSecond), 7),
            column("peak memory, MiB", 18, left: true) + column(oneDecimal(ProcessStatus.peakMemory), 7),
        ]
        if !tally.failures.isEmpty {
            lines.append(
                "\(tally.failures.count) of \(pictures) pictures could not be read and are not in the figures.")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func sorted(_ time: KeyPath<StageTimes, Double>) -> [Double] {
        tally.times.map { $0[keyPath: time] }.sorted()
    }

    /// Between the two nearest ranks, in proportion; `nil` of nothing.
    private func quantile(_ sorted: [Double], _ part: Double) -> Double? {
        guard !sorted.isEmpty else { return nil }
        let place = part * Double(sorted.count - 1)
        let below = Int(place)
        let above = min(below + 1, sorted.count - 1)
        return sorted[below] + (sorted[above] - sorted[below]) * (place - Double(below))
    }

    /// Always with its decimal, so that the columns line up.
    private func oneDecimal(_ number: Double?) -> String {
        guard let text = number.flatMap({ Decimal.text($0, places: 1) }) else { return "-" }
        return text.contains(".") ? text : text + ".0"
    }

    private func column(_ text: String, _ width: Int, left: Bool = false) -> String {
        let blanks = String(repeating: " ", count: max(0, width - text.count))
        return left ? text + blanks : blanks + text
    }
}

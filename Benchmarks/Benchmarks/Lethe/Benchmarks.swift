import Benchmark
import DocumentReader
import Foundation
import TravelDocument

// Counts of allocations are left out: without a library that is put under malloc they read 0, which says nothing.
private let metrics: [BenchmarkMetric] = [.wallClock, .throughput, .peakMemoryResident]

private let specimen = Array(
    """
    P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
    L898902C36UTO7408122F1204159ZE184226B<<<<<10
    """.utf8)

/// The example picture, drawn by the project's own generator.
private let example = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../Examples/passport.jpg").standardizedFileURL

let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration.metrics = metrics

    Benchmark(
        "MRZ: parse a TD3 and verify its check digits", configuration: .init(scalingFactor: .kilo)
    ) { benchmark in
        for _ in benchmark.scaledIterations {
            let mrz = try MRZ(ascii: specimen)
            precondition(mrz.allCheckDigitsHold)
        }
    }

    Benchmark(
        "MRZ: everything that is doubtful about a TD3", configuration: .init(scalingFactor: .kilo)
    ) { benchmark in
        guard let day = CalendarDate(iso8601: "2010-06-01") else { return }
        for _ in benchmark.scaledIterations {
            blackHole(try MRZ(ascii: specimen).findings(on: day))
        }
    }

    // The nets are inside the package; their cost is seen through the stages of a reading.
    let stages: [(name: String, time: KeyPath<StageTimes, Double> & Sendable)] = [
        ("decode", \.decode), ("find", \.find), ("recognise", \.recognise),
    ]
    let stageMetrics = stages.map { BenchmarkMetric.custom("\($0.name), microseconds", polarity: .prefersSmaller) }
    Benchmark(
        "Picture: the example, whole and stage by stage",
        configuration: .init(metrics: metrics + stageMetrics, warmupIterations: 5, maxDuration: .seconds(10))
    ) { benchmark in
        let picture = [UInt8](try Data(contentsOf: example))
        let reader = try DocumentReader(options: .init(referenceDate: "2026-11-21"))
        benchmark.startMeasurement()
        for _ in benchmark.scaledIterations {
            let reading = try reader.read(picture)
            for (stage, metric) in zip(stages, stageMetrics) {
                benchmark.measurement(metric, Int(reading.milliseconds[keyPath: stage.time] * 1000))
            }
        }
        benchmark.stopMeasurement()
    }
}

// How many MRZs one thread reads in a second: parsed, verified, every field as a value, judged; no String made.
//
//     swift run -c release mrz-speed            processor time of the thread, best and median of many rounds
//     valgrind --tool=callgrind --toggle-collect='*Everything*' .build/release/mrz-speed once
//
// Wall time would measure the neighbours as well.

import Foundation
import MRZWork
import TravelDocument

let arguments = CommandLine.arguments.dropFirst()
let isCounted = arguments.first == "once"
let rounds = isCounted ? 1 : 400
/// Texts in one round, a few milliseconds.
let repeats = isCounted ? Int(arguments.dropFirst().first ?? "") ?? 1 : 20

func threadTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

guard let day = CalendarDate(iso8601: MRZSamples.referenceDate) else { fatalError("no such day") }
let only = isCounted ? arguments.dropFirst(2).first : nil
for samples in try MRZSamples.all() where only == nil || only == samples.name {
    var rates: [Double] = []
    var findings = 0
    for _ in 0..<rounds {
        let start = threadTime()
        for _ in 0..<repeats {
            for text in samples.texts { findings += try Everything(text, on: day).findings.count }
        }
        rates.append(Double(repeats * samples.texts.count) / (threadTime() - start) / 1e6)
    }
    rates.sort()
    let figures = [rates[rates.count - 1], rates[rates.count / 2]].map { String(format: "%6.2f", $0) }
    print(
        samples.name.padding(toLength: 16, withPad: " ", startingAt: 0), "best", figures[0], "median", figures[1],
        "M/s; findings", Double(findings) / Double(rounds * repeats * samples.texts.count))
}

// A megabyte of what is no MRZ.
if !isCounted {
    for unit in ["A", "«", "😀", " \n", " "] {
        let text = String(repeating: unit, count: 1_000_000 / unit.utf8.count)
        let start = threadTime()
        do { _ = try MRZ(text) } catch {}
        let parsed = threadTime()
        do { _ = try MRZTranscript(text).parse() } catch {}
        let tidied = threadTime()
        let milliseconds = [parsed - start, tidied - parsed].map { String(format: "%5.2f", $0 * 1000) }
        print(
            "a megabyte of", unit.debugDescription, "parsed in", milliseconds[0], "ms, tidied in", milliseconds[1], "ms"
        )
    }
}

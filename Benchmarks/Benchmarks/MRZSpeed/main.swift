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

/// How many texts are worked on in a second of the thread's time, in millions: the best round and the median.
func rate(_ samples: MRZSamples, _ work: ([UInt8]) throws -> Void) rethrows -> String {
    var rates: [Double] = []
    for _ in 0..<rounds {
        let start = threadTime()
        for _ in 0..<repeats { for text in samples.texts { try work(text) } }
        rates.append(Double(repeats * samples.texts.count) / (threadTime() - start) / 1e6)
    }
    rates.sort()
    return String(format: "%5.2f (%5.2f)", rates[rates.count - 1], rates[rates.count / 2])
}

guard let day = CalendarDate(iso8601: MRZSamples.referenceDate) else { fatalError("no such day") }
let only = isCounted ? arguments.dropFirst(2).first : nil
var seen = 0
if !isCounted { print("millions a second, best (median):  verified         and every field  and findings") }
for samples in try MRZSamples.all() where only == nil || only == samples.name {
    guard !isCounted else {
        _ = try rate(samples) { seen += try Everything($0, on: day).findings.count }
        continue
    }
    let figures = [
        try rate(samples) { seen += try MRZ(ascii: $0).allCheckDigitsHold ? 1 : 0 },
        try rate(samples) { seen += try Everything($0, on: day, withFindings: false).findings.count },
        try rate(samples) { seen += try Everything($0, on: day).findings.count },
    ]
    print(samples.name.padding(toLength: 33, withPad: " ", startingAt: 0), figures.joined(separator: "    "))
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

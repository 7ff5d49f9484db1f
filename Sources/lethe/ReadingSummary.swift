import DocumentReader
import WireFormats

/// What many pictures came to: how many were read, and how often each finding and each error came up.
struct ReadingSummary: Sendable {
    private(set) var count = 0
    private(set) var readCount = 0
    private var codes: [String: Int] = [:]

    mutating func add(_ outcome: PictureOutcome) {
        count += 1
        readCount += outcome.isRead ? 1 : 0
        // A finding counts once for a picture, however many of its documents have it.
        var found: Set<String> = []
        switch outcome {
        case .failure(let failure): found = [failure.code]
        case .success(let reading):
            found = Set((reading.findings + reading.documents.flatMap(\.findings)).map(\.code))
        }
        for code in found { codes[code, default: 0] += 1 }
    }

    /// `9 of 12 pictures read.`, and a line for each code, the most frequent first.
    var text: String {
        let width = codes.values.map { String($0).count }.max() ?? 0
        let lines = codes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { code, times in
            String(repeating: " ", count: width - String(times).count + 2) + "\(times)  \(code)\n"
        }
        return "\(readCount) of \(count) pictures read.\n" + lines.joined()
    }
}

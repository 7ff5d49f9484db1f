import DocumentReader
import WireFormats

/// What can be said of a picture's answer, wherever it comes from.
protocol ReadingResult: Sendable {
    /// Whether a script should call the picture read: no error, and at least one document found.
    var isRead: Bool { get }
    /// The codes of its findings, or of its error.
    var codes: Set<String> { get }
    var failure: PictureFailure? { get }
}

extension PictureOutcome: ReadingResult {
    var isRead: Bool {
        guard case .success(let reading) = self else { return false }
        return !reading.documents.isEmpty
    }

    var codes: Set<String> {
        switch self {
        case .failure(let failure): [failure.code]
        case .success(let reading): Set((reading.findings + reading.documents.flatMap(\.findings)).map(\.code))
        }
    }

    var failure: PictureFailure? {
        guard case .failure(let failure) = self else { return nil }
        return failure
    }
}

/// What many pictures came to: how many were read, and for how many each finding and each error came up.
struct ReadingSummary: Sendable {
    private(set) var count = 0
    private(set) var readCount = 0
    private var codes: [String: Int] = [:]

    mutating func add(_ answer: some ReadingResult) {
        count += 1
        readCount += answer.isRead ? 1 : 0
        for code in answer.codes { codes[code, default: 0] += 1 }
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

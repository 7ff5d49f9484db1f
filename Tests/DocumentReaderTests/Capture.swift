import Foundation

@testable import DocumentReader

/// A drawn picture beside this file and the truth about it; `lethe_training.reader_fixtures` draws both.
struct Capture: Sendable, Decodable, CustomStringConvertible {
    /// One document in the picture.
    struct Document: Sendable, Decodable {
        /// The layout's name.
        let format: String
        /// The lines of the MRZ as printed.
        let mrz: [String]
        /// For each line its corners from the first character's left edge to the last one's right, top of the capitals
        /// to baseline, in the order of ``Quadrilateral``.
        let lineQuads: [[[Double]]]
        /// Distance of two characters in pixels.
        let pitch: Double

        private enum CodingKeys: String, CodingKey {
            case format, mrz
            case lineQuads = "mrz_line_quads"
            case pitch = "mrz_pitch_px"
        }

        /// Around all lines.
        var corners: [Point] {
            guard let first = lineQuads.first, let last = lineQuads.last else { return [] }
            return [first[0], first[1], last[2], last[3]].map { Point(x: $0[0], y: $0[1]) }
        }
    }

    let file: String
    /// Width and height in pixels.
    let size: [Int]
    let mirrored: Bool
    let documents: [Document]

    var description: String { file }

    var bytes: [UInt8] { get throws { try Capture.bytes(of: file) } }

    static func bytes(of file: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder.appendingPathComponent(file)))
    }

    /// Every capture with a label; none if the labels cannot be read, which a test of its own finds.
    static let all: [Capture] = {
        let labels = (try? Data(contentsOf: folder.appendingPathComponent("labels.jsonl"))) ?? Data()
        return labels.split(separator: UInt8(ascii: "\n")).compactMap {
            try? JSONDecoder().decode(Capture.self, from: Data($0))
        }
    }()

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Fixtures")
}

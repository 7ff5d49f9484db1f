import DocumentReader
import Raster
import TravelDocument

/// How far a field's value can be relied on.
enum Standing: CaseIterable {
    case verified, read, doubtful, contradicted

    /// A value that is less likely to be right is doubtful.
    private static let leastProbability = 0.9

    init(_ field: FieldReading, _ name: FieldName, findings: [Finding]) {
        let about = findings.filter { $0.fields.contains(name) }.map(\.code)
        if field.disagreement != nil || about.contains("mrz.check_digit") {
            self = .contradicted
        } else if field.verified {
            self = .verified
        } else if field.value == nil || field.probability < Self.leastProbability
            || about.contains(where: { $0.hasPrefix("mrz.") || $0.hasPrefix("viz.") })
        {
            self = .doubtful
        } else {
            self = .read
        }
    }

    var word: String {
        switch self {
        case .verified: "verified"
        case .read: "read"
        case .doubtful: "doubtful"
        case .contradicted: "contradicted"
        }
    }

    var colour: Colour {
        switch self {
        case .verified: Colour(0x14803C)
        case .read: Colour(0x1D5FC4)
        case .doubtful: Colour(0xD06A00)
        case .contradicted: Colour(0xC8102E)
        }
    }

    /// The lines that the standing is drawn with, told apart without their colour: whole, long dashes, dots, two lines.
    ///
    /// - Parameters:
    ///   - places: Corners, or the two ends of a line.
    ///   - outwards: The same places moved to where a second line goes.
    func stroke(_ places: [SIMD2<Double>], outwards: [SIMD2<Double>], closed: Bool) -> Outline {
        switch self {
        case .verified: .stroke(places, closed: closed, width: 4)
        case .read: .stroke(places, closed: closed, width: 4, dashes: (down: 16, up: 8))
        case .doubtful: .stroke(places, closed: closed, width: 4, dashes: (down: 4, up: 5))
        case .contradicted:
            Outline.stroke(places, closed: closed, width: 3) + .stroke(outwards, closed: closed, width: 3)
        }
    }
}

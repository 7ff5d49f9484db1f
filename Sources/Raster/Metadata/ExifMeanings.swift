/// What a coded value means, in the words of CIPA DC-008 (Exif 2.32), sections 4.6.4 and 4.6.5, shortened as the
/// programs that show Exif have always done. A code that is not here is written as a number.
enum ExifMeanings {
    static let all: [UInt16: [UInt32: String]] = [
        0x0103: [
            1: "Uncompressed", 2: "CCITT 1D", 3: "T4/Group 3 Fax", 4: "T6/Group 4 Fax", 5: "LZW",
            6: "JPEG (old-style)", 7: "JPEG", 8: "Adobe Deflate",
        ],
        0x0112: [
            1: "Horizontal (normal)", 2: "Mirrored horizontal", 3: "Rotated 180", 4: "Mirrored vertical",
            5: "Mirrored horizontal then rotated 90 CCW", 6: "Rotated 90 CW",
            7: "Mirrored horizontal then rotated 90 CW", 8: "Rotated 90 CCW",
        ],
        0x0128: [1: "Not Absolute", 2: "Pixels/Inch", 3: "Pixels/Centimeter"],
        0x0213: [1: "Centered", 2: "Co-sited"],
        0x8822: [
            0: "Unidentified", 1: "Manual", 2: "Program Normal", 3: "Aperture Priority", 4: "Shutter Priority",
            5: "Program Creative", 6: "Program Action", 7: "Portrait Mode", 8: "Landscape Mode",
        ],
        0x8830: [
            0: "Unknown", 1: "Standard Output Sensitivity", 2: "Recommended Exposure Index", 3: "ISO Speed",
            4: "Standard Output Sensitivity and Recommended Exposure Index",
            5: "Standard Output Sensitivity and ISO Speed", 6: "Recommended Exposure Index and ISO Speed",
            7: "Standard Output Sensitivity, Recommended Exposure Index and ISO Speed",
        ],
        0x9207: [
            0: "Unidentified", 1: "Average", 2: "CenterWeightedAverage", 3: "Spot", 4: "MultiSpot", 5: "Pattern",
            6: "Partial", 255: "other",
        ],
        0x9208: [
            0: "Unknown", 1: "Daylight", 2: "Fluorescent", 3: "Tungsten (incandescent light)", 4: "Flash",
            9: "Fine weather", 10: "Cloudy weather", 11: "Shade", 12: "Daylight fluorescent (D 5700 - 7100K)",
            13: "Day white fluorescent (N 4600 - 5400K)", 14: "Cool white fluorescent (W 3900 - 4500K)",
            15: "White fluorescent (WW 3200 - 3700K)", 17: "Standard light A", 18: "Standard light B",
            19: "Standard light C", 20: "D55", 21: "D65", 22: "D75", 23: "D50", 24: "ISO studio tungsten",
            255: "other light source",
        ],
        0x9209: flash,
        0xA001: [1: "sRGB", 2: "Adobe RGB", 65_535: "Uncalibrated"],
        0xA217: [
            1: "Not defined", 2: "One-chip color area", 3: "Two-chip color area", 4: "Three-chip color area",
            5: "Color sequential area", 7: "Trilinear", 8: "Color sequential linear",
        ],
        0xA300: [1: "Film Scanner", 2: "Reflection Print Scanner", 3: "Digital Camera"],
        0xA301: [1: "Directly Photographed"],
        0xA401: [0: "Normal", 1: "Custom"],
        0xA402: [0: "Auto Exposure", 1: "Manual Exposure", 2: "Auto Bracket"],
        0xA403: [0: "Auto", 1: "Manual"],
        0xA406: [0: "Standard", 1: "Landscape", 2: "Portrait", 3: "Night"],
        0xA407: [0: "None", 1: "Low gain up", 2: "High gain up", 3: "Low gain down", 4: "High gain down"],
        0xA408: degrees, 0xA409: degrees, 0xA40A: degrees,
    ]

    private static let degrees: [UInt32: String] = [0: "Normal", 1: "Soft", 2: "Hard"]

    /// The codes of a flash that the standard lists; their bits say whether it fired, what light came back, its mode,
    /// and whether it was against red eyes.
    private static let flash: [UInt32: String] = {
        let listed: [UInt32] = [
            0x00, 0x01, 0x05, 0x07, 0x09, 0x0D, 0x0F, 0x10, 0x18, 0x19, 0x1D, 0x1F, 0x20, 0x41, 0x45, 0x47, 0x49, 0x4D,
            0x4F, 0x59, 0x5D, 0x5F,
        ]
        return Dictionary(uniqueKeysWithValues: listed.map { ($0, flashWords($0)) })
    }()

    private static func flashWords(_ code: UInt32) -> String {
        guard code & 0x20 == 0 else { return "No flash function" }
        let light = code >> 1 & 3
        let lightWords = light == 2 ? "return light not detected" : "return light detected"
        guard code != 0x05, code != 0x07 else { return "Strobe " + lightWords }
        var words = [code & 1 == 1 ? "Flash fired" : "Flash did not fire"]
        let mode = code >> 3 & 3
        if mode == 1 || mode == 2 { words.append("compulsory flash mode") }
        if mode == 3 { words.append("auto mode") }
        if light >= 2 { words.append(lightWords) }
        if code & 0x40 != 0 { words.append("red-eye reduction mode") }
        return words.joined(separator: ", ")
    }
}

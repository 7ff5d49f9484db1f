extension Finding {
    /// Below this a print is hard to read for anybody.
    private static let blurred = 0.3
    /// A twentieth of the MRZ is two characters of a passport's line.
    private static let burnt = 0.05
    /// Doc 9303's print at 50 dots an inch; 10 is what a scan at 100 has.
    private static let coarse = 6.0

    /// What a better picture would mend.
    static func all(of quality: PictureQuality) -> [Finding] {
        var findings: [Finding] = []
        if let sharpness = quality.sharpness, sharpness < blurred {
            findings.append(Finding(code: "picture.blurred", message: "The MRZ is blurred."))
        }
        if let glare = quality.glare, glare > burnt {
            let percent = Int((glare * 100).rounded())
            findings.append(Finding(code: "picture.glare", message: "Glare covers \(percent) % of the MRZ."))
        }
        if let pixels = quality.pixelsPerCharacter, pixels < coarse {
            let rounded = Int(pixels.rounded())
            findings.append(
                Finding(
                    code: "picture.low_resolution",
                    message: "The MRZ has only \(rounded) pixels a character; 10 or more read safely."))
        }
        return findings
    }
}

extension Finding {
    /// Below this a print is hard to read for anybody.
    private static let blurred = 0.3
    /// A twentieth of the MRZ is two characters of a passport's line.
    private static let burnt = 0.05
    /// A single one may be a gap in the print.
    private static let fewestCovered = 2
    /// Paper that is darker than this part of full white is shown in too little light ...
    private static let dark = 0.2
    /// ... and print that differs less from it is hard to tell from noise.
    private static let faint = 0.12
    /// Doc 9303's print at 50 dots an inch; 10 is what a scan at 100 has.
    private static let coarse = 6.0

    /// What a better picture would mend.
    static func all(of quality: PictureQuality) -> [Finding] {
        var findings: [Finding] = []
        if let sharpness = quality.sharpness, sharpness < blurred {
            findings.append(Finding(code: "picture.blurred", message: "The MRZ is blurred."))
        }
        let covered = quality.charactersUnderGlare
        if (quality.glare ?? 0) > burnt || covered.contains(where: { $0 >= fewestCovered }) {
            findings.append(Finding(code: "picture.glare", message: glare(quality)))
        }
        if let exposure = quality.exposure, exposure < dark {
            findings.append(
                Finding(
                    code: "picture.dark",
                    message: "The picture is dark: the paper at the MRZ has \(percent(exposure)) % of full white."))
        }
        if let contrast = quality.contrast, contrast < faint {
            findings.append(
                Finding(
                    code: "picture.low_contrast",
                    message: "The MRZ's print is only \(percent(contrast)) % of full white darker than its paper."))
        }
        if let pixels = quality.pixelsPerCharacter, pixels < coarse {
            let rounded = Int(pixels.rounded())
            findings.append(
                Finding(
                    code: "picture.low_resolution",
                    message: "The MRZ has only \(rounded) pixels a character; 10 or more read safely."))
        }
        if let corners = quality.cornersCutOff, corners > 0 {
            let message =
                corners == 1
                ? "A corner of the page seems to lie outside of the picture."
                : "\(corners) corners of the page seem to lie outside of the picture."
            findings.append(Finding(code: "picture.cut_off", message: message))
        }
        return findings
    }

    private static func percent(_ part: Double) -> Int { Int((part * 100).rounded()) }

    private static func glare(_ quality: PictureQuality) -> String {
        let lines = quality.charactersUnderGlare.enumerated().filter { $0.element > 0 }
            .map { line, count in "\(count) character\(count == 1 ? "" : "s") of line \(line + 1)" }
        guard !lines.isEmpty else { return "Glare covers \(percent(quality.glare ?? 0)) % of the MRZ." }
        return "Glare covers \(lines.joined(separator: " and "))."
    }
}

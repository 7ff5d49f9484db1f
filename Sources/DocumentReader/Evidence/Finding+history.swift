import Raster
import TravelDocument

extension Finding {
    /// Programs that change what a picture shows, by what their names contain, in small letters.
    ///
    /// Names as they stand in Exif's Software, XMP's CreatorTool and softwareAgent: those that the programs' makers give
    /// them. What a camera, a scanner or a telephone writes there is not among them.
    private static let editors: [(sign: String, name: String)] = [
        ("photoshop", "Adobe Photoshop"), ("lightroom", "Adobe Lightroom"), ("adobe firefly", "Adobe Firefly"),
        ("adobe express", "Adobe Express"), ("gimp", "GIMP"), ("snapseed", "Snapseed"), ("affinity", "Affinity Photo"),
        ("pixelmator", "Pixelmator"), ("paint.net", "Paint.NET"), ("krita", "Krita"), ("darktable", "darktable"),
        ("rawtherapee", "RawTherapee"), ("picsart", "PicsArt"), ("facetune", "Facetune"), ("faceapp", "FaceApp"),
        ("remini", "Remini"), ("canva", "Canva"), ("photopea", "Photopea"), ("photoscape", "PhotoScape"),
        ("paintshop", "PaintShop Pro"), ("paint shop pro", "PaintShop Pro"), ("corel photo", "Corel Photo-Paint"),
        ("luminar", "Luminar"), ("capture one", "Capture One"), ("dxo photolab", "DxO PhotoLab"),
        ("acdsee", "ACDSee"), ("polarr", "Polarr"), ("fotor", "Fotor"), ("picasa", "Picasa"),
        ("photodirector", "PhotoDirector"),
        ("inkscape", "Inkscape"), ("microsoft paint", "Microsoft Paint"), ("windows photo editor", "Windows Photos"),
        ("imagemagick", "ImageMagick"), ("stable diffusion", "Stable Diffusion"), ("midjourney", "Midjourney"),
    ]

    /// That the file names a program that edits pictures.
    static func editing(_ metadata: PictureMetadata) -> [Finding] {
        let written = metadata.programs.map { $0.lowercased() }
        var names: [String] = []
        for (sign, name) in editors where !names.contains(name) && written.contains(where: { $0.contains(sign) }) {
            names.append(name)
        }
        if names.isEmpty, metadata.hasPhotoshopSection {
            names = ["Adobe Photoshop or a program that writes as it does"]
        }
        guard !names.isEmpty else { return [] }
        return [
            Finding(
                code: "picture.edited",
                message: "The file says that it went through \(names.joined(separator: " and ")).")
        ]
    }

    /// Exif's comment as iOS and macOS write it, and what tools for screenshots call themselves.
    private static let screenshotSigns = ["screenshot", "screen shot", "screencapture", "screen capture"]

    /// That the file says it is a copy of a screen.
    static func screenshot(_ metadata: PictureMetadata) -> [Finding] {
        let comments = metadata.exif.filter { ["EXIF UserComment", "Image ImageDescription"].contains($0.name) }
        let says = (comments.map(\.text) + metadata.programs).map { $0.lowercased() }
        guard says.contains(where: { text in screenshotSigns.contains { text.contains($0) } }) else { return [] }
        return [
            Finding(code: "picture.screenshot", message: "The file says that it is a screenshot, not a photograph.")
        ]
    }

    /// Below this a thumbnail shows another picture. Of 882 thumbnails of drawn pictures, fitted, cut, turned and with
    /// bars, all that are not plain have more; of 882 of another drawn document 87 in a hundred have less.
    private static let otherPicture = 0.5

    /// - Parameter likeness: See ``WorkingPicture/thumbnailLikeness``.
    static func thumbnail(likeness: Double?) -> [Finding] {
        guard let likeness, likeness < otherPicture else { return [] }
        return [
            Finding(
                code: "picture.other_thumbnail",
                message: "The small picture that the file carries shows something else than the picture.")
        ]
    }

    /// Above this a picture was saved twice. Documentation/Findings.md has the figures by which it was chosen.
    private static let twoSavings = 0.5

    /// - Parameter evidence: See ``WorkingPicture/doubleCompression``.
    static func doubleCompression(evidence: Double?) -> [Finding] {
        guard let evidence, evidence > twoSavings else { return [] }
        return [
            Finding(
                code: "picture.saved_twice",
                message: "The picture was saved as JPEG before, with a lower quality than it has now.")
        ]
    }
}

// swift-tools-version: 6.1
import PackageDescription

// Builds in which one wipe can be left out, by which the audit shows that it would notice: `./setup test` makes them.
let proof: [CSetting] = Context.environment["LETHE_PROOF"] == nil ? [] : [.define("LETHE_PROOF")]

let package = Package(
    name: "lethe",
    products: [
        .library(name: "DocumentReader", targets: ["DocumentReader"]),
        .library(name: "TravelDocument", targets: ["TravelDocument"]),
        .executable(name: "lethe", targets: ["lethe"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        // Its reader of JSON is the one thing that would bring all of Foundation along.
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0", traits: []),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-http2", from: "1.46.0"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        // The three lowest modules know neither one another nor Foundation.
        .target(name: "TravelDocument"),
        .target(name: "Raster", dependencies: ["CodecShims"]),
        .target(name: "Inference", dependencies: ["NeuralKernels"]),

        // C: image libraries behind three small functions each, the loops that cost time, the weights as bytes.
        .target(
            name: "CodecShims",
            linkerSettings: [
                .linkedLibrary("jpeg"), .linkedLibrary("spng"), .linkedLibrary("webp"), .linkedLibrary("webpdemux"),
            ]),
        .target(name: "NeuralKernels", cSettings: proof),
        .target(name: "EmbeddedModels"),
        // The page that people open, as bytes: the files lie in Page.
        .target(name: "EmbeddedPage", linkerSettings: [.linkedLibrary("z")]),

        .target(
            name: "DocumentReader",
            dependencies: ["TravelDocument", "Raster", "Inference", "EmbeddedModels"]),
        .target(name: "WireFormats", dependencies: ["DocumentReader", "TravelDocument"]),
        // A picture of what was read, and its letters as bytes: the file lies in Glyphs.
        .target(name: "EmbeddedGlyphs"),
        .target(
            name: "Overlay",
            dependencies: ["DocumentReader", "TravelDocument", "WireFormats", "Raster", "EmbeddedGlyphs"]),

        // Keys and credits; nothing of a document. PostgreSQL's client is loaded only where it is asked for.
        .target(name: "PostgresClient", linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
        .target(
            name: "Ledger",
            dependencies: [
                "PostgresClient", .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "GRDB", package: "GRDB.swift"),
            ]),

        // The service: three kinds of process, which are one program. C: what the system offers to C alone.
        .target(name: "SystemShims"),
        .target(name: "EmbeddedDescription"),
        // C: the loops over the text of requests that cost time.
        .target(name: "TextKernels"),
        // C: memory that is overwritten when it is freed, and what the kernel can forbid a process.
        .target(name: "Hardening", cSettings: proof),
        // C: the search through memory that an audit makes.
        .target(name: "MemorySearch"),
        .target(
            name: "Service",
            dependencies: [
                "DocumentReader", "TravelDocument", "WireFormats", "Ledger", "SystemShims", "EmbeddedDescription",
                "EmbeddedPage", "Hardening", "TextKernels",
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOTLS", package: "swift-nio"),
                .product(name: "NIOHTTP2", package: "swift-nio-http2"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]),
        .executableTarget(
            name: "lethe",
            dependencies: [
                "DocumentReader", "TravelDocument", "WireFormats", "Overlay", "Ledger", "Service", "SystemShims",
                "MemorySearch", "CodecShims",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTP2", package: "swift-nio-http2"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ]),

        .testTarget(name: "TravelDocumentTests", dependencies: ["TravelDocument"]),
        .target(
            name: "DrawnJPEG", path: "Tests/Support/DrawnJPEG", linkerSettings: [.linkedLibrary("jpeg")]),
        .testTarget(name: "RasterTests", dependencies: ["Raster", "DrawnJPEG"], exclude: ["Fixtures"]),
        .testTarget(
            name: "InferenceTests", dependencies: ["Inference", "NeuralKernels", "EmbeddedModels"],
            exclude: ["Fixtures"]),
        .testTarget(
            name: "DocumentReaderTests",
            dependencies: ["DocumentReader", "TravelDocument", "Raster", "Inference", "DrawnJPEG"],
            exclude: ["Fixtures"]),
        .testTarget(
            name: "WireFormatsTests", dependencies: ["WireFormats", "DocumentReader", "TravelDocument"],
            exclude: ["Goldens"]),
        .testTarget(name: "OverlayTests", dependencies: ["Overlay", "DocumentReader", "TravelDocument", "Raster"]),
        .executableTarget(name: "LedgerHammer", dependencies: ["Ledger"], path: "Tests/Support/LedgerHammer"),
        .testTarget(name: "LedgerTests", dependencies: ["Ledger", "LedgerHammer"]),
        .testTarget(
            name: "ServiceTests", dependencies: ["Service", "Ledger", "WireFormats", "TextKernels", "TravelDocument"],
            exclude: ["Programs"]),
        .testTarget(
            name: "letheTests", dependencies: ["lethe", "DocumentReader", "TravelDocument", "WireFormats"],
            exclude: ["Goldens"]),
    ],
    cLanguageStandard: .c11
)

for target in package.targets where target.type != .system {
    let inC = [
        "CodecShims", "NeuralKernels", "EmbeddedModels", "EmbeddedDescription", "EmbeddedPage", "EmbeddedGlyphs",
        "PostgresClient", "SystemShims", "Hardening", "MemorySearch", "TextKernels", "DrawnJPEG",
    ]
    guard !inC.contains(target.name) else { continue }
    target.swiftSettings =
        (target.swiftSettings ?? []) + [
            .swiftLanguageMode(.v6),
            .enableUpcomingFeature("ExistentialAny"),
            .enableUpcomingFeature("MemberImportVisibility"),
            .enableUpcomingFeature("InternalImportsByDefault"),
        ]
}

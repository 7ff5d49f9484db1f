// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "lethe",
    products: [
        .library(name: "DocumentReader", targets: ["DocumentReader"]),
        .library(name: "TravelDocument", targets: ["TravelDocument"]),
        .executable(name: "lethe", targets: ["lethe"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
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
        .target(name: "NeuralKernels"),
        .target(name: "EmbeddedModels"),

        .target(
            name: "DocumentReader",
            dependencies: ["TravelDocument", "Raster", "Inference", "EmbeddedModels"]),
        .target(name: "WireFormats", dependencies: ["DocumentReader", "TravelDocument"]),
        .executableTarget(
            name: "lethe",
            dependencies: [
                "DocumentReader", "TravelDocument", "WireFormats",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        .testTarget(name: "TravelDocumentTests", dependencies: ["TravelDocument"]),
        .testTarget(name: "RasterTests", dependencies: ["Raster"], exclude: ["Fixtures"]),
        .testTarget(
            name: "InferenceTests", dependencies: ["Inference", "NeuralKernels", "EmbeddedModels"],
            exclude: ["Fixtures"]),
        .testTarget(
            name: "DocumentReaderTests", dependencies: ["DocumentReader", "TravelDocument", "Raster", "Inference"],
            exclude: ["Fixtures"]),
        .testTarget(
            name: "WireFormatsTests", dependencies: ["WireFormats", "DocumentReader", "TravelDocument"],
            exclude: ["Goldens"]),
        .testTarget(
            name: "letheTests", dependencies: ["lethe", "DocumentReader", "TravelDocument", "WireFormats"],
            exclude: ["Goldens"]),
    ],
    cLanguageStandard: .c11
)

for target in package.targets where target.type != .system {
    guard !["CodecShims", "NeuralKernels", "EmbeddedModels"].contains(target.name) else { continue }
    target.swiftSettings =
        (target.swiftSettings ?? []) + [
            .swiftLanguageMode(.v6),
            .enableUpcomingFeature("ExistentialAny"),
            .enableUpcomingFeature("MemberImportVisibility"),
            .enableUpcomingFeature("InternalImportsByDefault"),
        ]
}

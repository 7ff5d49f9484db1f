// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "lethe-benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "lethe", path: ".."),
        // Without its trait for jemalloc, which would be one more thing to install.
        .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.0", traits: []),
    ],
    targets: [
        .executableTarget(
            name: "LetheBenchmarks",
            dependencies: [
                .product(name: "Benchmark", package: "benchmark"),
                .product(name: "DocumentReader", package: "lethe"),
                .product(name: "TravelDocument", package: "lethe"),
            ],
            path: "Benchmarks/Lethe",
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
        // What an MRZ can be asked for, as work to be measured.
        .target(
            name: "MRZWork", dependencies: [.product(name: "TravelDocument", package: "lethe")],
            path: "Benchmarks/MRZWork", swiftSettings: [.enableUpcomingFeature("InternalImportsByDefault")]),
        .executableTarget(
            name: "mrz-speed", dependencies: ["MRZWork", .product(name: "TravelDocument", package: "lethe")],
            path: "Benchmarks/MRZSpeed"),
    ]
)

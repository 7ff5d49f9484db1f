// swift-tools-version: 6.1
import PackageDescription

// Any bytes at all, searched by coverage (libFuzzer):
//
//     cd Fuzzing && swift build --sanitize=fuzzer && .build/debug/fuzz-mrz -max_len=300 -max_total_time=60
let package = Package(
    name: "lethe-fuzzing",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "lethe", path: "..")],
    targets: [
        .executableTarget(
            name: "fuzz-mrz", dependencies: [.product(name: "TravelDocument", package: "lethe")],
            // The program begins in libFuzzer.
            swiftSettings: [.unsafeFlags(["-parse-as-library"])])
    ],
    swiftLanguageModes: [.v6]
)

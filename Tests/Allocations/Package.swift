// swift-tools-version: 6.1
import PackageDescription

// A package of its own, because it is to be built with optimisation: without, the compiler allocates for reasons of its own.
//
//     cd Tests/Allocations && swift test --configuration release
let package = Package(
    name: "lethe-allocations",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "lethe", path: "../..")],
    targets: [
        .target(name: "AllocationCount"),
        .testTarget(
            name: "AllocationTests",
            dependencies: ["AllocationCount", .product(name: "TravelDocument", package: "lethe")]),
    ],
    swiftLanguageModes: [.v6]
)

import Foundation

/// A file beside the tests' sources, `nil` where it is not there.
func fixture(_ name: String) -> [UInt8]? {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return (try? Data(contentsOf: tests.appendingPathComponent("Fixtures/\(name)"))).map { Array($0) }
}

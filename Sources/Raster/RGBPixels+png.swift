import CodecShims

extension RGBPixels {
    /// The picture as a PNG file, whose text `Software` says who wrote it.
    package borrowing func png(software: String) -> [UInt8] {
        var file = CodecFile()
        defer { codecFileEnd(&file) }
        let status = software.withCString { codecPNGWrite(target, $0, &file) }
        precondition(status == Int32(CodecStatusDone.rawValue), "Memory ran out")
        return Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
    }
}

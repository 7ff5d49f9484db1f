/// A colour of sRGB, and how much it hides of what it is laid over.
package struct Colour: Sendable, Hashable {
    package var red: UInt8
    package var green: UInt8
    package var blue: UInt8
    /// 0 nothing, 1 all.
    package var opacity: Float

    /// - Parameter hex: `0xRRGGBB`.
    package init(_ hex: UInt32, opacity: Float = 1) {
        red = UInt8(truncatingIfNeeded: hex >> 16)
        green = UInt8(truncatingIfNeeded: hex >> 8)
        blue = UInt8(truncatingIfNeeded: hex)
        self.opacity = opacity
    }

    package func opacity(_ opacity: Float) -> Colour {
        var colour = self
        colour.opacity = opacity
        return colour
    }
}

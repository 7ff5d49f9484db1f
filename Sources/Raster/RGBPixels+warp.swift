extension RGBPixels {
    /// Straightens a tilted rectangle of the picture: ``GrayView/warpPerspective(_:width:height:)``, colour by colour.
    ///
    /// - Parameters:
    ///   - map: From places of the result to places of this picture.
    ///   - width, height: Pixels of the result.
    ///   - outside: What is shown where the map leads beyond the picture.
    package borrowing func warpPerspective(
        _ map: Homography, width: Int, height: Int, outside: Colour
    ) -> RGBPixels {
        let result = RGBPixels(width: width, height: height)
        for channel in 0..<3 {
            let warped = plane(channel).withView { $0.warpPerspective(map, width: width, height: height) }
            for pixel in 0..<width * height { result.start[3 * pixel + channel] = warped.start[pixel] }
        }
        for y in 0..<height {
            for x in 0..<width {
                let place = map(SIMD2(Double(x) + 0.5, Double(y) + 0.5))
                let isInside =
                    place.x >= 0 && place.y >= 0 && place.x <= Double(self.width) && place.y <= Double(self.height)
                if !isInside { result.set(x, y, outside) }
            }
        }
        return result
    }

    /// One of the three colours by itself.
    private borrowing func plane(_ channel: Int) -> GrayPixels {
        let plane = GrayPixels(width: width, height: height)
        for pixel in 0..<width * height { plane.start[pixel] = start[3 * pixel + channel] }
        return plane
    }

    private borrowing func set(_ x: Int, _ y: Int, _ colour: Colour) {
        let pixel = start + 3 * (y * width + x)
        (pixel[0], pixel[1], pixel[2]) = (colour.red, colour.green, colour.blue)
    }
}

import Inference
import Raster

/// Finds MRZs: where they are in a picture, and where their lines run.
struct Finder {
    let network: Network

    /// A look at the whole picture.
    ///
    /// - Parameters:
    ///   - picture: Any size.
    ///   - longestSide: Pixels that the picture's longest side is brought to.
    /// - Returns: The blocks in pixels of `picture`, the best seen first, and what was seen of pages.
    func look(at picture: GrayView, longestSide: Int, scratch: inout Scratch) -> FirstLook {
        let factor = Double(longestSide) / Double(picture.longestSide)
        let width = max(Int((Double(picture.width) * factor).rounded()), 1)
        let height = max(Int((Double(picture.height) * factor).rounded()), 1)
        let maps = maps(height: roundedUp(height), width: roundedUp(width), scratch: &scratch) { pixels, stride in
            picture.normalised(width: width, height: height, into: pixels, stride: stride)
        }
        return FirstLook(maps: maps, scale: 1 / factor)
    }

    /// A look at one block from near by.
    ///
    /// - Returns: The lines top to bottom, and the close-up that their coordinates belong to. A block that proves to
    ///   stand on its head is turned round.
    func lines(of block: MRZBlock, in picture: GrayView, scratch: inout Scratch) -> (lines: [LineShape], in: CloseUp) {
        let upright = CloseUp(around: block)
        let maps = look(at: upright, in: picture, scratch: &scratch)
        guard maps.runsBackwards else { return (maps.lineShapes(), upright) }
        let turned = CloseUp(around: block.reversed)
        return (look(at: turned, in: picture, scratch: &scratch).lineShapes(), turned)
    }

    func look(at closeUp: CloseUp, in picture: GrayView, scratch: inout Scratch) -> FinderMaps {
        maps(height: closeUp.height, width: closeUp.width, scratch: &scratch) { pixels, _ in
            picture.sampleStrip(columns: closeUp.columns, height: closeUp.height, into: pixels)
        }
    }

    /// The same of a page's print, whose tone is made that of most: what is light on dark is shown as its negative.
    ///
    /// - Parameter rows: So many from the top are the print's.
    func look(atPrintIn closeUp: CloseUp, rows: Int, in picture: GrayView, scratch: inout Scratch) -> FinderMaps {
        maps(height: closeUp.height, width: closeUp.width, scratch: &scratch) { pixels, width in
            picture.sampleStrip(columns: closeUp.columns, height: closeUp.height, into: pixels)
            guard InkTone.isLight(pixels, width: width, rows: rows) else { return }
            for index in pixels.indices { pixels[index].negate() }
        }
    }

    private func maps(
        height: Int, width: Int, scratch: inout Scratch, fill: (UnsafeMutableBufferPointer<Float>, Int) -> Void
    ) -> FinderMaps {
        network.run(height: height, width: width, scratch: &scratch) { pixels in
            fill(pixels, width)
        } read: { output in
            FinderMaps(output)
        }
    }

    private func roundedUp(_ side: Int) -> Int { (side + Finder.multiple - 1) / Finder.multiple * Finder.multiple }

    /// The net halves its input five times.
    private static let multiple = 32
}

/// What a look at the whole picture showed.
struct FirstLook {
    let maps: FinderMaps
    /// Pixels of the picture for one of the net's input.
    let scale: Double

    /// In pixels of the picture, the best seen first.
    var blocks: [MRZBlock] { maps.mrzBlocks().map { $0.scaled(by: scale) } }
}

/// A look at the whole picture that outlasts the working picture it was made of.
struct Sight {
    private let maps: FinderMaps
    /// Pixels of the submitted picture for one of the net's input.
    private let scale: Double

    init(_ look: FirstLook, map: PictureMap) {
        maps = look.maps
        scale = look.scale * map.scale
    }

    /// The same in pixels of a working picture.
    func look(_ map: PictureMap) -> FirstLook { FirstLook(maps: maps, scale: scale / map.scale) }
}

extension GrayView {
    /// The picture in another size as the finder takes it; what lies beyond its edge is as the border of a convolution.
    fileprivate func normalised(
        width: Int, height: Int, into pixels: UnsafeMutableBufferPointer<Float>, stride: Int
    ) {
        pixels.update(repeating: 0)
        if width <= self.width && height <= self.height {
            reduceNormalised(width: width, height: height, into: pixels, stride: stride)
        } else {
            resized(width: width, height: height).withView {
                $0.reduceNormalised(width: width, height: height, into: pixels, stride: stride)
            }
        }
    }
}

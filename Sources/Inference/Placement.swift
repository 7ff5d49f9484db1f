/// Where a value lies in the arena for one size of the input, its border around it.
struct Placement {
    /// Logical size, in pixels.
    var height: Int
    var width: Int
    /// Floats from one row to the next.
    var row: Int
    /// The whole buffer, in floats from the arena's start.
    var start: Int
    var count: Int
    /// The first pixel within the border.
    var origin: Int

    var end: Int { start + count }
}

extension Network {
    /// Why an input of some size cannot go through the graph.
    enum SizeProblem: Equatable {
        /// The operation's kernel does not fit on its input.
        case tooSmall(operation: Int)
        /// The operation adds values of different sizes.
        case differ(operation: Int)
    }

    /// The size of every value for an input's.
    ///
    /// - Parameter sizes: Overwritten; its memory is used again.
    func measure(height: Int, width: Int, into sizes: inout [Extent]) -> SizeProblem? {
        sizes.removeAll(keepingCapacity: true)
        sizes.append(Extent(vertical: height, horizontal: width))
        for index in operations.indices {
            let operation = operations[index]
            let input = sizes[operation.input]
            let size: Extent
            if let layer = operation.layer {
                let vertical = input.vertical + 2 * layer.padding.vertical - layer.kernel.vertical
                let horizontal = input.horizontal + 2 * layer.padding.horizontal - layer.kernel.horizontal
                guard vertical >= 0, horizontal >= 0 else { return .tooSmall(operation: index) }
                size = Extent(
                    vertical: vertical / layer.stride.vertical + 1,
                    horizontal: horizontal / layer.stride.horizontal + 1)
            } else {
                size = Extent(vertical: 2 * input.vertical, horizontal: 2 * input.horizontal)
            }
            if let added = operation.added, sizes[added] != size { return .differ(operation: index) }
            sizes.append(size)
        }
        return nil
    }

    /// Floats that the largest input takes as pairs, and what a register holds beyond its end.
    func roomForPairs(_ placements: [Placement]) -> Int {
        let inputs = operations.lazy.filter { $0.layer?.weightPairs != nil }.map { placements[$0.input].count / 2 }
        return inputs.max().map { wholePanels($0) + panel } ?? 0
    }

    /// Gives every value its place so that no two that are needed at the same time overlap, each as low as it can go.
    ///
    /// One place more than there are values: the last is where the input is filled in, dense.
    ///
    /// - Returns: The floats that the arena needs.
    func place(_ sizes: [Extent], into placements: inout [Placement]) -> Int {
        placements.removeAll(keepingCapacity: true)
        var total = 0
        for index in 0...values.count {
            let dense = index == values.count
            let value = values[dense ? 0 : index]
            let size = sizes[dense ? 0 : index]
            let border = dense ? Extent(vertical: 0, horizontal: 0) : value.border
            let pixel = dense ? value.channels : value.pixel
            let row = (size.horizontal + 2 * border.horizontal) * pixel
            let count = wholePanels((size.vertical + 2 * border.vertical) * row)
            var placement = Placement(
                height: size.vertical, width: size.horizontal, row: row, start: 0, count: count, origin: 0)
            // Every move goes past a buffer that is in the way, so this ends.
            while let obstacle = placements.indices.first(where: { other in
                values[other].lastStep >= (dense ? 0 : value.firstStep)
                    && values[other].firstStep <= (dense ? 0 : value.lastStep)
                    && placements[other].end > placement.start && placement.end > placements[other].start
            }) {
                placement.start = placements[obstacle].end
            }
            placement.origin = placement.start + border.vertical * row + border.horizontal * pixel
            total = max(total, placement.end)
            placements.append(placement)
        }
        return total
    }
}

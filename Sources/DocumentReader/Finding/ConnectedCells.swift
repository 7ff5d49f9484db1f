extension FinderMaps {
    /// The cells for which `belongs` holds, grouped by touching at an edge or a corner.
    ///
    /// - Returns: Each group's cells in no particular order; groups in the order of their first cell.
    func connectedCells(where belongs: (Int) -> Bool) -> [[Int]] {
        var waiting = (0..<width * height).map(belongs)
        var groups: [[Int]] = []
        for first in waiting.indices where waiting[first] {
            waiting[first] = false
            var group = [first]
            var next = 0
            while next < group.count {
                let (row, column) = group[next].quotientAndRemainder(dividingBy: width)
                next += 1
                for y in max(row - 1, 0)...min(row + 1, height - 1) {
                    for x in max(column - 1, 0)...min(column + 1, width - 1) where waiting[y * width + x] {
                        waiting[y * width + x] = false
                        group.append(y * width + x)
                    }
                }
            }
            groups.append(group)
        }
        return groups
    }

    /// The same for cells that are given.
    ///
    /// - Parameter cells: No cell twice; in their order the groups begin.
    func connectedCells(of cells: [Int]) -> [[Int]] {
        var waiting = Set(cells)
        var groups: [[Int]] = []
        for first in cells where waiting.remove(first) != nil {
            var group = [first]
            var next = 0
            while next < group.count {
                let (row, column) = group[next].quotientAndRemainder(dividingBy: width)
                next += 1
                for y in max(row - 1, 0)...min(row + 1, height - 1) {
                    for x in max(column - 1, 0)...min(column + 1, width - 1)
                    where waiting.remove(y * width + x) != nil { group.append(y * width + x) }
                }
            }
            groups.append(group)
        }
        return groups
    }
}

extension FinderMaps {
    /// The cells for which `belongs` holds, grouped by touching at an edge or a corner.
    ///
    /// - Returns: Each group's cells in no particular order; groups in the order of their first cell.
    func connectedCells(where belongs: (Int) -> Bool) -> [[Int]] {
        connectedCells(of: (0..<width * height).filter(belongs))
    }

    /// The same for cells that are given, in the order in which they are.
    func connectedCells(of cells: [Int]) -> [[Int]] {
        var waiting = [Bool](repeating: false, count: width * height)
        for cell in cells { waiting[cell] = true }
        var groups: [[Int]] = []
        for first in cells where waiting[first] {
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
}

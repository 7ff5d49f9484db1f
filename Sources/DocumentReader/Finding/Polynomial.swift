/// A polynomial of low degree, fitted by weighted least squares.
struct Polynomial {
    /// From the constant term upward.
    let coefficients: [Double]

    /// - Parameters:
    ///   - points: x (best within -1...1), y, and a weight above zero.
    ///   - stiffness: How many points of weight 1 it takes to outweigh the wish that the highest terms be zero.
    init(fitting points: [(x: Double, y: Double, weight: Double)], degree: Int, stiffness: Double) {
        let size = degree + 1
        var matrix = [[Double]](repeating: [Double](repeating: 0, count: size + 1), count: size)
        for point in points {
            var powers = [1.0]
            for _ in 0..<degree { powers.append((powers.last ?? 1) * point.x) }
            for row in 0..<size {
                for column in 0..<size { matrix[row][column] += point.weight * powers[row] * powers[column] }
                matrix[row][size] += point.weight * powers[row] * point.y
            }
        }
        for row in 1..<size { matrix[row][row] += row == 1 ? stiffness * 0.01 : stiffness }
        matrix[0][0] += 1e-9
        coefficients = Polynomial.solve(matrix)
    }

    func callAsFunction(_ x: Double) -> Double { coefficients.reversed().reduce(0) { $0 * x + $1 } }

    /// Gauss's elimination; the matrices are symmetric and positive, so that no pivoting is needed.
    private static func solve(_ system: [[Double]]) -> [Double] {
        var a = system
        let size = a.count
        for pivot in 0..<size {
            for row in pivot + 1..<size where a[pivot][pivot] != 0 {
                let factor = a[row][pivot] / a[pivot][pivot]
                for column in pivot...size { a[row][column] -= factor * a[pivot][column] }
            }
        }
        var x = [Double](repeating: 0, count: size)
        for row in (0..<size).reversed() {
            let known = (row + 1..<size).reduce(0) { $0 + a[row][$1] * x[$1] }
            x[row] = a[row][row] != 0 ? (a[row][size] - known) / a[row][row] : 0
        }
        return x
    }
}

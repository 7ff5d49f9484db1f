/// The check digit of Doc 9303-3, section 4.9: weights 7, 3, 1 repeating, modulo 10.
public enum CheckDigit {
    /// The weight of the `ordinal`-th character that a digit covers, counted from 0: 7, 3, 1, 7, 3, 1, ...
    public static func weight(_ ordinal: Int) -> Int {
        switch ordinal % 3 {
        case 0: 7
        case 1: 3
        default: 1
        }
    }

    /// The digit over a run of ASCII characters, itself as ASCII.
    ///
    /// ```swift
    /// CheckDigit.compute(over: Array("AB2134<<<".utf8))  // 0x35, the digit 5
    /// ```
    ///
    /// - Returns: `nil` where one of the characters is no MRZ character; `0` for none at all.
    public static func compute(over characters: [UInt8]) -> UInt8? {
        var sum = 0
        for (position, ascii) in characters.enumerated() {
            guard let character = MRZCharacter(ascii: ascii) else { return nil }
            sum += character.checkValue * weight(position)
        }
        return UInt8(ascii: "0") + UInt8(sum % 10)
    }
}

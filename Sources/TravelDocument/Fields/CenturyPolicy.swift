/// Which century the two digits of a year belong to: the rule that ``MRZDate`` is read by.
///
/// The standard prints two digits and leaves the century to the reader (Doc 9303-3, section 4.8). A hundred years is as
/// far as two digits reach, and so each field needs no more than one end of a window:
///
/// - A **date of birth** is the latest one on which the holder had been born by the reference date (and was
///   ``youngestHolderInYears`` old) and not after the document's expiry. A holder of a hundred years or more is
///   therefore taken for one a century younger; ``MRZDate/earlierDateOfBirth(on:expiry:policy:)`` is the other reading.
/// - A **date of expiry** is the latest one that is at most ``longestValidityInYears`` after the reference date.
///
/// ```swift
/// mrz.findings(on: today, policy: .adultHolders)
/// mrz.findings(on: today, policy: CenturyPolicy(longestValidityInYears: 10))
/// ```
public struct CenturyPolicy: Hashable, Sendable {
    /// How old every holder is at least, in whole years; 0...99.
    ///
    /// With 18, the digits `20` in 2026 mean a holder of 106 and not a child of six.
    public let youngestHolderInYears: Int

    /// How old a holder may be, in whole years, before ``MRZDate/earlierDateOfBirth(on:expiry:policy:)`` is not
    /// believed.
    ///
    /// 122 is the greatest age that was ever verified.
    public let oldestHolderInYears: Int

    /// How far ahead of the reference date a document may expire, in whole years; 0...99.
    ///
    /// 60 by default: Hungarian cards for foreigners above 65 are valid to the first of January of the sixtieth year
    /// after issue, Croatian identity cards of holders above 70 for forty years (the Council of the European Union's
    /// register PRADO, HUN-HO-11002 and HRV-BO-04001). The forty years that are left reach back to the
    /// 1980s, in which the first machine readable passports were given out.
    public let longestValidityInYears: Int

    /// A policy.
    ///
    /// - Precondition: The youngest holder and the longest validity are in 0...99, and the oldest holder is no younger
    ///   than the youngest.
    public init(youngestHolderInYears: Int = 0, oldestHolderInYears: Int = 122, longestValidityInYears: Int = 60) {
        precondition((0...99).contains(youngestHolderInYears), "two digits do not reach that far")
        precondition((0...99).contains(longestValidityInYears), "two digits do not reach that far")
        precondition(youngestHolderInYears <= oldestHolderInYears, "nobody is of such an age")
        self.youngestHolderInYears = youngestHolderInYears
        self.oldestHolderInYears = oldestHolderInYears
        self.longestValidityInYears = longestValidityInYears
    }

    /// What holds where nothing more is known: holders of every age, and every validity in use.
    public static let standard = CenturyPolicy()

    /// For services that only adults use: a holder is at least 18.
    public static let adultHolders = CenturyPolicy(youngestHolderInYears: 18)
}

/// What the service answers, by path: three contracts, and what an operator needs.
///
/// The raw values pass between processes; they are no part of any contract.
package enum Route: Int, Sendable, CaseIterable {
    case passport, nationalID, documents, mrz, uploadFile, balance, health, ready, openAPI, privacy

    /// The page that people open: its files, what it asks of the server, and how it has pictures read.
    case page, pageState, pageReading, trialKey

    /// A path that is none of these: logged and counted as such, never by its text.
    case unknown

    /// `nil` for an unknown path.
    package var path: String {
        switch self {
        case .passport: "/v1/passport"
        case .nationalID: "/v1/national-id"
        case .documents: "/v1/documents"
        case .mrz: "/v1/mrz"
        case .uploadFile: "/upload_file"
        case .balance: "/v1/account/balance"
        case .health: "/healthz"
        case .ready: "/readyz"
        case .openAPI: "/openapi.json"
        case .page: "/"
        case .pageState: "/page/state"
        case .pageReading: "/page/reading"
        case .trialKey: "/page/trial-key"
        case .privacy: "/v1/privacy"
        case .unknown: "-"
        }
    }

    package init(path: some StringProtocol) {
        self = Self.byPath[String(path)] ?? (PageFile.all[String(path)] == nil ? .unknown : .page)
    }

    private static let byPath = Dictionary(
        uniqueKeysWithValues: allCases.filter { $0 != .unknown }.map { ($0.path, $0) })

    /// Whether a picture is sent there, by POST; the others are asked by GET.
    package var readsPictures: Bool {
        switch self {
        case .passport, .nationalID, .documents, .mrz, .uploadFile, .pageReading: true
        case .balance, .health, .ready, .openAPI, .privacy, .page, .pageState, .trialKey, .unknown: false
        }
    }

    package var method: String { readsPictures || self == .trialKey ? "POST" : "GET" }

    /// Whether the ledger is asked before anything else is done.
    package var needsAdmission: Bool { readsPictures || self == .balance || self == .trialKey }

    /// Whether it is there only where the page is.
    var isOfThePage: Bool { [.page, .pageState, .pageReading, .trialKey].contains(self) }

    /// Whether its answer always has error levels, which take longer than reading: PassportEye's contract.
    var tellsErrorLevels: Bool { self == .mrz || self == .uploadFile }

    /// Whether its answer has a place for what is printed outside of the MRZ.
    var tellsPrint: Bool { !tellsErrorLevels }

    /// Whether a second picture is read, too; PassportEye's contract knows one.
    var joinsPictures: Bool { tellsPrint }

    /// Credits for a reading.
    package var price: Int { readsPictures ? 2 : 0 }

    /// Whether programs that check health may ask under any name of the host.
    package var answersAnyHost: Bool { self == .health || self == .ready }

    /// The names in a request's body under which pictures of one document come, the first the one that must be there.
    package var pictureNames: [String] {
        switch self {
        case .passport: ["img", "img_last_page"]
        case .nationalID: ["img", "img_back"]
        default: ["img", "img_last_page", "img_back"]
        }
    }
}

import Ledger
import NIOCore
import NIOHTTP1

/// One request and its answer, from the first line of the one to the last byte of the other.
final class Exchange {
    let route: Route
    let method: RequestMethod
    let keepAlive: Bool
    let start = Clock.milliseconds
    var options = AnswerOptions()
    /// The file that is asked for, where the route is ``Route/page``.
    var page: PageFile.Sent?
    /// The key that is given away, once the supervisor has it written down.
    var trialKey: APIKey?
    var form = BodyForm.raw
    var body: RequestBody?
    /// Bytes of the body so far, kept or not.
    var bodyCount = 0
    /// The supervisor's number for it, to be settled.
    var admission: Int?
    /// Whether the supervisor has let it in.
    var isAdmitted = false
    /// Whether nothing is to be paid: there is no key, or the route costs nothing.
    var isPaidFor = false
    var job: ReadingJob?
    /// Whether all of the request is here.
    var isComplete = false
    var isAnswered = false
    var isReported = false
    var timer: Scheduled<Void>?

    init(route: Route, method: RequestMethod, keepAlive: Bool) {
        self.route = route
        self.method = method
        self.keepAlive = keepAlive
    }
}

extension RequestMethod {
    init(_ method: HTTPMethod) {
        switch method {
        case .GET: self = .get
        case .HEAD: self = .head
        case .POST: self = .post
        default: self = .other
        }
    }
}

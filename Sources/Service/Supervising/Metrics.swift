import Synchronization

/// What the service has done, in numbers, as Prometheus reads them. No label holds anything of a document, a key or a
/// person's address: labels are routes, methods and statuses.
final class Metrics: Sendable {
    private struct Series: Hashable {
        var route: Route
        var method: RequestMethod
        var status: Int
    }

    private struct Times {
        var counts = [Int](repeating: 0, count: Metrics.bounds.count + 1)
        var sum = 0.0
    }

    private struct State {
        var requests: [Series: Int] = [:]
        var times: [Route: Times] = [:]
        var readings = 0
        var bytes = 0
        var restarts: [ChildRole: Int] = [:]
        var load = FrontLoad(waiting: 0, connections: 0)
    }

    private let state = Mutex(State())

    /// Seconds; a reading takes tens of milliseconds.
    private static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

    func count(_ report: RequestReport) {
        let millionths = 1_000_000.0
        let seconds = Double(report.microseconds) / millionths
        state.withLock { state in
            state.requests[
                Series(route: report.route, method: report.method, status: report.status), default: 0] += 1
            let bucket = Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count
            state.times[report.route, default: Times()].counts[bucket] += 1
            state.times[report.route]?.sum += seconds
            state.readings += report.charged ? 1 : 0
            state.bytes += report.bytes
            state.load = report.load
        }
    }

    func countRestart(_ role: ChildRole) { state.withLock { $0.restarts[role, default: 0] += 1 } }

    /// Prometheus's text format, version 0.0.4.
    var text: String {
        let state = state.withLock { $0 }
        var text = ""
        func family(_ name: String, _ kind: String, _ help: String, _ lines: [String]) {
            text += "# HELP lethe_\(name) \(help)\n# TYPE lethe_\(name) \(kind)\n"
            for line in lines { text += "lethe_" + line + "\n" }
        }
        family(
            "requests_total", "counter", "Requests by route, method and status; status 0 lost its client.",
            state.requests.map { series, count in
                "requests_total{route=\"\(series.route.path)\",method=\"\(series.method.name)\","
                    + "status=\"\(series.status)\"} \(count)"
            }.sorted())
        family(
            "request_seconds", "histogram", "From a request's first line to its answer.",
            state.times.sorted { $0.key.path < $1.key.path }.flatMap { Self.lines($1, route: $0) })
        family("readings_total", "counter", "Readings that found a document.", ["readings_total \(state.readings)"])
        family("request_bytes_total", "counter", "Bytes of requests' bodies.", ["request_bytes_total \(state.bytes)"])
        family(
            "restarts_total", "counter", "Processes that had to be replaced.",
            ChildRole.allCases.map { role in
                "restarts_total{process=\"\(role.rawValue)\"} \(state.restarts[role] ?? 0)"
            })
        family(
            "waiting", "gauge", "Pictures that wait for a reader, at the last request.",
            ["waiting \(state.load.waiting)"])
        family(
            "connections", "gauge", "Clients' connections, at the last request.",
            ["connections \(state.load.connections)"])
        return text
    }

    private static func lines(_ times: Times, route: Route) -> [String] {
        var sum = 0
        let labels = "route=\"\(route.path)\""
        let buckets = zip(times.counts, bounds.map { "\($0)" } + ["+Inf"]).map { count, bound in
            sum += count
            return "request_seconds_bucket{\(labels),le=\"\(bound)\"} \(sum)"
        }
        return buckets + ["request_seconds_sum{\(labels)} \(times.sum)", "request_seconds_count{\(labels)} \(sum)"]
    }
}

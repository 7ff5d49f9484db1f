import Foundation
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

@Suite("Under load, and when things break", .serialized)
struct LoadTests {
    private let call = HTTPCall.picture("/v1/passport", Picture.passport)

    /// Sends a picture to a server whose readers stand still, and waits until it is with one of them or in the queue.
    private func begin(_ server: RunningServer) throws -> Client {
        let client = try Client(server)
        client.send(call.bytes)
        // What is asked on the way of a later request has been asked of this one too.
        for _ in 0..<3 { _ = try server.answer(to: .get("/readyz")) }
        usleep(100_000)
        return client
    }

    @Test("Where the queue is full, the answer is 503 at once, and those that wait are read")
    func queueFull() throws {
        let server = try RunningServer(["queue": "1"])
        let reader = try #require(server.processes(.reader).first)
        kill(reader, SIGSTOP)
        let clients = [try begin(server), try begin(server)]
        let answer = try server.answer(to: call)
        #expect(answer.status == 503)
        #expect(answer.code == "SYSTEM_BUSY")
        #expect(answer.headers["retry-after"] != nil)
        kill(reader, SIGCONT)
        for client in clients { #expect(try client.answer().status == 200) }
    }

    @Test("A reader that dies costs the picture that it was reading; the next is read by another")
    func readerDies() throws {
        let server = try RunningServer()
        for _ in 0..<3 {
            let reader = try #require(server.processes(.reader).first)
            kill(reader, SIGSTOP)
            let reading = try begin(server)
            let waiting = try begin(server)
            kill(reader, SIGKILL)
            let answer = try reading.answer()
            #expect(answer.status == 503)
            #expect(answer.headers["retry-after"] != nil)
            #expect(try waiting.answer().status == 200)
        }
        try RunningServer.wait { server.log.contains("reader 0 ended with signal 9") }
    }

    @Test("A reading that takes longer than its deadline is ended with its reader")
    func deadline() throws {
        let server = try RunningServer(["deadline": "4"])
        let reader = try #require(server.processes(.reader).first)
        kill(reader, SIGSTOP)
        #expect(try server.answer(to: call).status == 503)
        try RunningServer.wait { try server.answer(to: .get("/readyz")).status == 200 }
        #expect(!server.processes(.reader).contains(reader))
        #expect(try server.answer(to: call).status == 200)
    }

    @Test("A picture whose client has gone is not read, and not charged")
    func hangsUp() throws {
        let server = try RunningServer(keys: ["a": 10])
        let reader = try #require(server.processes(.reader).first)
        kill(reader, SIGSTOP)
        let keyed = HTTPCall.picture("/v1/passport", Picture.passport, key: server.key("a"))
        let clients = try (0..<2).map { _ in
            let client = try Client(server)
            client.send(keyed.bytes)
            return client
        }
        func balance() throws -> Int? {
            let answer = try server.answer(to: .get("/v1/account/balance", key: server.key("a")))
            return (answer.object["account"] as? [String: Any])?["credits_remaining"] as? Int
        }
        try RunningServer.wait { try balance() == 6 }
        usleep(200_000)
        for client in clients { client.close() }
        try RunningServer.wait { try balance() == 8 }
        // The one that was with the reader is finished, and costs what a reading costs.
        kill(reader, SIGCONT)
        try RunningServer.wait { server.log.split(separator: "\n").filter { $0.contains("status=0") }.count == 2 }
        #expect(try balance() == 8)
    }

    @Test("A new front takes over where the old one died")
    func frontDies() throws {
        let server = try RunningServer()
        for _ in 0..<2 {
            let front = try #require(server.processes(.front).first)
            kill(front, SIGKILL)
            try RunningServer.wait {
                guard let answer = try? server.answer(to: .get("/readyz")) else { return false }
                return answer.status == 200
            }
            #expect(!server.processes(.front).contains(front))
            #expect(try server.answer(to: call).status == 200)
        }
    }

    @Test("No process outlives the supervisor")
    func supervisorDies() throws {
        let server = try RunningServer()
        let children = server.processes(.front) + server.processes(.reader)
        #expect(children.count == 2)
        server.signal(SIGKILL)
        _ = server.waitUntilExit()
        try RunningServer.wait { children.allSatisfy { kill($0, 0) != 0 } }
    }

    @Test("SIGTERM lets what was begun come to its end, and takes nothing new")
    func graceful() throws {
        let server = try RunningServer()
        let reader = try #require(server.processes(.reader).first)
        kill(reader, SIGSTOP)
        let idle = try Client(server)
        idle.send(HTTPCall.get("/healthz").bytes)
        #expect(try idle.answer().status == 200)
        let client = try begin(server)
        server.signal(SIGTERM)
        #expect(idle.isClosed())
        #expect(throws: ConnectionEnded.self) { _ = try Client(server).answer() }
        kill(reader, SIGCONT)
        let answer = try client.answer()
        #expect(answer.status == 200)
        #expect(answer.headers["connection"] == "close")
        #expect(server.waitUntilExit() == 0)
    }

    @Test("A body that stalls is cut off, a connection that does nothing too")
    func stalls() throws {
        let server = try RunningServer(["body-deadline": "1", "idle": "1"])
        let stalled = try Client(server)
        stalled.send(call.bytes.dropLast(10))
        #expect(try stalled.answer().status == 400)
        #expect(stalled.isClosed())

        let chunked = try Client(server)
        chunked.send(
            "POST /v1/mrz HTTP/1.1\r\nhost: localhost\r\ncontent-type: image/png\r\ntransfer-encoding: chunked\r\n\r\n4\r\nab"
        )
        #expect(try chunked.answer().status == 400)

        #expect(try Client(server).isClosed())
        let half = try Client(server)
        half.send("GET /healthz HTTP/1.1\r\nhos")
        #expect(half.isClosed())
        #expect(try server.answer(to: .get("/healthz")).status == 200)
    }

    @Test("A client that sends less than it promised and goes leaves nothing behind")
    func cutOff() throws {
        let server = try RunningServer()
        for count in [1, 100, 5000] {
            let client = try Client(server)
            client.send(call.bytes.prefix(count))
            client.close()
        }
        #expect(try server.answer(to: call).status == 200)
    }

    @Test("Bodies of all clients together have a limit")
    func bodyMemory() throws {
        let server = try RunningServer(["body-memory": "16", "queue": "100"])
        let large = HTTPCall.raw("/v1/documents", Picture.passport + Data(count: 4_000_000))
        let clients = try (0..<6).map { _ in
            let client = try Client(server)
            client.send(large.bytes.dropLast(1))
            return client
        }
        var statuses: [Int] = []
        for client in clients {
            client.send(Data([0]))
            statuses.append(try client.answer().status)
        }
        #expect(Set(statuses) == [200, 503])
        #expect(try server.answer(to: large).status == 200)
    }

    @Test("10,000 idle connections do not keep anybody out")
    func idleConnections() throws {
        let server = try RunningServer()
        // Both ends are counted, each in its process; a machine that allows fewer is asked for what it allows.
        var limit = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        limit.rlim_cur = limit.rlim_max
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        let idle = try (0..<min(10_000, Int(clamping: limit.rlim_cur) - 500)).map { _ in try Client(server) }
        #expect(try server.answer(to: call).status == 200)
        idle.last?.send(call.bytes)
        #expect(try idle.last?.answer().status == 200)
    }

    @Test(
        "A length that is greater than the body waits for the rest in vain, and the next good request is answered")
    func wrongLength() throws {
        let server = try RunningServer(["body-deadline": "1"])
        var long = HTTPCall.raw("/v1/documents", Picture.tiny)
        long.headers["content-length"] = String(Picture.tiny.count + 1)
        let client = try Client(server)
        client.send(long.bytes)
        let late = try client.answer()
        #expect(late.status == 400)
        #expect(late.code == "INVALID_REQUEST_FORMAT")
        #expect(client.isClosed())
        #expect(try server.answer(to: call).status == 200)
    }

    @Test("Chunks that stall are cut off, and the next good request is answered")
    func stalledChunks() throws {
        let server = try RunningServer(["body-deadline": "1"])
        let client = try Client(server)
        client.send(
            "POST /v1/documents HTTP/1.1\r\nhost: localhost\r\ncontent-type: image/png\r\n"
                + "transfer-encoding: chunked\r\n\r\n400\r\nabc")
        let answer = try client.answer()
        #expect(answer.status == 400)
        #expect(client.isClosed())
        #expect(try server.answer(to: call).status == 200)
    }

    @Test("Metrics count what happened, on a port of their own")
    func metrics() throws {
        let server = try RunningServer(["metrics-port": "0"])
        #expect(try server.answer(to: call).status == 200)
        #expect(try server.answer(to: .get("/metrics")).status == 404)
        let line = try #require(server.log.split(separator: "\n").first { $0.contains("/metrics") })
        let address = try #require(line.split { " \"".contains($0) }.first { $0.hasPrefix("http://") })
        let url = try #require(URL(string: String(address)))
        try RunningServer.wait { try String(contentsOf: url, encoding: .utf8).contains("readings_total 1") }
        let text = try String(contentsOf: url, encoding: .utf8)
        #expect(text.contains("lethe_requests_total{route=\"/v1/passport\",method=\"POST\",status=\"200\"} 1"))
    }
}

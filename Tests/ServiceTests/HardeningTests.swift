import Foundation
import Testing

@testable import Service

@Suite("Hardening")
struct HardeningTests {
    @Test("A state arrives as it was sent, and two are on only where both are")
    func states() {
        let probed = HardeningState.probe()
        #expect(HardeningState(packed: probed.packed) == probed)
        #expect(
            probed.combined(with: HardeningState())
                == HardeningState(packed: probed.combined(with: HardeningState()).packed))
        #expect(HardeningState().combined(with: probed) == HardeningState())
        #expect(HardeningState().missing == HardeningState.Measure.allCases)
        // What a reader claims beyond its bits means nothing.
        #expect(HardeningState(packed: -1).missing == HardeningState.Measure.allCases)
    }

    @Test("What every kernel and glibc offer is on, and is said to machines and in the log")
    func offered() throws {
        let server = try RunningServer()
        let object = try server.answer(to: .get("/v1/privacy")).object
        let hardening = try #require(object["hardening"] as? [String: String])
        for measure in HardeningState.Measure.allCases where measure != .landlock && measure != .noSwap {
            #expect(hardening[measure.name] == "on", "\(measure)")
        }
        #expect(object["watched"] as? Bool == false)
        #expect(server.log.contains("wipe_on_free=on"))
    }

    @Test("Front and readers have nothing open but their own, and are confined in every thread")
    func confined() throws {
        let server = try RunningServer(["metrics-port": "0"])
        for part in [RunningServer.Part.front, .reader] {
            let process = try #require(server.processes(part).first)
            for thread in try FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/task") {
                let status = try String(contentsOfFile: "/proc/\(process)/task/\(thread)/status", encoding: .utf8)
                #expect(status.contains("Seccomp:\t2") && status.contains("NoNewPrivs:\t1"))
            }
            let limits = try String(contentsOfFile: "/proc/\(process)/limits", encoding: .utf8)
            #expect(limits.split(separator: "\n").contains { $0.hasPrefix("Max core file size        0 ") })
        }
    }

    @Test("Off is off, and says so")
    func off() throws {
        let server = try RunningServer(["hardening": "off"])
        let object = try server.answer(to: .get("/v1/privacy")).object
        #expect((object["hardening"] as? [String: String])?.values.contains("on") == false)
        #expect(object["complete"] as? Bool == false)
        #expect(server.log.contains("hardening is off"))
        #expect(try server.answer(to: .picture("/v1/passport", Picture.example)).status == 200)
    }

    @Test("Strict serves where nothing is missing, and says what is where something is")
    func strict() throws {
        let missing = HardeningState.probe().missing
        guard !missing.isEmpty else {
            #expect(try RunningServer(["hardening": "strict"]).answer(to: .get("/healthz")).status == 200)
            return
        }
        let error = try #require(throws: ServerDidNotStart.self) { try RunningServer(["hardening": "strict"]) }
        for measure in missing { #expect(error.errors.contains(measure.name)) }
    }

    @Test("No other word than three is a mode")
    func words() {
        #expect(throws: ServerDidNotStart.self) { try RunningServer(["hardening": "some"]) }
    }
}

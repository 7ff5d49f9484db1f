import Glibc
import Hardening

/// How much of the hardening an operator wants.
package enum HardeningMode: String, Sendable, CaseIterable {
    /// All of it, or the service does not start.
    case strict
    /// What this system offers; what is missing is said.
    case on
    /// None: to measure what it costs, and to see that the audit notices.
    case off
}

/// What keeps a process of the service from holding on to documents, and what came of each measure.
package struct HardeningState: Equatable, Sendable {
    /// In the order in which they are applied; the raw values are those of `Hardening.h`.
    package enum Measure: Int, CaseIterable, Sendable {
        case wipeOnFree, stackScrub, noCoreDump, noNewPrivileges, noSwap, noFileGrows, landlock, systemCallFilter

        /// As the log and `/v1/privacy` have it.
        package var name: String {
            switch self {
            case .wipeOnFree: "wipe_on_free"
            case .stackScrub: "stack_scrubbing"
            case .noCoreDump: "no_core_dump"
            case .noNewPrivileges: "no_new_privileges"
            case .noSwap: "no_swap"
            case .noFileGrows: "no_file_writes"
            case .landlock: "landlock"
            case .systemCallFilter: "system_call_filter"
            }
        }

        /// Those that leave a process its files and its children.
        package static let ofAnyProcess: [Measure] = [.wipeOnFree, .stackScrub, .noCoreDump, .noNewPrivileges]
    }

    package enum Status: Int, Sendable {
        case off, on, notOffered

        package var name: String {
            switch self {
            case .off: "off"
            case .on: "on"
            case .notOffered: "not offered"
            }
        }
    }

    private var statuses: [Status]

    package subscript(measure: Measure) -> Status { statuses[measure.rawValue] }

    package init() { statuses = Measure.allCases.map { _ in .off } }

    /// Everything that is not on.
    package var missing: [Measure] { Measure.allCases.filter { self[$0] != .on } }

    /// Applies measures to this process, for good; the last two reach only threads that do not run yet.
    package static func apply(_ measures: [Measure]) -> HardeningState {
        // The last that a process may read is where it is in time.
        tzset()
        var state = HardeningState()
        for measure in measures {
            state.statuses[measure.rawValue] = Status(rawValue: Int(hardeningApply(Int32(measure.rawValue)))) ?? .off
        }
        return state
    }

    /// First of all in any process, while it has one thread: it and what it starts gain no rights.
    package static func atStart() { _ = apply([.noNewPrivileges]) }

    /// What would come of all of them here.
    package static func probe() -> HardeningState {
        var state = HardeningState()
        for measure in Measure.allCases {
            state.statuses[measure.rawValue] = Status(rawValue: Int(hardeningProbe(Int32(measure.rawValue)))) ?? .off
        }
        return state
    }

    /// Of two processes together only that is on which is on in both.
    func combined(with other: HardeningState) -> HardeningState {
        var both = self
        for measure in Measure.allCases where self[measure] == .on { both.statuses[measure.rawValue] = other[measure] }
        return both
    }

    /// One line: `wipe_on_free=on landlock=not offered`.
    package var text: String { Measure.allCases.map { "\($0.name)=\(self[$0].name)" }.joined(separator: ", ") }

    // MARK: Between processes

    private static let bitsOfAStatus = 2

    var packed: Int { statuses.reversed().reduce(0) { $0 << Self.bitsOfAStatus | $1.rawValue } }

    /// What a reader says of itself is not believed beyond what it can mean.
    init(packed: Int) {
        let mask = 1 << Self.bitsOfAStatus - 1
        statuses = Measure.allCases.map {
            Status(rawValue: packed >> ($0.rawValue * Self.bitsOfAStatus) & mask) ?? .off
        }
    }
}

import AllocationCount
import Testing
import TravelDocument

/// How often `body` asks for memory.
private func allocations(in body: () throws -> Void) rethrows -> Int {
    let before = allocation_count()
    try body()
    return Int(allocation_count() - before)
}

/// Shows a value to C, so that asking for it cannot be optimised away.
private func use<Value>(_ value: borrowing Value) { withUnsafePointer(to: value) { look_at($0) } }

@inline(never)
private func makeArray(_ count: Int) -> [Int] { Array(repeating: count, count: count) }

@Suite(
    "Memory that an MRZ asks for",
    .enabled(if: isCounted, "counted only where the C library is glibc, and only in a build with optimisation"))
struct AllocationTests {
    private static let texts: [[UInt8]] = [
        // Doc 9303-4, appendix A; 9303-5, -6 and -7.
        """
        P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
        L898902C36UTO7408122F1204159ZE184226B<<<<<10
        """,
        """
        I<UTOD231458907<<<<<<<<<<<<<<<
        7408122F1204159UTO<<<<<<<<<<<6
        ERIKSSON<<ANNA<MARIA<<<<<<<<<<
        """,
        """
        I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<
        D231458907UTO7408122F1204159<<<<<<<6
        """,
        """
        V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
        L8988901C4XXX4009078F96121096ZE184226B<<<<<<
        """,
        """
        V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<
        L8988901C4XXX4009078F9612109<<<<<<<<
        """,
        // A document number that runs on.
        """
        I<UTOD23145890<7349<<<<<<<<<<<
        3407127M9507122UTO<<<<<<<<<<<2
        STEVENSON<<PETER<JOHN<<<<<<<<<
        """,
        // Invented, of issuers who have rows among the deviations, but no check digits of their own.
        """
        P<USASPECIMEN<<ANNA<<<<<<<<<<<<<<<<<<<<<<<<<
        1234567897USA9001011F3501014123456789<123452
        """,
        """
        IDBEL123456789<0122<<<<<<<<<<<
        9001011F3501014BEL900101123454
        SPECIMEN<<ANNA<<<<<<<<<<<<<<<<
        """,
    ].map { Array($0.utf8) }

    @Test("The counter sees what is allocated, in C and in Swift", arguments: [1, 2, 1000])
    func positiveControl(_ count: Int) {
        #expect(allocations { allocate_blocks(UInt(count)) } == count)
        #expect(allocations { for _ in 0..<count { use(makeArray(count)) } } == count)
    }

    @Test("The counter sees nothing where nothing is allocated")
    func negativeControl() {
        let count = allocations {
            var sum = 0
            for number in 0..<1000 { sum &+= number }
            use(sum)
        }
        #expect(count == 0)
    }

    @Test("Another thread's memory is not counted here, nor this one's there")
    func threads() async {
        await withTaskGroup(of: Bool.self) { group in
            for count in 1...16 {
                group.addTask { allocations { allocate_blocks(UInt(count * 100)) } == count * 100 }
            }
            for await isExact in group { #expect(isExact) }
        }
    }

    @Test("Parsing, verifying and asking for every value allocates nothing", arguments: texts.indices)
    func nothing(_ text: Int) throws {
        let text = Self.texts[text]
        let string = String(decoding: text, as: UTF8.self)
        let day = try #require(CalendarDate(iso8601: "1994-01-01"))
        // The tables are made once, by whoever comes first.
        try askForEverything(MRZ(ascii: text), on: day)
        let count = try allocations {
            try askForEverything(MRZ(ascii: text), on: day)
            try askForEverything(MRZ(string), on: day)
        }
        #expect(count == 0)
    }

    @inline(never)
    private func askForEverything(_ mrz: MRZ, on day: CalendarDate) {
        use(mrz.layout)
        use(mrz.allCheckDigitsHold)
        use(mrz.documentCode)
        use(mrz.issuingState)
        use(mrz.name)
        use(mrz.documentNumber)
        use(mrz.documentNumberIsLong)
        use(mrz.nationality)
        let expiry = mrz.dateOfExpiry?.asDateOfExpiry(on: day)
        use(expiry)
        use(mrz.dateOfBirth?.asDateOfBirth(on: day, expiry: expiry))
        use(mrz.sex)
        use(mrz.dataElements(on: day))
        for field in FieldName.allCases {
            use(mrz.raw(field))
            use(mrz.text(of: field))
        }
        use(mrz == mrz)
        use(mrz.findings(on: day))
    }

    @Test("A doubt is a value and asks for memory, so that the test above can fail")
    func doubts() throws {
        let mrz = try MRZ(ascii: Self.texts[0])
        let day = try #require(CalendarDate(iso8601: "2026-01-01"))
        askForEverything(mrz, on: day)
        #expect(allocations { askForEverything(mrz, on: day) } == 1)
    }
}

#if canImport(Glibc) && !DEBUG
    private let isCounted = true
#else
    private let isCounted = false
#endif

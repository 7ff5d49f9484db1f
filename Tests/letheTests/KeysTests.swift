import Foundation
import Testing

@Suite("lethe keys")
struct KeysTests {
    private func ledger() throws -> (TemporaryFolder, String) {
        let folder = try TemporaryFolder()
        return (folder, folder.path + "/settings/ledger.sqlite")
    }

    @Test("A new key is the only thing on standard output, and only its SHA-256 is kept")
    func create() throws {
        let (folder, ledger) = try ledger()
        let made = try Lethe.run("keys", "create", "--name", "front desk", "--ledger", ledger)
        #expect(made.status == 0)
        let key = try #require(made.output.wholeMatch(of: /(lethe_([a-z2-7]{8})_([0-9A-Za-z]{32}))\n/))
        #expect(made.errors.contains("40 credits"))
        #expect(!made.errors.contains(key.3))
        for file in try FileManager.default.contentsOfDirectory(
            at: folder.url.appending(path: "settings"), includingPropertiesForKeys: nil)
        {
            #expect(try Data(contentsOf: file).range(of: Data(key.3.utf8)) == nil)
        }

        let list = try Lethe.run("keys", "list", "--ledger", ledger)
        let row = try #require(list.output.split(separator: "\n").last).split(
            separator: "  ", omittingEmptySubsequences: true)
        #expect(row.first == key.2)
        #expect(list.output.contains("front desk"))
    }

    @Test("Granting says the new balance; revoking shows in the list; usage of a key that nobody used has only a head")
    func life() throws {
        let (folder, ledger) = try ledger()
        defer { withExtendedLifetime(folder) {} }
        let made = try Lethe.run("keys", "create", "--credits", "2", "--ledger", ledger)
        let key = String(made.output.dropFirst("lethe_".count).prefix(8))
        #expect(try Lethe.run("keys", "grant", key, "10", "--ledger", ledger).output == "12\n")
        #expect(try Lethe.run("keys", "grant", "--ledger", ledger, key, "--", "-50").output == "0\n")
        #expect(try Lethe.run("keys", "revoke", key, "--ledger", ledger).status == 0)
        let row = try Lethe.run("keys", "list", "--ledger", ledger).output.split(separator: "\n")[1]
        #expect(row.matches(of: /\d{4}-\d\d-\d\d/).count == 2)
        #expect(try Lethe.run("keys", "usage", key, "--ledger", ledger).output == "day  key  readings  credits\n")
    }

    @Test("The ledger's place comes from LETHE_LEDGER, else from the folder of settings")
    func places() throws {
        let folder = try TemporaryFolder()
        for (environment, file) in [
            (["LETHE_LEDGER": folder.path + "/a.sqlite", "HOME": folder.path], "/a.sqlite"),
            (["HOME": folder.path], "/.config/lethe/ledger.sqlite"),
        ] {
            #expect(try Lethe.run(["keys", "create"], environment: environment).status == 0)
            #expect(FileManager.default.fileExists(atPath: folder.path + file))
        }
    }

    @Test("What is not there is told by a code, with status 1")
    func errors() throws {
        let (folder, ledger) = try ledger()
        let letter = try folder.add("letter.txt", Data("Dear colleagues, this is a letter of some length.".utf8)).path
        for (arguments, code) in [
            (["revoke", "aaaaaaaa", "--ledger", ledger], "no_such_key"),
            (["grant", "aaaaaaaa", "1", "--ledger", ledger], "no_such_key"),
            (["list", "--ledger", letter], "not_a_ledger"),
            (["list", "--ledger", "postgres://lethe@127.0.0.1:1/ledger"], "ledger_unavailable"),
        ] {
            let outcome = try Lethe.run(["keys"] + arguments)
            #expect(outcome.status == 1)
            #expect(outcome.errors.contains("[\(code)]"))
        }
    }

    @Test(
        "Wrong usage is status 2, a password among the arguments included",
        arguments: [
            ["create", "--credits", "-1"], ["revoke", "lethe_aaaaaaaa_0123"], ["grant", "aaaaaaaa"],
            ["list", "--ledger", "postgres://lethe:s3cret@127.0.0.1/ledger"],
        ])
    func wrongUsage(_ arguments: [String]) throws {
        let outcome = try Lethe.run(["keys"] + arguments)
        #expect(outcome.status == 2)
        #expect(!outcome.errors.contains("s3cret"))
    }
}

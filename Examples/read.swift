// Reads a document with a Lethe server: swiftc -parse-as-library read.swift && ./read PICTURE
//
// LETHE_URL is the server, by default http://127.0.0.1:8080; LETHE_KEY a key, where it asks for one.
import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

struct Finding: Decodable {
    var code: String
    var message: String
}

struct Field: Decodable {
    var value: String?
    var verified: Bool
}

struct Document: Decodable {
    var fields: [String: Field]
    var findings: [Finding]
}

struct Answer: Decodable {
    var documents: [Document]
    var findings: [Finding]
}

struct Refusal: Decodable {
    var code: String
    var message: String
}

@main
enum Read {
    static func main() async throws {
        let settings = ProcessInfo.processInfo.environment
        guard let url = URL(string: (settings["LETHE_URL"] ?? "http://127.0.0.1:8080") + "/v1/documents") else {
            fatalError("LETHE_URL is not an address")
        }
        let picture = try Data(contentsOf: URL(fileURLWithPath: CommandLine.arguments[1]))
        var request = URLRequest(url: url)
        request.httpMethod = "POST"
        // The type only says "a picture": the server tells formats by their first bytes.
        request.setValue("image/jpeg", forHTTPHeaderField: "content-type")
        request.setValue(settings["LETHE_KEY"], forHTTPHeaderField: "x-api-key")

        for attempt in 0..<5 {
            let (body, response) = try await URLSession.shared.upload(for: request, from: picture)
            guard let response = response as? HTTPURLResponse else { fatalError("no HTTP") }
            switch response.statusCode {
            case 200: return show(try JSONDecoder().decode(Answer.self, from: body))
            case 429 where attempt < 4, 503 where attempt < 4:
                let seconds = response.value(forHTTPHeaderField: "retry-after").flatMap { Int($0) } ?? 1
                try await Task.sleep(for: .seconds(seconds))
            default:
                let refusal = try JSONDecoder().decode(Refusal.self, from: body)
                FileHandle.standardError.write(Data("\(refusal.code): \(refusal.message)\n".utf8))
                exit(1)
            }
        }
    }

    static func show(_ answer: Answer) {
        for finding in answer.findings { print(finding.message) }
        for document in answer.documents {
            for (name, field) in document.fields {
                print("\(name): \(field.value ?? "?") (\(field.verified ? "verified" : "in doubt"))")
            }
            for finding in document.findings { print(finding.message) }
        }
    }
}

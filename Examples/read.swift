// Reads a document by a Lethe server: swift read.swift http://127.0.0.1:8080 PICTURE; a key, where one is asked for, in
// LETHE_KEY. A Swift program can also read by itself, with the library: see README.md.
import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

struct Reading: Decodable {
    struct Document: Decodable {
        struct Field: Decodable {
            var value: String?
            var verified: Bool
        }
        struct Finding: Decodable {
            var code, message: String
        }
        var fields: [String: Field]
        var findings: [Finding]
    }
    var documents: [Document]
}

struct Refusal: Decodable {
    var code: String
}

let arguments = CommandLine.arguments
guard arguments.count == 3, let address = URL(string: arguments[1] + "/v1/documents") else { exit(2) }
var request = URLRequest(url: address)
request.httpMethod = "POST"
request.httpBody = try Data(contentsOf: URL(fileURLWithPath: arguments[2]))
request.setValue("image/jpeg", forHTTPHeaderField: "content-type")  // the content decides; any image type will do
if let key = ProcessInfo.processInfo.environment["LETHE_KEY"] { request.setValue(key, forHTTPHeaderField: "x-api-key") }

for attempt in 1... {
    let (body, response) = try await URLSession.shared.data(for: request)
    guard let answer = response as? HTTPURLResponse else { exit(1) }
    if [429, 503].contains(answer.statusCode), attempt < 5 {
        let seconds = answer.value(forHTTPHeaderField: "retry-after").flatMap(Double.init) ?? 1
        try await Task.sleep(for: .seconds(seconds))
        continue
    }
    guard answer.statusCode == 200 else {
        print(answer.statusCode, try JSONDecoder().decode(Refusal.self, from: body).code)
        exit(1)
    }
    for document in try JSONDecoder().decode(Reading.self, from: body).documents {
        for (name, field) in document.fields.sorted(by: { $0.key < $1.key }) {
            print(name, field.value ?? "null", field.verified ? "verified" : "in doubt")
        }
        for finding in document.findings { print("note:", finding.message) }
    }
    break
}

import Foundation
import Testing

/// A way to bring a picture.
struct InputForm: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var call: @Sendable (_ path: String, _ picture: Data) -> HTTPCall

    static let all = [
        InputForm(testDescription: "Base64") { .picture($0, $1) },
        InputForm(testDescription: "a data URI that names the wrong type") {
            .picture($0, $1, prefix: "data:image/png;base64,")
        },
        InputForm(testDescription: "Base64 with escaped slashes") { path, picture in
            let text = picture.base64EncodedString().replacingOccurrences(of: "/", with: "\\/")
            return .json(path, " { \"other\" : [ {\"img\": 1}, null, -1.5e3 ] , \"\\u0069mg\" : \"\(text)\" } ")
        },
        InputForm(testDescription: "a form with the field img") {
            .multipart($0, [("other", Data("1".utf8)), ("img", $1)])
        },
        InputForm(testDescription: "a form with the field file") { .multipart($0, [("file", $1)]) },
        InputForm(testDescription: "a form with two files") { .multipart($0, [("file", $1), ("file", Picture.tiny)]) },
        InputForm(testDescription: "the picture itself") { .raw($0, $1) },
        InputForm(testDescription: "the picture itself under another type's name") { .raw($0, $1, type: "image/png") },
        InputForm(testDescription: "chunks") { path, picture in
            var call = HTTPCall.raw(path, Data())
            call.headers["transfer-encoding"] = "chunked"
            call.headers["content-length"] = ""
            for start in stride(from: 0, to: picture.count, by: 1000) {
                let chunk = picture[start..<min(start + 1000, picture.count)]
                call.body += Data((String(chunk.count, radix: 16) + "\r\n").utf8) + chunk + Data("\r\n".utf8)
            }
            call.body += Data("0\r\n\r\n".utf8)
            return call
        },
    ]
}

@Suite("The three contracts", .serialized)
struct ContractTests {
    private static let server = Result { try RunningServer() }

    @Test("A picture may come in every form", arguments: InputForm.all)
    func forms(_ form: InputForm) throws {
        let answer = try Self.server.get().answer(to: form.call("/v1/passport", Picture.passport))
        #expect(answer.status == 200)
        #expect(answer.data["type"] as? String == "passport")
    }

    @Test("StructOCR's passport has every key of the contract, and none besides")
    func passport() throws {
        let answer = try Self.server.get().answer(to: .picture("/v1/passport", Picture.example))
        #expect(answer.object["success"] as? Bool == true)
        #expect(
            Set(answer.data.keys) == [
                "type", "country_code", "nationality", "passport_number", "surname", "given_names", "sex",
                "date_of_birth", "place_of_birth", "date_of_issue", "date_of_expiry", "place_of_issue",
                "issuing_authority",
            ])
        #expect(answer.data["passport_number"] as? String == "UX4820715")
        #expect(answer.data["surname"] as? String == "LINDQVIST")
        #expect(answer.data["place_of_birth"] as? String == "PORT ARDEN")
        #expect(answer.data["date_of_issue"] as? String == "2024-03-01")
        #expect(answer.data["place_of_issue"] is NSNull)
    }

    @Test("detail=full adds the document as our own format has it; verified=only leaves doubts out")
    func options() throws {
        let server = try Self.server.get()
        let full = try server.answer(to: .picture("/v1/passport?detail=full", Picture.example))
        let document = full.data["lethe"] as? [String: Any]
        #expect(document?["format"] as? String == "TD3")
        #expect((document?["mrz"] as? [String: Any])?["characters"] != nil)
        let sure = try server.answer(to: .picture("/v1/passport?verified=only&unknown=1", Picture.example))
        #expect(sure.data["passport_number"] as? String == "UX4820715")
        #expect(sure.data["lethe"] == nil)
    }

    @Test("StructOCR's national ID reads cards, and a second picture does no harm")
    func nationalID() throws {
        let picture = Picture.card.base64EncodedString()
        let answer = try Self.server.get().answer(
            to: .json("/v1/national-id", "{\"img\": \"\(picture)\", \"img_back\": \"\(picture)\"}"))
        #expect(answer.status == 200)
        #expect(answer.data["type"] as? String == "national_id")
        #expect(answer.data["document_number"] is String)
        let none = try Self.server.get().answer(
            to: .json("/v1/national-id", "{\"img\": \"\(picture)\", \"img_back\": null}"))
        #expect(none.status == 200)
    }

    @Test("A second picture is read, however it comes: of a picture without a document and one with it, the second")
    func secondPicture() throws {
        let (blank, page) = (Picture.noDocument, Picture.example)
        let calls: [HTTPCall] = [
            .multipart("/v1/passport", [("file", blank), ("file", page)]),
            .multipart("/v1/passport", [("img", blank), ("img_last_page", page)]),
            .json(
                "/v1/passport",
                "{\"img\": \"\(blank.base64EncodedString())\", \"img_last_page\": \"\(page.base64EncodedString())\"}"),
        ]
        for call in calls {
            #expect(try Self.server.get().answer(to: call).data["passport_number"] as? String == "UX4820715")
        }
        let damaged = try Self.server.get().answer(
            to: .multipart("/v1/passport", [("file", page), ("file", Picture.card.dropLast(900))]))
        #expect(damaged.code == "INVALID_REQUEST_FORMAT")
    }

    @Test(
        "What was seen instead is said",
        arguments: [
            ("/v1/passport", Picture.card, "/v1/national-id"), ("/v1/national-id", Picture.example, "/v1/passport"),
        ])
    func seen(path: String, picture: Data, other: String) throws {
        let answer = try Self.server.get().answer(to: .picture(path, picture))
        #expect((answer.object["message"] as? String)?.contains(other) == true)
    }

    @Test(
        "PassportEye's answer is its object, or an empty one where there is no MRZ",
        arguments: ["/upload_file", "/v1/mrz"])
    func passportEye(path: String) throws {
        let server = try Self.server.get()
        let answer = try server.answer(to: .multipart(path, [("file", Picture.example)]))
        #expect(Set(answer.object.keys) == ["mrz", "ela", "exif"])
        let mrz = answer.object["mrz"] as? [String: Any]
        #expect(mrz?["mrz_type"] as? String == "TD3")
        #expect(mrz?["valid_score"] as? Int == 100)
        let none = try server.answer(to: .multipart(path, [("file", Picture.noDocument)]))
        #expect(none.status == 200)
        #expect(none.object.isEmpty)
    }

    @Test("Our own answer is what the command line prints, and no document is an answer too")
    func documents() throws {
        let server = try Self.server.get()
        let answer = try server.answer(to: .raw("/v1/documents", Picture.example))
        #expect(
            Set(answer.object.keys) == [
                "picture", "documents", "findings", "reader", "reference_date", "milliseconds",
            ])
        let none = try server.answer(to: .raw("/v1/documents", Picture.noDocument, type: "image/png"))
        #expect(none.status == 200)
        #expect((none.object["documents"] as? [Any])?.isEmpty == true)
        #expect((none.object["findings"] as? [Any])?.isEmpty == false)
    }

    @Test("Exactly 4,718,592 bytes are a picture", arguments: InputForm.all.prefix(4) + InputForm.all[6...6])
    func largest(_ form: InputForm) throws {
        // What follows a JPEG's end mark is no part of it.
        let picture = Picture.passport + Data(count: 4_718_592 - Picture.passport.count)
        #expect(try Self.server.get().answer(to: form.call("/v1/passport", picture)).status == 200)
    }

    @Test("A client that asks first whether it may send is told to go on, or why not")
    func continues() throws {
        let server = try Self.server.get()
        var call = HTTPCall.raw("/v1/documents", Picture.passport)
        call.headers["expect"] = "100-continue"
        call.headers["content-length"] = String(Picture.passport.count)
        call.body = Data()
        let client = try Client(server)
        client.send(call.bytes)
        #expect(try client.answer().status == 100)
        client.send(Picture.passport)
        #expect(try client.answer().status == 200)

        let tooMuch = try Client(server)
        call.headers["content-length"] = "99999999"
        tooMuch.send(call.bytes)
        #expect(try tooMuch.answer().status == 413)
    }

    @Test("Several requests may come at once on one connection, and are answered in their order")
    func pipelined() throws {
        let client = try Client(try Self.server.get())
        let calls = [
            HTTPCall.picture("/v1/passport", Picture.passport), .get("/healthz"), .raw("/v1/documents", Picture.tiny),
            .get("/nowhere"),
        ]
        client.send(calls.map(\.bytes).reduce(Data(), +))
        let statuses = try calls.map { _ in try client.answer().status }
        #expect(statuses == [200, 200, 200, 404])
    }

    @Test("HEAD is answered like GET, without the body")
    func head() throws {
        let client = try Client(try Self.server.get())
        client.send("HEAD /readyz HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n")
        let answer = try client.answer(hasBody: false)
        #expect(answer.status == 200)
        #expect(Int(answer.headers["content-length"] ?? "") ?? 0 > 0)
        #expect(client.isClosed())
    }
}

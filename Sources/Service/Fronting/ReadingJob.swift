import NIOCore

/// A request on its way through the queue and a reader.
///
/// Belongs to the pool's event loop once it was submitted.
final class ReadingJob: @unchecked Sendable {
    let route: Route
    let options: AnswerOptions
    let promise: EventLoopPromise<ReadingAnswer>
    private(set) var body: RequestBody?
    private let pictures: [Range<Int>]
    var deadline: Scheduled<Void>?

    init(
        route: Route, options: AnswerOptions, body: RequestBody, pictures: [Range<Int>],
        promise: EventLoopPromise<ReadingAnswer>
    ) {
        self.route = route
        self.options = options
        self.body = body
        self.pictures = pictures
        self.promise = promise
    }

    /// Lays the pictures into a reader's window; from here on they lie there and nowhere else.
    ///
    /// - Returns: What the reader is asked, and how many bytes of the window were written.
    func move(to window: ReadingWindow, number: Int) -> (task: ReadingTask, count: Int) {
        guard let body else { preconditionFailure("a job is read once") }
        var end = 0
        body.bytes.withBytes { bytes in
            for picture in pictures {
                guard let place = window.bytes(end, count: picture.count) else {
                    preconditionFailure("pictures were measured before they were queued")
                }
                place.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[picture]))
                end += picture.count
            }
        }
        self.body = nil
        return (ReadingTask(number: number, route: route, options: options, pictures: pictures.map(\.count)), end)
    }

    func succeed(_ answer: ReadingAnswer) { end { promise.succeed(answer) } }

    func fail(_ error: any Error) { end { promise.fail(error) } }

    private func end(_ complete: () -> Void) {
        deadline?.cancel()
        body = nil
        complete()
    }
}

/// What a reader made of a job.
struct ReadingAnswer: Sendable {
    var status: Int
    /// Whether a document was read.
    var charged: Bool
    var body: ByteBuffer
}

/// The client has gone before its picture was read.
struct ClientGone: Error {}

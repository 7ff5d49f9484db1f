/// What a request's query asks of the answer.
package struct AnswerOptions: Hashable, Sendable {
    /// `?detail=full`: everything that the reader knows.
    package var detail = false
    /// `?verified=only`: values in doubt are left out. StructOCR's routes only.
    package var verifiedOnly = false

    package init() {}

    /// - Throws: For one of our words with a value that it does not have; a word that we do not know is not looked at.
    package init(query: some StringProtocol) throws(Refusal) {
        for pair in query.split(separator: "&") {
            let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let value = halves.count == 2 ? halves[1] : ""
            switch halves[0] {
            case "detail":
                guard ["full", "usual"].contains(value) else { throw .format("detail is full, or is left out.") }
                detail = value == "full"
            case "verified":
                guard ["only", "all"].contains(value) else { throw .format("verified is only, or is left out.") }
                verifiedOnly = value == "only"
            default: continue
            }
        }
    }
}

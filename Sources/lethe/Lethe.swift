import ArgumentParser

@main
struct Lethe: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Reads travel documents from photographs and forgets them.")
}

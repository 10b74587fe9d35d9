import ArgumentParser

@main
struct Gleaner: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Plans the collection of a district's agricultural waste.")
}

import ArgumentParser
import ScenarioFiles

/// `gleaner schema`: the JSON Schema of `scenario.yaml`.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of scenario.yaml, with which editors complete and check it.",
    discussion: """
      Save it beside scenario.yaml as \(SettingsSchema.fileName) and begin the file with the line
      \(SettingsSchema.modeline)
      """)

  func run() {
    Console.print(SettingsSchema.text)
  }
}

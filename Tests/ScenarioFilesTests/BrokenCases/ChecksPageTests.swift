import Foundation
import Testing
import WasteNetwork

/// The pages that explain every check, kept in step with what the program says.
struct ChecksPageTests {
  /// A check as the page gives it.
  private struct Entry {
    var text = ""
    var example = ""
  }

  /// A workbook is no text that a small change could spoil; its faults have tests of their own.
  private static let withoutCase = [FaultKind.severalSheets, .unusedSheet, .formulaError]

  /// The lines of all pages.
  private static func lines() throws -> [Substring] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(
      path: "../../../Sources/ScenarioFiles/ScenarioFiles.docc/Checks"
    ).standardized
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil).flatMap {
      try String(contentsOf: $0, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
    }
  }

  private static func page() throws -> [String: Entry] {
    var entries: [String: Entry] = [:]
    var name: String?
    var isExample = false
    for line in try lines() {
      if line.hasPrefix("### ") {
        name = String(line.dropFirst(4))
        entries[String(line.dropFirst(4))] = Entry()
      } else if line.hasPrefix("## ") || line.hasPrefix("# ") {
        name = nil
      } else if line == "```" {
        isExample.toggle()
      } else if let name, isExample {
        entries[name]?.example = String(line)
      } else if let name {
        entries[name]?.text += line + "\n"
      }
    }
    return entries
  }

  @Test func `every check has its heading, its title and cure in Chinese, and its level`() throws {
    let page = try ChecksPageTests.page()
    #expect(page.keys.sorted() == FaultKind.allCases.map(\.rawValue).sorted())
    for kind in FaultKind.allCases {
      let text = page[kind.rawValue]?.text ?? ""
      #expect(text.contains("\(kind.chinese.title)。\(kind.chinese.cure)。"), "\(kind.rawValue)")
      let level = kind.usual == .either ? "error or warning" : kind.usual.rawValue
      let mayPass = kind.mayBeWarning && kind.usual != .warning ? "; may be a warning" : ""
      #expect(text.contains("\nLevel: \(level)\(mayPass).\n"), "\(kind.rawValue)")
    }
  }

  @Test func `every check has a case of broken input`() {
    let missing = Set(FaultKind.allCases).subtracting(BrokenCase.all.map(\.kind))
    #expect(missing == Set(ChecksPageTests.withoutCase))
  }

  @Test(arguments: BrokenCase.all)
  func `the program says of broken input what the page gives as its example`(broken: BrokenCase) throws {
    let example = try #require(ChecksPageTests.page()[broken.kind.rawValue]?.example)
    let said = try broken.report().filter { $0.name == broken.kind.rawValue }.map(\.description)
    #expect(said.contains(example), "\(said)")
    #expect(broken.kind.usual != .error || !example.contains(": warning: "))
  }
}

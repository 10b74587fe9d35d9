import Foundation
import Testing
import WasteNetwork

/// The page that explains every check, kept in step with what the program says.
struct ChecksPageTests {
  @Test func dump() throws {
    for one in BrokenCase.all {
      let faults = try one.report()
      print(
        "EXAMPLE|\(one.kind.rawValue)|\(faults.first { $0.name == one.kind.rawValue }?.description ?? "NONE: \(faults.map(\.description))")"
      )
      print("OTHERS|\(one.kind.rawValue)|\(faults.filter { $0.name != one.kind.rawValue }.map(\.description))")
    }
  }
}

import Foundation
import Testing
import WasteNetwork

/// What is said of broken input is said in both languages, from the same facts.
struct BothLanguagesTests {
  /// Words of a sentence by which facts are told: figures, codes, columns, quoted names.
  private static func facts(_ text: String) -> Set<String> {
    Set(text.matches(of: /[0-9]+(\.[0-9]+)?|[a-z]+_[a-z_]+/).map { String($0.output.0) })
  }

  private static func isChinese(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  }

  @Test(arguments: BrokenCase.all)
  func `the Chinese sentence and cure hold every figure and column of the English`(broken: BrokenCase) throws {
    for fault in try broken.report() {
      for sentence in [fault.finding, fault.remedy] {
        #expect(BothLanguagesTests.isChinese(sentence.zh), "\(fault.name): \(sentence.zh)")
        let lost = BothLanguagesTests.facts(sentence.en).subtracting(BothLanguagesTests.facts(sentence.zh))
        #expect(lost.isEmpty, "\(fault.name): \(sentence.zh) lacks \(lost.sorted()) of: \(sentence.en)")
      }
      #expect(!fault.finding.zh.contains("‘") && !fault.remedy.zh.contains("‘"))
    }
  }
}

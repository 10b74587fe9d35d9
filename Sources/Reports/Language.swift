public import WasteNetwork

/// A language of the reports.
public enum Language: String, Sendable, Codable, CaseIterable {
  case chinese = "zh-Hans"
  case english = "en"

  /// Prefix of element identifiers, so that both languages can stand in one page.
  var prefix: String { self == .chinese ? "zh" : "en" }
}

/// A text of the report in both languages. Whole sentences only: nothing is glued together from halves.
package struct Phrase: Sendable, Hashable {
  package let zh: String
  package let en: String

  package init(_ zh: String, _ en: String) {
    self.zh = zh
    self.en = en
  }

  package func `in`(_ language: Language) -> String { language == .chinese ? zh : en }
}

extension LocalizedName {
  /// The name in a language of the reports.
  public func `in`(_ language: Language) -> String { language == .chinese ? zh : en }
}

/// What is said to a user, in both languages from the same facts; neither can be left out.
public struct Sentence: Sendable, Hashable, Codable, CustomStringConvertible {
  public let en: String
  public let zh: String

  /// - Parameter zh: in Chinese; quotation marks of fragments that both languages share become Chinese ones.
  public init(_ en: String, zh: String) {
    self.en = en
    self.zh = zh.replacing("‘", with: "“").replacing("’", with: "”")
  }

  /// A name or a figure, which reads the same in both.
  public init(both text: String) { self.init(text, zh: text) }

  public static let empty = Sentence(both: "")

  public static func + (first: Sentence, second: Sentence) -> Sentence {
    Sentence(first.en + second.en, zh: first.zh + second.zh)
  }

  /// In English.
  public var description: String { en }
}

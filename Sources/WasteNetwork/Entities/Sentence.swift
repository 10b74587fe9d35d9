/// What is said to a user, in both languages from the same facts; neither can be left out.
public struct Sentence: Sendable, Hashable, Codable, CustomStringConvertible {
  public let en: String
  public let zh: String

  /// - Parameter zh: in Chinese; quotation marks and brackets of fragments that both languages share become Chinese ones.
  public init(_ en: String, zh: String) {
    self.en = en
    self.zh = Sentence.typeset(zh)
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

extension Sentence {
  /// Chinese quotation marks, full-width brackets behind a quoted name, and no space between a mark and a Chinese letter.
  private static func typeset(_ text: String) -> String {
    guard text.contains(where: { $0 == "‘" || $0 == "’" || $0 == "”" }) else { return text }
    var letters: [Character] = []
    var isInBracket = false
    for letter in text.replacing("‘", with: "“").replacing("’", with: "”") {
      switch letter {
      case "(" where letters.suffix(2) == ["”", " "]:
        letters[letters.count - 1] = "（"
        isInBracket = true
      case ")" where isInBracket:
        letters.append("）")
        isInBracket = false
      case "“" where letters.count > 1 && letters.last == " " && isChinese(letters[letters.count - 2]):
        letters[letters.count - 1] = letter
      default:
        let follows = letters.count > 1 && letters.last == " " && "”）".contains(letters[letters.count - 2])
        if follows, isChinese(letter) { letters.removeLast() }
        letters.append(letter)
      }
    }
    return String(letters)
  }

  private static func isChinese(_ letter: Character) -> Bool {
    letter.unicodeScalars.contains { (0x2E80...0x9FFF).contains($0.value) || (0xFF00...0xFFEF).contains($0.value) }
  }
}

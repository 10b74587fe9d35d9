/// Hands out a text's words one by one, knowing the line each stands on.
struct WordReader {
  let file: String
  private let words: [(text: Substring, line: Int)]
  private var next = 0

  /// - Parameter isComment: lines to be passed over.
  init(_ text: String, file: String, isComment: (Substring) -> Bool = { _ in false }) {
    self.file = file
    var words: [(Substring, Int)] = []
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (index, line) in lines.enumerated() where !isComment(line) {
      for word in line.split(whereSeparator: \.isWhitespace) { words.append((word, index + 1)) }
    }
    self.words = words
  }

  var isAtEnd: Bool { next >= words.count }

  /// Line of the next word, or of the last.
  var line: Int { words.isEmpty ? 1 : words[min(next, words.count - 1)].line }

  mutating func word(_ meaning: String) throws(InstanceFault) -> Substring {
    if isAtEnd { throw fault("the file ends where \(meaning) should stand") }
    next += 1
    return words[next - 1].text
  }

  mutating func number(_ meaning: String) throws(InstanceFault) -> Double {
    let line = line
    let word = try word(meaning)
    guard let number = Double(word), number.isFinite, abs(number) < 1e12 else {
      throw InstanceFault(file: file, line: line, message: "‘\(word)’ is no number; \(meaning) should stand here")
    }
    return number
  }

  mutating func whole(_ meaning: String, in range: ClosedRange<Int>) throws(InstanceFault) -> Int {
    let line = line
    let number = try number(meaning)
    guard number == number.rounded(), range.contains(Int(number)) else {
      throw InstanceFault(
        file: file, line: line, message: "\(meaning) is \(number); a whole number in \(range) should stand here")
    }
    return Int(number)
  }

  mutating func point(_ meaning: String) throws(InstanceFault) -> PlanePoint {
    PlanePoint(x: try number("x of \(meaning)"), y: try number("y of \(meaning)"))
  }

  /// Passes over the rest of the words of the line the last word stood on.
  mutating func skipLine() {
    guard next > 0 else { return }
    let line = words[next - 1].line
    while next < words.count, words[next].line == line { next += 1 }
  }

  /// The words left on the line of the last word.
  mutating func restOfLine() -> [Substring] {
    guard next > 0 else { return [] }
    let line = words[next - 1].line
    var rest: [Substring] = []
    while next < words.count, words[next].line == line {
      rest.append(words[next].text)
      next += 1
    }
    return rest
  }

  /// A fault on the line of the last word.
  func fault(_ message: String) -> InstanceFault {
    InstanceFault(file: file, line: words.isEmpty ? 1 : words[max(0, next - 1)].line, message: message)
  }
}

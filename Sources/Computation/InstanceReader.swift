/// Hands out the words and numbers of a published instance's text one by one, knowing the line each stands on.
public struct InstanceReader: Sendable {
  public let file: String
  private let words: [(text: Substring, line: Int)]
  private let greatest: Double
  private let cure: String
  private var next = 0

  /// - Parameters:
  ///   - greatest: numbers of this absolute value and above are refused.
  ///   - commasSeparate: whether a comma parts words as a space does.
  ///   - cure: added to the fault of a file that ends too soon.
  ///   - isComment: lines to be passed over.
  public init(
    _ text: String, file: String, below greatest: Double, commasSeparate: Bool = false, cure: String = "",
    isComment: ((Substring) -> Bool)? = nil
  ) {
    self.file = file
    self.greatest = greatest
    self.cure = cure
    var words: [(Substring, Int)] = []
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where isComment?(Substring(line)) != true {
      for word in line.split(whereSeparator: {
        $0 == 0x20 || (0x09...0x0D).contains($0) || commasSeparate && $0 == 0x2C
      }) {
        words.append((Substring(word), index + 1))
      }
    }
    self.words = words
  }

  public var isAtEnd: Bool { next >= words.count }

  /// Words not yet handed out.
  public var remaining: Int { words.count - next }

  /// Line of the next word, or of the last.
  public var line: Int { words.isEmpty ? 1 : words[min(next, words.count - 1)].line }

  /// The next word, without taking it.
  public var peek: Substring? { isAtEnd ? nil : words[next].text }

  /// Passes over the next word.
  public mutating func skip() { next = min(words.count, next + 1) }

  /// Passes over the rest of the words of the line the last word stood on.
  public mutating func skipLine() { _ = restOfLine() }

  /// The words left on the line of the last word.
  public mutating func restOfLine() -> [Substring] {
    guard next > 0 else { return [] }
    let rest = words[next...].prefix { [line = words[next - 1].line] in $0.line == line }
    next += rest.count
    return rest.map(\.text)
  }

  /// Words on each of the first lines that have any, at most `limit` lines.
  public func shape(of limit: Int) -> [Int] {
    var counts: [Int] = []
    var line = 0
    for word in words {
      if word.line != line {
        if counts.count == limit { break }
        counts.append(0)
        line = word.line
      }
      counts[counts.count - 1] += 1
    }
    return counts
  }

  public mutating func word(_ meaning: @autoclosure () -> String) throws(InstanceFault) -> Substring {
    if isAtEnd { throw fault("the file ends where \(meaning()) should stand\(cure)") }
    next += 1
    return words[next - 1].text
  }

  /// The next number; a point at its end (`7500.`) is allowed.
  public mutating func number(_ meaning: @autoclosure () -> String) throws(InstanceFault) -> Double {
    let word = try word(meaning())
    guard let number = Double(word), abs(number) < greatest else {
      throw fault("‘\(word)’ is no number; \(meaning()) should stand here")
    }
    return number
  }

  /// The next number, which must be 0 or more.
  public mutating func amount(_ meaning: @autoclosure () -> String) throws(InstanceFault) -> Double {
    let number = try number(meaning())
    guard number >= 0 else { throw fault("\(meaning()) is \(number); it must be 0 or more") }
    return number
  }

  public mutating func whole(
    _ meaning: @autoclosure () -> String, in range: ClosedRange<Int>
  ) throws(InstanceFault) -> Int {
    let number = try number(meaning())
    guard number == number.rounded(), range.contains(Int(number)) else {
      throw fault(
        "\(meaning()) is \(number); a whole number from \(range.lowerBound) to \(range.upperBound) should stand here")
    }
    return Int(number)
  }

  public mutating func amounts(_ count: Int, _ meaning: @autoclosure () -> String) throws(InstanceFault) -> [Double] {
    var list: [Double] = []
    list.reserveCapacity(count)
    for index in 0..<count { list.append(try amount("\(meaning()) \(index + 1)")) }
    return list
  }

  /// Refuses what stands behind the end.
  public func expectEnd() throws(InstanceFault) {
    guard isAtEnd else {
      throw InstanceFault(
        file: file, line: line, message: "\(remaining) words stand behind the end of the instance\(cure)")
    }
  }

  /// A fault on the line of the last word.
  public func fault(_ message: String) -> InstanceFault {
    InstanceFault(file: file, line: words.isEmpty ? nil : words[max(0, next - 1)].line, message: message)
  }
}

/// Hands out a text's numbers one by one, knowing the line each stands on.
struct NumberReader {
  let file: String
  private let words: [(text: Substring.UTF8View, line: Int)]
  private var next = 0

  init(_ text: String, file: String) {
    self.file = file
    var words: [(Substring.UTF8View, Int)] = []
    let bytes = text.utf8
    var line = 1
    var start: String.Index?
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == 0x20 || byte == 0x2C || (0x09...0x0D).contains(byte) {
        if let first = start { words.append((bytes[first..<index], line)) }
        start = nil
        if byte == 0x0A { line += 1 }
      } else if start == nil {
        start = index
      }
      index = bytes.index(after: index)
    }
    if let first = start { words.append((bytes[first...], line)) }
    self.words = words
  }

  /// Words not yet handed out.
  var remaining: Int { words.count - next }

  /// The next word's text, without taking it.
  var peek: String? { next < words.count ? String(words[next].text) : nil }

  /// Passes over the next word.
  mutating func skip() { next = min(words.count, next + 1) }

  /// Words on each of the first lines that have any, at most `limit` lines.
  func shape(of limit: Int) -> [Int] {
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

  /// The next number; a point at its end (`7500.`) is allowed.
  mutating func number(_ meaning: @autoclosure () -> String) throws(LocationFault) -> Double {
    guard next < words.count else {
      throw fault("the file ends where \(meaning()) should stand; is it cut off, or of another format (see --format)?")
    }
    let word = words[next]
    next += 1
    guard let number = Double(Substring(word.text)), number.isFinite, abs(number) < 1e15 else {
      throw fault("‘\(Substring(word.text))’ is no number; \(meaning()) should stand here")
    }
    return number
  }

  /// The next number, which must be 0 or more.
  mutating func amount(_ meaning: @autoclosure () -> String) throws(LocationFault) -> Double {
    let number = try number(meaning())
    guard number >= 0 else { throw fault("\(meaning()) is \(number); it must be 0 or more") }
    return number
  }

  mutating func whole(_ meaning: String, in range: ClosedRange<Int>) throws(LocationFault) -> Int {
    let number = try number(meaning)
    guard number == number.rounded(), range.contains(Int(number)) else {
      throw fault("\(meaning) is \(number); a whole number from \(range.lowerBound) to \(range.upperBound) stands here")
    }
    return Int(number)
  }

  mutating func amounts(_ count: Int, _ meaning: @autoclosure () -> String) throws(LocationFault) -> [Double] {
    var list: [Double] = []
    list.reserveCapacity(count)
    for index in 0..<count { list.append(try amount("\(meaning()) \(index + 1)")) }
    return list
  }

  /// Refuses what stands behind the end.
  func expectEnd() throws(LocationFault) {
    guard next == words.count else {
      throw LocationFault(
        file: file, line: words[next].line,
        message: "\(remaining) words stand behind the end of the instance; is it of another format (see --format)?")
    }
  }

  /// A fault on the line of the last word.
  func fault(_ message: String) -> LocationFault {
    LocationFault(file: file, line: words.isEmpty ? nil : words[max(0, next - 1)].line, message: message)
  }
}

import Computation
import Testing

@Suite struct InstanceReaderTests {
  @Test func `words know their lines, comments are passed over`() throws {
    var reader = InstanceReader("# 9\r\n1 2.5\r\n\r\n7. end\n", file: "f", below: 1e6) { $0.hasPrefix("#") }
    #expect(reader.shape(of: 5) == [2, 2])
    #expect(try reader.whole("a count", in: 0...3) == 1 && reader.line == 2)
    #expect(try reader.number("a share") == 2.5 && reader.line == 4)
    #expect(try reader.amount("a mass") == 7)
    #expect(reader.restOfLine() == ["end"] && reader.isAtEnd)
    #expect(throws: InstanceFault(file: "f", line: 4, message: "the file ends where a name should stand")) {
      try reader.word("a name")
    }
  }

  @Test(arguments: ["nan", "inf", "1e6", "-1e300", "1,5", "十"])
  func `what is no number below the limit is refused, with its line`(word: String) {
    var reader = InstanceReader("\n\(word)\n", file: "f", below: 1e6)
    #expect(
      throws: InstanceFault(file: "f", line: 2, message: "‘\(word)’ is no number; a cost should stand here")
    ) { try reader.number("a cost") }
  }

  @Test func `a comma parts words only where the format says so`() throws {
    var reader = InstanceReader("1,5", file: "f", below: 1e6, commasSeparate: true)
    #expect(try reader.amounts(2, "cost") == [1, 5])
    try reader.expectEnd()
  }
}

import Testing
import WasteNetwork

@testable import ScenarioFiles

/// Text as offices save it: GB18030 with any character, UTF-16, tabs and semicolons.
struct EncodingTests {
  /// 村名,代码,小麦播种面积（亩）,备注 and 东村,371502103201,900,好 in GB18030.
  private static let chinese: [UInt8] = [
    0xB4, 0xE5, 0xC3, 0xFB, 0x2C, 0xB4, 0xFA, 0xC2, 0xEB, 0x2C, 0xD0, 0xA1, 0xC2, 0xF3, 0xB2, 0xA5,
    0xD6, 0xD6, 0xC3, 0xE6, 0xBB, 0xFD, 0xA3, 0xA8, 0xC4, 0xB6, 0xA3, 0xA9, 0x2C, 0xB1, 0xB8, 0xD7,
    0xA2, 0x0A, 0xB6, 0xAB, 0xB4, 0xE5, 0x2C, 0x33, 0x37, 0x31, 0x35, 0x30, 0x32, 0x31, 0x30, 0x33,
    0x32, 0x30, 0x31, 0x2C, 0x39, 0x30, 0x30, 0x2C, 0xBA, 0xC3,
  ]

  @Test(
    arguments: [
      ("㎡", [0xA9, 0x4F]),
      ("Ⅱ", [0xA2, 0xF2]),
      ("√", [0xA1, 0xCC]),
      ("≥", [0xA1, 0xDD]),
      ("–", [0xA8, 0x43]),
      ("€", [0xA2, 0xE3]),
      ("é", [0xA8, 0xA6]),
      ("³", [0x81, 0x30, 0x85, 0x36]),
      ("㎏", [0xA9, 0x4B]),
      ("㙍", [0x82, 0x30, 0xAB, 0x33]),
      ("𠮷", [0x95, 0x34, 0xB2, 0x35]),
      ("→", [0xA1, 0xFA]),
      ("○", [0xA1, 0xF0]),
      ("￥", [0xA3, 0xA4]),
    ] as [(String, [UInt8])])
  func `any character of GB18030 is read`(character: String, bytes: [UInt8]) throws {
    var foreign = ForeignTable("村.csv", "")
    foreign.files["村.csv"] = Self.chinese + bytes + [0x0A]
    let mapping = """
      gleaner-import: 1
      sheets: [{ file: 村.csv, table: villages, header_rows: 1, columns: [{ from: 备注, to: note }] }]
      """
    #expect(try foreign.imported(mapping: mapping).rows("villages", "note") == [["好\(character)"]])
  }

  /// A table of three villages in traditional characters, in Big5.
  private static let traditional: [UInt8] = [
    0xA7, 0xF8, 0xA6, 0x57, 0x2C, 0xA5, 0x4E, 0xBD, 0x58, 0x2C, 0xB3, 0xC6, 0xB5, 0xF9, 0x0A, 0xAA,
    0x46, 0xA7, 0xF8, 0x2C, 0x33, 0x37, 0x31, 0x35, 0x30, 0x32, 0x31, 0x30, 0x33, 0x32, 0x30, 0x31,
    0x2C, 0xB9, 0x41, 0xB7, 0x7E, 0xBC, 0x6F, 0xB1, 0xF3, 0xAA, 0xAB, 0xB3, 0x42, 0xB2, 0x7A, 0xA4,
    0xA4, 0xA4, 0xDF, 0x0A, 0xA6, 0xE8, 0xA7, 0xF8, 0x2C, 0x33, 0x37, 0x31, 0x35, 0x30, 0x32, 0x31,
    0x30, 0x33, 0x32, 0x30, 0x32, 0x2C, 0xBF, 0xA4, 0xAC, 0x46, 0xA9, 0xB2, 0xA9, 0xD2, 0xA6, 0x62,
    0xA6, 0x61, 0x0A,
  ]

  @Test func `Big5, Latin text and damaged UTF-8 are not taken for GB18030`() throws {
    func isUnknown(_ bytes: [UInt8]) -> Bool {
      if case .unknown = TextEncoding.decode(bytes) { true } else { false }
    }
    #expect(isUnknown(Self.traditional))
    // ‘Straße für Äpfel, Käse und Öl’ in Latin-1: ß, ü, Ä, ä and Ö are single bytes
    let latin: [[UInt8]] = [
      Array("Stra".utf8), [0xDF], Array("e f".utf8), [0xFC], Array("r ".utf8), [0xC4], Array("pfel, K".utf8), [0xE4],
      Array("se und ".utf8), [0xD6], Array("l".utf8),
    ]
    #expect(isUnknown(latin.flatMap(\.self)))
    var damaged = Array("村名,代码,备注\n东村,371502103201,农业农村局统计的小麦播种面积\n".utf8)
    damaged.remove(at: damaged.count - 3)
    #expect(isUnknown(damaged))
  }

  @Test func `what is no character of GB18030 is named with its line and what stands before it`() throws {
    var foreign = ForeignTable("村.csv", "")
    foreign.files["村.csv"] = Self.chinese + [0xFF, 0x31, 0x0A]
    do {
      _ = try foreign.imported()
      Issue.record("a byte that is no text was read")
    } catch let faults as InputFaults {
      #expect(
        faults.description == "村.csv:2: the file is GB18030 (GBK) text, but what follows ‘103201,900,好’"
          + " on this line is no character of it (bytes FF 31); write that character anew, or save the file as UTF-8")
    }
  }

  @Test(arguments: [true, false])
  func `UTF-16 with tabs, as Excel saves Unicode text, is read`(isLittle: Bool) throws {
    let text = "\u{FEFF}统计表\t\t\n村名\t代码\t小麦播种面积（亩）\n\"东,村\"\t371502103201\t900\n"
    let bytes = text.utf16.flatMap { unit in
      isLittle ? [UInt8(unit & 255), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 255)]
    }
    var foreign = ForeignTable("村.txt", "")
    foreign.files["村.txt"] = bytes
    let result = try foreign.imported()
    #expect(result.rows("villages", "name", "code", "wheat_sown_mu") == [["东,村", "371502103201", "900"]])
    #expect(result.notes.contains("row 1 is not used: titles above the header"))
  }

  @Test func `semicolons separate columns, and a comma within a field stays in it`() throws {
    let text = "统计表;;\n村名;代码;小麦播种面积（亩）\n东,村;371502103201;1,200\n\"西;村\";371502103202;900\n"
    let result = try ForeignTable("村.csv", text).imported()
    #expect(result.rows("villages", "name", "wheat_sown_mu") == [["东,村", "1200"], ["西;村", "900"]])
  }
}

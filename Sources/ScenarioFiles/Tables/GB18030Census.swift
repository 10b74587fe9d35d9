/// Counts what bytes would be as GB18030, so that it can be told from other encodings.
///
/// Of Chinese text nearly every character is one of GB2312's 6 763 Han characters and its signs, whose second bytes are all
/// above 0xA0. Of UTF-8, Big5, Shift-JIS or Latin text taken for GB18030 less than half are.
struct GB18030Census {
  /// Characters of GB2312, and the further signs of GBK such as ㎡ and –.
  private(set) var common = 0
  /// All characters beyond ASCII, and bytes that are no part of one.
  private(set) var all = 0

  init() {}

  init(_ bytes: some RandomAccessCollection<UInt8>) { add(bytes) }

  /// Most of it are common characters.
  var isLikely: Bool { common * 20 >= all * 11 && common > 0 }

  mutating func add(_ bytes: some RandomAccessCollection<UInt8>) {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      guard bytes[index] >= 0x80 else {
        index = bytes.index(after: index)
        continue
      }
      all += 1
      let length = GB18030Census.length(at: index, in: bytes) ?? 1
      if length == 2, GB18030Census.isCommon(bytes[index], bytes[bytes.index(after: index)]) { common += 1 }
      index = bytes.index(index, offsetBy: length)
    }
  }

  /// Bytes of the character that begins at an index: 1, 2 or 4; `nil` when none can.
  static func length<Bytes: RandomAccessCollection<UInt8>>(at index: Bytes.Index, in bytes: Bytes) -> Int? {
    guard bytes[index] >= 0x80 else { return 1 }
    let rest = bytes[index...].prefix(4).map(\.self)
    guard (0x81...0xFE).contains(rest[0]), rest.count >= 2 else { return nil }
    if (0x40...0xFE).contains(rest[1]), rest[1] != 0x7F { return 2 }
    guard rest.count == 4, (0x30...0x39).contains(rest[1]), (0x81...0xFE).contains(rest[2]),
      (0x30...0x39).contains(rest[3])
    else { return nil }
    return 4
  }

  private static func isCommon(_ lead: UInt8, _ trail: UInt8) -> Bool {
    switch lead {
    case 0xA1...0xA3, 0xB0...0xF7: trail >= 0xA1
    case 0xA9: true
    case 0xA8: trail <= 0xA0
    default: false
    }
  }
}

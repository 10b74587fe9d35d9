/// A ZIP archive of files as they are, without compression and without clock times, so that equal files give equal bytes.
/// After PKWARE's APPNOTE 6.3.3: local headers with data, central directory, end record; names in UTF-8.
struct ZipArchive {
  private struct Entry {
    let name: [UInt8]
    let checksum: UInt32
    let size: UInt32
    let offset: UInt32
  }

  private var body: [UInt8] = []
  private var entries: [Entry] = []

  /// Bit 11 of the general purpose flag: the name is UTF-8.
  private static let utf8Names: UInt16 = 1 << 11
  /// 1 January 1980, 00:00, the earliest time the format knows: time and date.
  private static let earliest: [UInt16] = [0, 0x21]

  /// - Parameter contents: less than 4 GiB.
  mutating func add(_ contents: [UInt8], as path: String) {
    let entry = Entry(
      name: Array(path.utf8), checksum: Checksum.crc32(of: contents), size: UInt32(contents.count),
      offset: UInt32(body.count))
    body += ZipArchive.little(UInt32(0x0403_4b50)) + ZipArchive.common(entry) + entry.name + contents
    entries.append(entry)
  }

  func bytes() -> [UInt8] {
    var directory: [UInt8] = []
    for entry in entries {
      directory += ZipArchive.little(UInt32(0x0201_4b50)) + ZipArchive.little(UInt16(20)) + ZipArchive.common(entry)
      // comment, disk, inner attributes; outer attributes; offset
      directory += [UInt8](repeating: 0, count: 6) + ZipArchive.little(UInt32(0)) + ZipArchive.little(entry.offset)
      directory += entry.name
    }
    let count = ZipArchive.little(UInt16(entries.count))
    let end =
      ZipArchive.little(UInt32(0x0605_4b50)) + [0, 0, 0, 0] + count + count
      + ZipArchive.little(UInt32(directory.count)) + ZipArchive.little(UInt32(body.count)) + [0, 0]
    return body + directory + end
  }

  /// What local header and directory say alike: version, flags, method, time, checksum, sizes, lengths of name and extra.
  private static func common(_ entry: Entry) -> [UInt8] {
    little(UInt16(20)) + little(utf8Names) + little(UInt16(0)) + earliest.flatMap(little)
      + little(entry.checksum) + little(entry.size) + little(entry.size) + little(UInt16(entry.name.count))
      + little(UInt16(0))
  }

  private static func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }
}

/// The checksum of ZIP.
enum Checksum {
  /// CRC-32 of ISO 3309, reflected, polynomial 0xEDB88320.
  static func crc32(of bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { (value, byte) in
      table[Int((value ^ UInt32(byte)) & 0xFF)] ^ (value >> 8)
    }
  }

  private static let table: [UInt32] = (0..<256).map { start in
    (0..<8).reduce(UInt32(start)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
  }
}

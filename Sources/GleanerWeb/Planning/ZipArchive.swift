import Foundation

/// A ZIP archive of files as they are, without compression and without clock times, so that equal files give equal bytes.
/// After PKWARE's APPNOTE 6.3.3: local headers with data, central directory, end record; names in UTF-8.
struct ZipArchive {
  private struct Entry {
    let name: [UInt8]
    let checksum: UInt32
    let size: UInt32
    let offset: UInt32
  }

  /// Bytes that were handed over so far.
  private var written = 0
  private var entries: [Entry] = []

  /// Files that an archive of this kind can hold.
  static let mostFiles = Int(UInt16.max)
  /// Bytes of an archive at most, and so of each file in it.
  static let mostBytes = Int(UInt32.max)
  /// What each file takes besides its contents and twice its name: local header and line of the directory.
  static let bytesPerFile = 30 + 46

  /// Bit 11 of the general purpose flag: the name is UTF-8.
  private static let utf8Names: UInt16 = 1 << 11
  /// 1 January 1980, 00:00, the earliest time the format knows: time and date.
  private static let earliest: [UInt16] = [0, 0x21]

  /// The bytes of a file, which follow those of the files before it.
  /// - Throws: `Refusal.tooLarge` beyond what the format can say.
  mutating func entry(_ contents: [UInt8], as path: String) throws(Refusal) -> [UInt8] {
    let name = Array(path.utf8)
    guard entries.count < ZipArchive.mostFiles, name.count <= Int(UInt16.max),
      contents.count + written + ZipArchive.bytesPerFile + 2 * name.count <= ZipArchive.mostBytes
    else { throw .tooLarge }
    let entry = Entry(
      name: name, checksum: Checksum.crc32(of: contents), size: UInt32(contents.count), offset: UInt32(written))
    let bytes = ZipArchive.little(UInt32(0x0403_4b50)) + ZipArchive.common(entry) + entry.name + contents
    written += bytes.count
    entries.append(entry)
    return bytes
  }

  /// The bytes after the last file.
  func directory() -> [UInt8] {
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
      + ZipArchive.little(UInt32(directory.count)) + ZipArchive.little(UInt32(written)) + [0, 0]
    return directory + end
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

/// The files of a folder with their names in an archive.
struct ZipFolder: Sendable {
  struct File: Sendable {
    let url: URL
    let name: String
  }

  let files: [File]

  /// - Parameter name: stands before every path.
  /// - Throws: `Refusal.tooLarge` where the archive would be larger than the format can say, before anything is sent.
  init(_ folder: URL, under name: String) throws {
    var files: [File] = []
    var bytes = 0
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() {
      let url = folder.appending(path: path)
      let facts = try FileManager.default.attributesOfItem(atPath: url.path)
      guard facts[.type] as? FileAttributeType == .typeRegular else { continue }
      files.append(File(url: url, name: "\(name)/\(path)"))
      bytes += (facts[.size] as? Int ?? 0) + ZipArchive.bytesPerFile + 2 * "\(name)/\(path)".utf8.count
    }
    guard files.count <= ZipArchive.mostFiles, bytes <= ZipArchive.mostBytes else { throw Refusal.tooLarge }
    self.files = files
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

import CGDAL
import Synchronization

/// A folder in GDAL's memory with copies of input files, so that GDAL reads the very bytes that were fingerprinted.
/// Removed when it goes out of scope.
struct MemoryFolder: ~Copyable {
  private static let count = Atomic(0)

  let path: String

  init() {
    path = "/vsimem/gleaner-\(MemoryFolder.count.add(1, ordering: .relaxed).newValue)"
  }

  /// - Returns: the path under which GDAL opens the file.
  func add(_ bytes: [UInt8], as name: String) -> String {
    let target = "\(path)/\(name)"
    // a format that is a folder is recognised only by a folder that is there
    VSIMkdirRecursive(Path.folder(of: target), 0o755)
    // GDAL takes the buffer over and frees it with VSIFree, so it must come from VSIMalloc
    let buffer = VSIMalloc(max(1, bytes.count))?.assumingMemoryBound(to: GByte.self)
    guard let buffer else { return target }
    bytes.withUnsafeBufferPointer { source in
      if let base = source.baseAddress { buffer.update(from: base, count: source.count) }
    }
    VSIFCloseL(VSIFileFromMemBuffer(target, buffer, vsi_l_offset(bytes.count), 1))
    return target
  }

  deinit { VSIRmdirRecursive(path) }
}

import CXLSXWriter
import Foundation
import Synchronization

/// Why a document could not be made.
public struct DocumentFault: Error, Sendable, CustomStringConvertible {
  /// Name of the document.
  public let document: String
  public let reason: String

  public var description: String { "\(document): \(reason)" }
}

/// The one owner of a workbook that is being written; the file is complete when it is closed.
private struct OpenWorkbook: ~Copyable {
  /// Every workbook says it was made on this day, so that equal plans give equal bytes: 2000-01-01.
  private static let creation = 946_684_800

  let handle: UnsafeMutablePointer<lxw_workbook>

  init?(path: String, title: String) {
    guard let handle = workbook_new(path) else { return nil }
    self.handle = handle
    var properties = lxw_doc_properties()
    properties.created = time_t(OpenWorkbook.creation)
    // the library copies the texts
    title.withCString { title in
      "Gleaner".withCString { author in
        properties.title = UnsafeMutablePointer(mutating: title)
        properties.author = UnsafeMutablePointer(mutating: author)
        workbook_set_properties(handle, &properties)
      }
    }
  }

  deinit { lxw_workbook_free(handle) }

  /// - Returns: what went wrong, in the library's words; `nil` when the file is written.
  consuming func close() -> String? {
    let code = workbook_close(handle)
    discard self
    return code == LXW_NO_ERROR ? nil : lxw_strerror(code).map { String(cString: $0) } ?? "unknown error"
  }
}

/// Writes sheets as one workbook, through a temporary file, since the library writes to files only.
struct WorkbookWriter {
  private static let count = Atomic(0)

  /// Belongs to the open workbook.
  private let handle: UnsafeMutablePointer<lxw_workbook>
  private let font: String
  private var formats: [WorkbookLook: UnsafeMutablePointer<lxw_format>] = [:]
  private var names: [String] = []

  /// The bytes of a workbook; the same sheets give the same bytes.
  /// - Parameters:
  ///   - document: its name, as faults give it.
  ///   - font: a family that the readers' machines have.
  ///   - footer: left, middle and right; the middle may hold marks of pages.
  static func bytes(
    of sheets: [Sheet], document: String, title: String, font: String, footer: (String, String, String)
  ) throws(DocumentFault) -> [UInt8] {
    let name = "gleaner-\(ProcessInfo.processInfo.processIdentifier)-\(count.add(1, ordering: .relaxed).newValue).xlsx"
    let path = FileManager.default.temporaryDirectory.appending(path: name).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    guard let file = OpenWorkbook(path: path, title: title) else {
      throw DocumentFault(document: document, reason: "no workbook could be begun at \(path)")
    }
    var writer = WorkbookWriter(handle: file.handle, font: font)
    for sheet in sheets {
      guard let reason = writer.write(sheet, footer: footer) else { continue }
      throw DocumentFault(document: document, reason: "\(sheet.name): \(reason)")
    }
    if let reason = file.close() { throw DocumentFault(document: document, reason: reason) }
    guard let content = FileManager.default.contents(atPath: path) else {
      throw DocumentFault(document: document, reason: "\(path) is gone")
    }
    return Array(content)
  }

  private init(handle: UnsafeMutablePointer<lxw_workbook>, font: String) {
    self.handle = handle
    self.font = font
  }

  /// The workbook's one format of a look.
  mutating func format(_ look: WorkbookLook) -> UnsafeMutablePointer<lxw_format>? {
    if let known = formats[look] { return known }
    guard let format = workbook_add_format(handle) else { return nil }
    look.apply(to: format, font: font)
    formats[look] = format
    return format
  }

  /// - Returns: what could not be written; `nil` when all of it is.
  private mutating func write(_ sheet: Sheet, footer: (String, String, String)) -> String? {
    guard let made = workbook_add_worksheet(handle, name(for: sheet.name)) else {
      return "the library takes no sheet of this name"
    }
    var page = SheetPage(handle: made, sheet: sheet)
    page.write(with: &self)
    page.setPaper(footer: footer)
    return page.failure.map { lxw_strerror($0).map { String(cString: $0) } ?? "unknown error" }
  }

  /// A name that the format takes: at most 31 letters, none of `[]:*?/\`, once only.
  private mutating func name(for wanted: String) -> String {
    let plain = String(wanted.map { "[]:*?/\\'".contains($0) ? "-" : $0 }.prefix(27))
    let clean = plain.isEmpty ? "-" : plain
    var name = clean
    var number = 2
    while names.contains(name.lowercased()) {
      name = "\(clean) \(number)"
      number += 1
    }
    names.append(name.lowercased())
    return name
  }
}

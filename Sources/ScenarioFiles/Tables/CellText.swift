/// How the text of a layer's cells is encoded, decided once for all of them.
///
/// A Shapefile may hold any encoding, and two letters of GBK can by chance be one of UTF-8: so a single cell tells little.
struct CellText {
  private enum Encoding { case utf8, gb18030, either }

  private let encoding: Encoding
  /// Text was read as GB18030 that nothing had declared to be it.
  let isForeign: Bool

  /// - Parameters:
  ///   - declared: what the file states of itself, in capitals.
  ///   - isKnownUTF8: the bytes were checked before GDAL read them.
  init(layer: LayerContent, declared: String?, isKnownUTF8: Bool) {
    guard !isKnownUTF8 else {
      (encoding, isForeign) = (.utf8, false)
      return
    }
    let cells = layer.features.lazy.flatMap { $0.cells.lazy.compactMap(\.self) }.filter { bytes in
      bytes.contains { $0 >= 0x80 }
    }
    var census = GB18030Census()
    for cell in cells { census.add(cell) }
    let isDeclared =
      declared.map { name in ["936", "GBK", "GB2312", "GB18030"].contains { name.contains($0) } } ?? false
    if isDeclared, cells.allSatisfy({ TextEncoding.gb18030($0) != nil }) {
      (encoding, isForeign) = (.gb18030, false)
    } else if cells.allSatisfy({ TextEncoding.utf8($0) != nil }),
      declared == "UTF-8" || TextEncoding.isMostlyChinese(cells.compactMap { TextEncoding.utf8($0) }.joined())
        || !census.isLikely
    {
      (encoding, isForeign) = (.utf8, false)
    } else if cells.allSatisfy({ TextEncoding.gb18030($0) != nil }) {
      (encoding, isForeign) = (.gb18030, true)
    } else {
      (encoding, isForeign) = (.either, cells.contains { TextEncoding.utf8($0) == nil })
    }
  }

  /// - Returns: `nil` when the bytes are no text of the encoding.
  func text(_ bytes: [UInt8]) -> String? {
    switch encoding {
    case .utf8: TextEncoding.utf8(bytes)
    case .gb18030: TextEncoding.gb18030(bytes)
    case .either: CellText.decode(bytes)
    }
  }

  /// Bytes that stand by themselves: UTF-8 if they can be, else GB18030.
  static func decode(_ bytes: [UInt8]) -> String? { TextEncoding.utf8(bytes) ?? TextEncoding.gb18030(bytes) }

  /// What spreadsheets show in place of a value that cannot be computed.
  static func isFormulaError(_ text: String) -> Bool {
    ["#DIV/0!", "#N/A", "#REF!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!"].contains(text) || text.hasPrefix("Err:5")
  }
}

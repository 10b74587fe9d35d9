import Foundation
internal import WasteNetwork

/// A sheet, layer or text table as it stands, before anything is known of its header.
struct RawSheet {
  struct Row {
    /// As the program shows it that wrote the file; the field names of geodata are row 1.
    let number: Int
    var cells: [String?]

    var texts: [String] { cells.compactMap(\.self) }
  }

  /// Name of the file, without its folder.
  let file: String
  let sheet: String
  /// Rows with at least one filled cell.
  let rows: [Row]
  /// Row 1 holds the names of the fields, and nothing stands above it.
  let hasFields: Bool
  /// The reference of the points that `lon` and `lat` were taken from.
  let pointReference: CoordinateReference?
  /// How many features have a line or an area for a shape, which no column holds.
  let lostShapes: Int

  /// `file[sheet]`, or the file alone where it has one sheet.
  let label: String
}

extension RawSheet {
  /// All sheets of a file, empty ones left out.
  /// - Returns: none when the file cannot be read; the fault is reported.
  static func read(_ path: String, findings: Findings) -> [RawSheet] {
    let path = Path.absolute(path)
    let name = Path.last(of: path)
    guard let format = TableFormat(extension: Path.split(name).suffix) else {
      findings.report(
        .unreadableFile, at: Place(file: name),
        Sentence(
          "tables are not read from files ending in ‘.\(Path.split(name).suffix)’",
          zh: "不能从以“.\(Path.split(name).suffix)”结尾的文件中读表"),
        cure: Sentence("save it as \(TableFormat.offered)", zh: "另存为 \(TableFormat.offered.zh)"))
      return []
    }
    guard let parts = LayerFile.parts(of: path, format: format) else {
      findings.report(
        .missingFile, at: Place(file: name),
        Sentence("there is no such file, or it cannot be read", zh: "没有这个文件，或无法读取"),
        cure: Sentence("check the path", zh: "核对路径"))
      return []
    }
    let file = LayerFile(format: format, file: name, parts: parts, hasHeader: false)
    guard let layers = file.read(findings) else { return [] }
    let sheets = layers.layers.compactMap { sheet($0, of: layers, findings: findings) }.filter { !$0.rows.isEmpty }
    return sheets.map { $0.labelled(isAlone: sheets.count == 1) }
  }

  private static func sheet(_ layer: LayerContent, of layers: LayerSet, findings: Findings) -> RawSheet? {
    let hasFields = !layers.file.format.isSheet && layers.file.format != .csv
    let text = CellText(layer: layer, declared: layers.file.declaredEncoding, isKnownUTF8: layers.file.format.isText)
    var rows: [Row] = []
    let kept = layer.fieldNames.indices.filter { index in
      !hasFields || CellText.decode(layer.fieldNames[index]).flatMap { layers.file.format.column($0) } != nil
    }
    if hasFields { rows.append(Row(number: 1, cells: kept.map { CellText.decode(layer.fieldNames[$0]) })) }
    for (index, feature) in layer.features.enumerated() {
      let cells = kept.map { column -> String? in
        let cell = feature.cells[column].flatMap { text.text($0) }?.trimmed
        return cell?.isEmpty == true ? nil : cell
      }
      let line = layers.outline.flatMap { index < $0.records.count ? $0.records[index].line : nil }
      let number = line ?? (layers.file.format.isSheet ? feature.number : index + 2)
      rows.append(Row(number: number, cells: cells))
    }
    var reference: CoordinateReference?
    if layer.hasGeometry {
      let own = layer.reference.flatMap { CoordinateReference(definition: $0) }
      if addPoints(of: layer, to: &rows, reference: own) { reference = own }
    }
    return RawSheet(
      file: layers.file.file, sheet: layer.name, rows: rows.filter { !$0.texts.isEmpty }, hasFields: hasFields,
      pointReference: reference, lostShapes: layer.features.count { $0.shape.isLineOrArea }, label: "")
  }

  /// Adds the columns `lon` and `lat`, in WGS 84 where the layer names its reference.
  /// - Returns: `false` when the layer has no points, or such columns of its own.
  private static func addPoints(
    of layer: LayerContent, to rows: inout [Row], reference: CoordinateReference?
  ) -> Bool {
    let points = layer.features.map { feature -> (x: Double, y: Double)? in
      if case .point(let x, let y) = feature.shape { (x, y) } else { nil }
    }
    let names = rows[0].cells.compactMap { $0?.lowercased() }
    guard points.contains(where: { $0 != nil }), !names.contains("lon"), !names.contains("lat") else {
      return false
    }
    let converted = reference?.wgs84(points) ?? points
    rows[0].cells += ["lon", "lat"]
    for index in 1..<rows.count {
      let point = converted[index - 1]
      rows[index].cells += [point.map { VectorFeature.text($0.x) }, point.map { VectorFeature.text($0.y) }]
    }
    return true
  }

  private func labelled(isAlone: Bool) -> RawSheet {
    RawSheet(
      file: file, sheet: sheet, rows: rows, hasFields: hasFields, pointReference: pointReference,
      lostShapes: lostShapes, label: isAlone ? file : "\(file)[\(sheet)]")
  }
}

extension LayerFile {
  /// The bytes of a file with all that belongs to it, or of a folder; `nil` when it cannot be read.
  static func parts(of path: String, format: TableFormat) -> [Part]? {
    let (stem, _) = Path.split(Path.last(of: path))
    let inner = "\(stem).\(format.extensions[0])"
    func bytes(_ path: String) -> [UInt8]? { FileManager.default.contents(atPath: path).map { Array($0) } }
    if format.isFolder {
      guard let members = try? FileManager.default.contentsOfDirectory(atPath: path) else { return nil }
      return members.sorted().compactMap { member -> Part? in
        bytes("\(path)/\(member)").map { (name: "\(inner)/\(member)", bytes: $0) }
      }
    }
    guard let main = bytes(path) else { return nil }
    let folder = Path.folder(of: path)
    let beside = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted().filter {
      Path.split($0).stem == stem && format.companions.contains(Path.split($0).suffix.lowercased())
    }
    let companions = beside.compactMap { name -> Part? in
      bytes("\(folder)/\(name)").map { (name: "\(stem).\(Path.split(name).suffix.lowercased())", bytes: $0) }
    }
    return [(name: inner, bytes: main)] + companions
  }
}

extension VectorFeature.Shape {
  fileprivate var isLineOrArea: Bool {
    switch self {
    case .none, .point: false
    case .area, .other: true
    }
  }
}

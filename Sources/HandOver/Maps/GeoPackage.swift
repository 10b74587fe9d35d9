import CGDAL
import Synchronization
import WasteNetwork

/// Writes layers as one GeoPackage, in GDAL's memory.
struct GeoPackage: ~Copyable {
  private static let drivers: Void = GDALAllRegister()
  private static let count = Atomic(0)
  /// Every file says it was made on this day, so that equal plans give equal bytes.
  private static let day = "2000-01-01T00:00:00.000Z"

  private let dataset: GDALDatasetH
  private let reference: OGRSpatialReferenceH

  /// The bytes of a GeoPackage in WGS 84 with its styles; the same layers give the same bytes.
  static func bytes(of layers: [MapLayer], document: String) throws(DocumentFault) -> [UInt8] {
    _ = drivers
    let path = "/vsimem/gleaner-map-\(count.add(1, ordering: .relaxed).newValue).gpkg"
    CPLPushErrorHandler(CPLQuietErrorHandler)
    CPLErrorReset()
    CPLSetThreadLocalConfigOption("OGR_CURRENT_DATE", day)
    defer {
      CPLSetThreadLocalConfigOption("OGR_CURRENT_DATE", nil)
      VSIUnlink(path)
      CPLPopErrorHandler()
    }
    guard write(layers, to: path) else {
      throw DocumentFault(document: document, reason: String(cString: CPLGetLastErrorMsg()))
    }
    var length: vsi_l_offset = 0
    guard let buffer = VSIGetMemFileBuffer(path, &length, 0) else {
      throw DocumentFault(document: document, reason: "the file is gone")
    }
    return Array(UnsafeBufferPointer(start: buffer, count: Int(length)))
  }

  private static func write(_ layers: [MapLayer], to path: String) -> Bool {
    guard let file = GeoPackage(path: path) else { return false }
    return layers.allSatisfy { file.add($0) } && file.addStyles(of: layers)
  }

  private init?(path: String) {
    guard let driver = GDALGetDriverByName("GPKG"), let reference = OSRNewSpatialReference(nil) else { return nil }
    guard OSRImportFromEPSG(reference, 4326) == OGRERR_NONE,
      let dataset = GDALCreate(driver, path, 0, 0, 0, GDT_Unknown, nil)
    else {
      OSRDestroySpatialReference(reference)
      return nil
    }
    OSRSetAxisMappingStrategy(reference, OAMS_TRADITIONAL_GIS_ORDER)
    self.reference = reference
    self.dataset = dataset
  }

  deinit {
    GDALClose(dataset)
    OSRDestroySpatialReference(reference)
  }

  // MARK: Layers

  private borrowing func add(_ layer: MapLayer) -> Bool {
    var options = CSLSetNameValue(nil, "IDENTIFIER", layer.title)
    options = CSLSetNameValue(options, "DESCRIPTION", layer.description)
    defer { CSLDestroy(options) }
    let type: OGRwkbGeometryType =
      switch layer.geometry {
      case .point: wkbPoint
      case .line: wkbLineString
      case .area: wkbPolygon
      }
    guard let made = GDALDatasetCreateLayer(dataset, layer.name, reference, type, options) else { return false }
    for field in layer.fields where !addField(field.name, fieldType(field.kind), to: made) { return false }
    guard OGR_L_StartTransaction(made) == OGRERR_NONE else { return false }
    let isWritten = layer.features.allSatisfy { add($0, to: made) }
    return OGR_L_CommitTransaction(made) == OGRERR_NONE && isWritten
  }

  private func fieldType(_ kind: MapLayer.Field.Kind) -> OGRFieldType {
    switch kind {
    case .text: OFTString
    case .whole: OFTInteger64
    case .real: OFTReal
    }
  }

  private func addField(_ name: String, _ type: OGRFieldType, isFlag: Bool = false, to layer: OGRLayerH) -> Bool {
    guard let field = OGR_Fld_Create(name, type) else { return false }
    defer { OGR_Fld_Destroy(field) }
    if isFlag { OGR_Fld_SetSubType(field, OFSTBoolean) }
    return OGR_L_CreateField(layer, field, 1) == OGRERR_NONE
  }

  private func add(_ feature: MapLayer.Feature, to layer: OGRLayerH) -> Bool {
    guard let made = OGR_F_Create(OGR_L_GetLayerDefn(layer)) else { return false }
    defer { OGR_F_Destroy(made) }
    for (index, value) in feature.values.enumerated() {
      switch value {
      case .none: OGR_F_SetFieldNull(made, Int32(index))
      case .text(let text): OGR_F_SetFieldString(made, Int32(index), text)
      case .whole(let number): OGR_F_SetFieldInteger64(made, Int32(index), Int64(number))
      case .real(let number): OGR_F_SetFieldDouble(made, Int32(index), number)
      }
    }
    // the feature takes the geometry over
    OGR_F_SetGeometryDirectly(made, GeoPackage.geometry(of: feature.shape))
    return OGR_L_CreateFeature(layer, made) == OGRERR_NONE
  }

  private static func geometry(of shape: MapLayer.Shape) -> OGRGeometryH? {
    switch shape {
    case .point(let place): return geometry(wkbPoint, [place])
    case .line(let places): return geometry(wkbLineString, places)
    case .area(let rings):
      let area = OGR_G_CreateGeometry(wkbPolygon)
      for ring in rings { OGR_G_AddGeometryDirectly(area, geometry(wkbLinearRing, ring)) }
      return area
    }
  }

  private static func geometry(_ type: OGRwkbGeometryType, _ places: [Coordinate]) -> OGRGeometryH? {
    let geometry = OGR_G_CreateGeometry(type)
    for (index, place) in places.enumerated() {
      OGR_G_SetPoint_2D(geometry, Int32(index), place.longitude, place.latitude)
    }
    return geometry
  }

  // MARK: Styles

  /// The table in which QGIS looks for a layer's default style.
  private borrowing func addStyles(of layers: [MapLayer]) -> Bool {
    let options = CSLSetNameValue(nil, "FID", "id")
    defer { CSLDestroy(options) }
    guard let table = GDALDatasetCreateLayer(dataset, "layer_styles", nil, wkbNone, options) else { return false }
    let texts = [
      "f_table_catalog", "f_table_schema", "f_table_name", "f_geometry_column", "styleName", "styleQML", "styleSLD",
    ]
    for name in texts where !addField(name, OFTString, to: table) { return false }
    guard addField("useAsDefault", OFTInteger, isFlag: true, to: table) else { return false }
    for name in ["description", "owner", "ui"] where !addField(name, OFTString, to: table) { return false }
    guard addField("update_time", OFTDateTime, to: table) else { return false }
    return layers.allSatisfy { layer in
      guard let row = OGR_F_Create(OGR_L_GetLayerDefn(table)) else { return false }
      defer { OGR_F_Destroy(row) }
      // QGIS compares catalogue and schema with the empty text
      let values = ["", "", layer.name, "geom", layer.title, layer.styleQML, ""]
      for (index, value) in values.enumerated() { OGR_F_SetFieldString(row, Int32(index), value) }
      OGR_F_SetFieldInteger(row, 7, 1)
      for (index, value) in [layer.description, "", ""].enumerated() {
        OGR_F_SetFieldString(row, Int32(8 + index), value)
      }
      OGR_F_SetFieldDateTime(row, 11, 2000, 1, 1, 0, 0, 0, 100)
      return OGR_L_CreateFeature(table, row) == OGRERR_NONE
    }
  }
}

import Reports

extension MapLayer {
  /// The layer's look as QGIS writes it: symbols, labels, and the fields' names for people.
  var styleQML: String {
    let type = [Geometry.point: 0, .line: 1, .area: 2][geometry] ?? 0
    return """
      <!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
      <qgis version="3.22.0" styleCategories="Symbology|Labeling|Fields" labelsEnabled="\(style.label == nil ? 0 : 1)">
      \(renderer)
      \(labels)
      <aliases>\(aliases)</aliases>
      <blendMode>0</blendMode>
      <layerOpacity>1</layerOpacity>
      <layerGeometryType>\(type)</layerGeometryType>
      </qgis>

      """
  }

  private var aliases: String {
    fields.enumerated().map { index, field in
      // the key of the table is field 0
      "<alias index=\"\(index + 1)\" field=\"\(XML.escaped(field.name))\" name=\"\(XML.escaped(field.alias))\"/>"
    }.joined()
  }

  private var renderer: String {
    let symbols = style.symbols.enumerated().map { symbol($0.element, name: $0.offset) }.joined(separator: "\n")
    guard let field = style.field else {
      return """
        <renderer-v2 type="singleSymbol" symbollevels="0" enableorderby="0" forceraster="0"><symbols>
        \(symbols)
        </symbols></renderer-v2>
        """
    }
    let categories = style.symbols.enumerated().map { index, symbol in
      "<category symbol=\"\(index)\" value=\"\(XML.escaped(symbol.value))\" label=\"\(XML.escaped(symbol.label))\" render=\"\(symbol.isShown)\" type=\"string\"/>"
    }.joined(separator: "\n")
    return """
      <renderer-v2 type="categorizedSymbol" attr="\(field)" symbollevels="0" enableorderby="0" forceraster="0">
      <categories>\(categories)</categories><symbols>
      \(symbols)
      </symbols></renderer-v2>
      """
  }

  private func symbol(_ symbol: LayerStyle.Symbol, name: Int) -> String {
    let (type, kind, properties) = looks(of: symbol)
    let listed = properties.map { "<prop k=\"\($0.0)\" v=\"\($0.1)\"/>" }.joined()
    return "<symbol type=\"\(type)\" name=\"\(name)\" alpha=\"\(style.opacity)\" clip_to_extent=\"1\" force_rhr=\"0\">"
      + "<layer class=\"\(kind)\" enabled=\"1\" locked=\"0\" pass=\"0\">\(listed)</layer></symbol>"
  }

  private func looks(of symbol: LayerStyle.Symbol) -> (type: String, kind: String, properties: [(String, String)]) {
    let colour = MapLayer.components(symbol.colour)
    switch geometry {
    case .point:
      return (
        "marker", "SimpleMarker",
        [
          ("name", symbol.form), ("color", "\(colour),255"), ("outline_color", "255,255,255,255"),
          ("outline_width", "0.3"), ("size", "\(symbol.size)"), ("size_unit", "MM"),
          ("offset", "\(symbol.shift.right),\(symbol.shift.down)"),
          ("offset_unit", "MM"),
        ]
      )
    case .line:
      return (
        "line", "SimpleLine",
        [
          ("line_color", "\(colour),255"), ("line_style", symbol.form), ("line_width", "\(symbol.size)"),
          ("line_width_unit", "MM"), ("capstyle", "round"), ("joinstyle", "round"),
        ]
      )
    case .area:
      return (
        "fill", "SimpleFill",
        [
          ("color", "\(colour),60"), ("style", symbol.form), ("outline_color", "\(colour),255"),
          ("outline_style", "dash"), ("outline_width", "\(symbol.size)"), ("outline_width_unit", "MM"),
        ]
      )
    }
  }

  private var labels: String {
    guard let label = style.label else { return "" }
    let limit = style.labelScale > 0 ? 1 : 0
    return """
      <labeling type="simple"><settings calloutType="simple">
      <text-style fieldName="\(label)" fontFamily="Noto Sans CJK SC" fontSize="9" fontSizeUnit="Point" textColor="30,30,30,255" textOpacity="1" isExpression="0">
      <text-buffer bufferDraw="1" bufferSize="0.8" bufferSizeUnits="MM" bufferColor="255,255,255,255" bufferOpacity="1"/>
      </text-style>
      <placement placement="\(geometry == .line ? 2 : 6)" dist="1.5" distUnits="MM" priority="5"/>
      <rendering scaleVisibility="\(limit)" scaleMin="\(style.labelScale)" scaleMax="1" drawLabels="1" obstacle="1"/>
      </settings></labeling>
      """
  }

  private static func components(_ colour: UInt32) -> String {
    "\(colour >> 16 & 255),\(colour >> 8 & 255),\(colour & 255)"
  }
}

/// Text as XML takes it.
enum XML {
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
    return result
  }
}

import WasteNetwork

/// A layer of the map as a value: what lies where, and how it is drawn.
struct MapLayer {
  enum Shape {
    case point(Coordinate)
    case line([Coordinate])
    /// The outer ring, then holes; rings end where they begin.
    case area([[Coordinate]])
  }

  enum Geometry { case point, line, area }

  struct Field {
    enum Kind { case text, whole, real }
    /// As programs know it, with its unit in its name.
    let name: String
    /// As people read it.
    let alias: String
    let kind: Kind
  }

  enum Value: Equatable {
    case none
    case text(String)
    case whole(Int)
    case real(Double)
  }

  struct Feature {
    let shape: Shape
    /// One a field.
    let values: [Value]
  }

  /// The table's name.
  let name: String
  let title: String
  let description: String
  let geometry: Geometry
  let fields: [Field]
  let features: [Feature]
  let style: LayerStyle
}

/// How a layer is drawn: its features by the value of a field, or all alike.
struct LayerStyle {
  struct Symbol {
    /// Value of the field by which features are told apart; ignored where all are alike.
    let value: String
    let label: String
    /// Red, green, blue.
    let colour: UInt32
    /// Of a point: `square`, `circle`, `triangle`, `diamond`, `pentagon`, `hexagon`; of a line `solid`, `dash`, `dot`.
    let form: String
    /// Millimetres: the size of a point, the width of a line.
    let size: Double
    /// Millimetres to the right and down, so that several at one place stand beside each other and below its mark.
    var shift = (right: 0.0, down: 0.0)
    /// Shown when the layer opens; otherwise a tick in the legend shows it.
    var isShown = true
  }

  /// The field by which features are told apart; `nil` where all are alike.
  let field: String?
  let symbols: [Symbol]
  /// The field that is written beside each feature; `nil` for none.
  var label: String?
  /// Labels show from this scale on: 1 : this; 0 for every scale.
  var labelScale = 0
  /// Of areas, 0…1.
  var opacity = 1.0

  /// Tones that stay apart for the common kinds of colour blindness (Okabe, Ito 2008).
  static let colours: [UInt32] = [0x0072B2, 0xD55E00, 0x009E73, 0xAA3377, 0xB8860B, 0x56B4E9]
  static let forms = ["square", "circle", "triangle", "diamond", "pentagon", "hexagon"]
}

import Quantities

/// Points and lines over two figures, with axes of round numbers.
struct ScatterChart {
  static let width = 560.0
  static let height = 330.0
  private static let left = 78.0
  private static let right = 16.0
  private static let top = 14.0
  private static let bottom = 46.0

  let across: ChartScale
  let up: ChartScale

  func x(_ value: Double) -> Double {
    ScatterChart.left + (ScatterChart.width - ScatterChart.left - ScatterChart.right) * across.part(value)
  }
  func y(_ value: Double) -> Double {
    let room = ScatterChart.height - ScatterChart.top - ScatterChart.bottom
    return ScatterChart.top + room * (1 - up.part(value))
  }

  func point(_ place: (x: Double, y: Double), class name: String, title: String) -> Node {
    tag(
      "circle",
      ["class": name, "cx": Figures.coordinate(x(place.x)), "cy": Figures.coordinate(y(place.y)), "r": "4.5"]
    ) { tag("title") { title } }
  }

  /// A short level line.
  func dash(at place: (x: Double, y: Double), class name: String) -> Node {
    let (x, y) = (x(place.x), Figures.coordinate(y(place.y)))
    return tag(
      "line", ["class": name, "x1": Figures.coordinate(x - 7), "y1": y, "x2": Figures.coordinate(x + 7), "y2": y])
  }

  func line(_ places: [(x: Double, y: Double)], class name: String) -> Node {
    let points = places.map { "\(Figures.coordinate(x($0.x))),\(Figures.coordinate(y($0.y)))" }
    return tag("polyline", ["class": name, "points": points.joined(separator: " ")])
  }

  /// Grid lines with their values, and what each axis counts.
  func axes(acrossTitle: String, upTitle: String) -> Node {
    tag("g", ["class": "axes"]) {
      for value in up.ticks {
        tag(
          "line",
          [
            "x1": Figures.coordinate(ScatterChart.left), "y1": Figures.coordinate(y(value)),
            "x2": Figures.coordinate(ScatterChart.width - ScatterChart.right), "y2": Figures.coordinate(y(value)),
          ])
        tag(
          "text",
          ["class": "end", "x": Figures.coordinate(ScatterChart.left - 6), "y": Figures.coordinate(y(value) + 4)]
        ) { up.label(value) }
      }
      for value in across.ticks {
        tag(
          "text",
          [
            "class": "middle", "x": Figures.coordinate(x(value)),
            "y": Figures.coordinate(ScatterChart.height - ScatterChart.bottom + 18),
          ]
        ) { across.label(value) }
      }
      tag(
        "text",
        [
          "class": "end", "x": Figures.coordinate(ScatterChart.width - ScatterChart.right),
          "y": Figures.coordinate(ScatterChart.height - 8),
        ]
      ) { acrossTitle }
      tag("text", ["x": "4", "y": Figures.coordinate(ScatterChart.height - 8)]) { "↑ \(upTitle)" }
    }
  }
}

/// A scale from one round number to another.
struct ChartScale {
  let low: Double
  let high: Double
  let step: Double

  /// - Parameter values: drawn on it; not empty.
  init(_ values: [Double]) {
    let least = values.min() ?? 0
    let greatest = values.max() ?? 1
    let spread = greatest > least ? greatest - least : max(abs(greatest), 1) * 0.1
    step = ChartScale.roundStep(spread / 4)
    low = (least / step).rounded(.down) * step
    high = max(low + step, (greatest / step).rounded(.up) * step)
  }

  func part(_ value: Double) -> Double { (value - low) / (high - low) }

  var ticks: [Double] { (0...Int(((high - low) / step).rounded())).map { low + Double($0) * step } }

  /// A tick with as many decimals as the step has.
  func label(_ value: Double) -> String {
    let decimals = step >= 1 ? 0 : step >= 0.1 ? 1 : step >= 0.01 ? 2 : 3
    let scale = [1, 10, 100, 1000][decimals]
    return Figures.fixed(Int((value * Double(scale)).rounded()), scale: scale, decimals)
  }

  /// The least of 1, 2, 5 times a power of ten that is no less.
  private static func roundStep(_ value: Double) -> Double {
    var power = 1.0
    while power * 10 <= value { power *= 10 }
    while power > value { power /= 10 }
    return [1, 2, 5, 10].map { $0 * power }.first { $0 >= value * (1 - 1e-9) } ?? 10 * power
  }
}

import Quantities

/// A material-flow drawing: nodes in columns, bands between them as wide as the mass they carry.
struct Sankey {
  struct Stage {
    let name: Phrase
    let mass: Mass
    let column: Int
    /// Style class: `start`, `onsite`, `collected`, `left`, `loss`, `hub`, `use`.
    let kind: String
    /// Code of the centre that a stage stands for; empty for other stages.
    let code: String
  }

  struct Band {
    let from: Int
    let to: Int
    let mass: Mass
  }

  private(set) var stages: [Stage] = []
  private(set) var bands: [Band] = []

  /// Adds a stage unless it is empty.
  /// - Returns: its number; `nil` when nothing flows there.
  mutating func add(_ name: Phrase, _ mass: Mass, column: Int, kind: String, code: String = "") -> Int? {
    guard mass > .zero else { return nil }
    stages.append(Stage(name: name, mass: mass, column: column, kind: kind, code: code))
    return stages.count - 1
  }

  /// Adds a band unless an end or the mass is missing.
  mutating func connect(_ from: Int?, _ to: Int?, _ mass: Mass) {
    guard let from, let to, mass > .zero else { return }
    bands.append(Band(from: from, to: to, mass: mass))
  }

  // MARK: Drawing

  private static let width = 800.0
  private static let columns = [2.0, 196.0, 392.0, 588.0]
  private static let barWidth = 14.0
  /// Drawn height of the first stage's whole mass.
  private static let fullHeight = 150.0
  /// Room for a label of two lines.
  private static let leastSlot = 34.0

  private func height(_ mass: Mass) -> Double {
    Sankey.fullHeight * (mass.ratio(to: stages[0].mass) ?? 0)
  }

  /// Upper edges of the stages' bars.
  private var tops: [Double] {
    var next = [Double](repeating: 6, count: Sankey.columns.count)
    return stages.map { stage in
      let top = next[stage.column]
      next[stage.column] += max(height(stage.mass), Sankey.leastSlot) + 8
      return top
    }
  }

  /// The drawing; the stages must not be empty, and the first is the whole.
  func node(title: String, identifier: String, say: (Phrase) -> String) -> Node {
    let tops = tops
    let bottom = zip(stages, tops).map { $1 + max(height($0.mass), Sankey.leastSlot) }.max() ?? 0
    let box = "0 0 \(Figures.coordinate(Sankey.width)) \(Figures.coordinate(bottom + 6))"
    return tag("svg", ["class": "sankey", "viewBox": box, "role": "img", "aria-labelledby": identifier]) {
      tag("title", ["id": identifier]) { title }
      tag("g", ["class": "bands"]) { bandNodes(tops) }
      for (stage, top) in zip(stages, tops) { bar(stage, top: top, say: say) }
    }
  }

  private func bar(_ stage: Stage, top: Double, say: (Phrase) -> String) -> Node {
    let x = Sankey.columns[stage.column]
    let text = Figures.coordinate(x + Sankey.barWidth + 5)
    let percent = Figures.percentDown(stage.mass.kilograms, of: stages[0].mass.kilograms, decimals: 1)
    return tag("g", ["class": stage.kind]) {
      tag(
        "rect",
        [
          "x": Figures.coordinate(x), "y": Figures.coordinate(top), "width": Figures.coordinate(Sankey.barWidth),
          "height": Figures.coordinate(max(1, height(stage.mass))),
        ])
      tag("text", ["class": "name", "x": text, "y": Figures.coordinate(top + 13)]) { say(stage.name) }
      tag("text", ["x": text, "y": Figures.coordinate(top + 29)]) {
        say(.mass(Figures.tonnes(stage.mass), percent: percent))
      }
    }
  }

  /// Bands leave and reach a bar one below the other, in the order in which they were added.
  private func bandNodes(_ tops: [Double]) -> [Node] {
    var leaving = tops
    var reaching = tops
    return bands.map { band in
      let thickness = max(0.6, height(band.mass))
      defer {
        leaving[band.from] += height(band.mass)
        reaching[band.to] += height(band.mass)
      }
      let x0 = Sankey.columns[stages[band.from].column] + Sankey.barWidth
      let x1 = Sankey.columns[stages[band.to].column]
      return tag(
        "path",
        [
          "class": stages[band.to].kind,
          "d": Sankey.path(from: (x0, leaving[band.from]), to: (x1, reaching[band.to]), thickness: thickness),
        ])
    }
  }

  private static func path(from: (x: Double, y: Double), to: (x: Double, y: Double), thickness: Double) -> String {
    func point(_ x: Double, _ y: Double) -> String { "\(Figures.coordinate(x)) \(Figures.coordinate(y))" }
    let middle = (from.x + to.x) / 2
    return "M\(point(from.x, from.y))C\(point(middle, from.y)) \(point(middle, to.y)) \(point(to.x, to.y))"
      + "L\(point(to.x, to.y + thickness))"
      + "C\(point(middle, to.y + thickness)) \(point(middle, from.y + thickness)) \(point(from.x, from.y + thickness))Z"
  }
}

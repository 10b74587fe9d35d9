import Quantities
import WasteNetwork

extension SweepEdition {
  /// What a chart sets cost against; great is better, as `gain` counts it.
  private struct Effect {
    let title: Phrase
    let shown: (SweepResult) -> Double?
    /// 1 where more is better, −1 where less is.
    let sign: Double
  }

  /// Effects that differ less (percentage points, kilometres) are the search's chance.
  private static let leastSpread = 0.5

  /// Cost against each target that the scenarios reach to different shares, and against the farthest way.
  func curves() -> Node {
    let drawn = effects().compactMap(chart)
    return section("curves", .curvesTitle, .curvesLead) {
      if drawn.isEmpty {
        paragraph(.nothingVaries, class: "note")
      } else {
        tag("div", ["class": "charts wide"]) { drawn }
        keys()
      }
    }
  }

  private func effects() -> [Effect] {
    let keys = sweep.targetKeys
    // what was varied comes first, what only follows from it after
    let varied = keys.filter { key in
      sweep.axes.contains { $0 == "target:\(key.target)" || $0.hasPrefix("targets.\(key.target).") }
    }
    return (varied + keys.filter { !varied.contains($0) }).map { key in
      Effect(title: .shareAxis(name(of: key)), shown: { $0.reached(key)?.share.map { $0 * 100 } }, sign: 1)
    } + [
      Effect(title: .farthestAxis, shown: { $0.value("farthest").map { Double($0) / 1000 } }, sign: -1)
    ]
  }

  private func chart(of effect: Effect) -> Node? {
    let placed = sweep.planned.compactMap { result -> (x: Double, cost: Int, bound: Int?, title: String)? in
      guard let x = effect.shown(result), let cost = result.cost else { return nil }
      let choices = result.choices.map { "\(label($0.axis)) = \($0.value)" }
      return (x, cost, result.bound, (choices.isEmpty ? [say(.baseline)] : choices).joined(separator: "\n"))
    }
    guard let low = placed.map(\.x).min(), let high = placed.map(\.x).max(), high - low >= SweepEdition.leastSpread
    else {
      return nil
    }
    let front = ParetoFront.of(placed.map { ($0.x * effect.sign, $0.cost) })
    let costs = placed.flatMap { [Double($0.cost), Double($0.bound ?? $0.cost)] }.map { $0 / 1_000_000 }
    let drawing = ScatterChart(across: ChartScale(placed.map(\.x)), up: ChartScale(costs))
    func place(_ index: Int) -> (x: Double, y: Double) { (placed[index].x, Double(placed[index].cost) / 1_000_000) }
    let title = say(.costAgainst(effect.title))
    return tag("figure") {
      tag("figcaption") { title }
      tag(
        "svg",
        [
          "class": "chart scatter", "role": "img", "aria-label": title,
          "viewBox": "0 0 \(Figures.coordinate(ScatterChart.width)) \(Figures.coordinate(ScatterChart.height))",
        ]
      ) {
        drawing.axes(acrossTitle: say(effect.title), upTitle: say(.costAxis))
        for one in placed {
          if let bound = one.bound { drawing.dash(at: (one.x, Double(bound) / 1_000_000), class: "least") }
        }
        drawing.line(front.map(place), class: "front")
        for index in placed.indices {
          drawing.point(
            place(index), class: front.contains(index) ? "on" : "off",
            title: "\(placed[index].title)\n\(money(placed[index].cost)) \(say(.unit(.money)))")
        }
      }
    }
  }

  private func keys() -> Node {
    tag("ul", ["class": "keys"]) {
      tag("li", ["class": "key-on"]) { say(.onFrontKey) }
      tag("li", ["class": "key-off"]) { say(.offFrontKey) }
      tag("li", ["class": "key-least"]) { say(.boundKey) }
    }
  }

  // MARK: One at a time

  /// How far cost moves with each value.
  func tornado() -> Node {
    let base = sweep.planned.first { $0.choices.isEmpty }?.cost
    let swings = sweep.axes.compactMap { axis -> Swing? in
      Swing(axis: axis, base: base, of: sweep.results.filter { $0.choices.first?.axis == axis })
    }.sorted { ($0.failed.isEmpty ? 1 : 0, -$0.width, $0.axis) < ($1.failed.isEmpty ? 1 : 0, -$1.width, $1.axis) }
    let costs = swings.flatMap { [$0.least, $0.most] }
    guard let low = costs.min(), let high = costs.max() else { return .nothing }
    return section("tornado", .tornadoTitle, .tornadoLead) {
      if let gap = sweep.planned.compactMap({ $0.value("gap") }).max() {
        paragraph(.gapCaution(Figures.fixed(gap, scale: 100, 2)), class: "note")
      }
      table(
        .tornadoTitle,
        [
          .text(.axisColumn), .text(.fromColumn), .text(.withoutPlanColumn), .number(.leastCostColumn),
          .number(.mostCostColumn),
          .text(.swingColumn),
        ],
        rows: swings.map { swing in
          [
            .text(label(swing.axis)), .text(swing.values.joined(separator: " … ")),
            .text(swing.failed.joined(separator: ", ")),
            .text(swing.hasPlan ? money(swing.least) : "—"), .text(swing.hasPlan ? money(swing.most) : "—"),
            swing.hasPlan ? bar(swing, from: low, to: high, base: base) : .nothing,
          ]
        })
    }
  }

  private struct Swing {
    let axis: String
    let least: Int
    let most: Int
    /// Whether any of its values has a plan.
    let hasPlan: Bool
    /// Values that have none.
    let failed: [String]
    /// First and last value of the axis.
    let values: [String]
    var width: Int { most - least }

    init?(axis: String, base: Int?, of results: [SweepResult]) {
      let planned = results.compactMap(\.cost)
      let costs = planned + [base].compactMap(\.self)
      guard let least = costs.min(), let most = costs.max() else { return nil }
      hasPlan = !planned.isEmpty
      failed = results.filter { $0.cost == nil }.compactMap(\.choices.first?.value)
      self.axis = axis
      self.least = least
      self.most = most
      let all = results.compactMap(\.choices.first?.value)
      values = all.count > 1 ? [all[0], all[all.count - 1]] : all
    }
  }

  private func bar(_ swing: Swing, from low: Int, to high: Int, base: Int?) -> Node {
    let spread = Double(max(1, high - low))
    func x(_ cost: Int) -> Double { Double(cost - low) / spread * 200 }
    return tag(
      "svg", ["class": "swing", "viewBox": "0 0 200 14", "preserveAspectRatio": "none", "aria-hidden": "true"]
    ) {
      tag("rect", ["class": "track", "width": "200", "height": "14"])
      tag(
        "rect",
        [
          "class": "fill", "x": Figures.coordinate(x(swing.least)),
          "width": Figures.coordinate(max(1, x(swing.most) - x(swing.least))), "height": "14",
        ])
      if let base {
        tag("rect", ["class": "base", "x": Figures.coordinate(x(base) - 0.7), "width": "1.4", "height": "14"])
      }
    }
  }
}

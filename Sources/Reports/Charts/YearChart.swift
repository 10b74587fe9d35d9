/// Where bars and lines of a chart over the year's periods stand.
struct YearChart {
  static let width = 360.0
  static let height = 190.0
  private static let left = 44.0
  private static let right = 6.0
  private static let top = 12.0
  private static let bottom = 24.0

  let periodCount: Int
  /// The value at the upper edge: a round number not below the greatest value drawn.
  let ceiling: Int

  /// - Parameter greatest: greatest value to be drawn, zero or more.
  init(periodCount: Int, greatest: Int) {
    self.periodCount = periodCount
    ceiling = YearChart.roundNumber(notBelow: max(1, greatest))
  }

  var step: Double { (YearChart.width - YearChart.left - YearChart.right) / Double(periodCount) }
  func x(_ period: Int) -> Double { YearChart.left + Double(period) * step }
  func y(_ value: Int) -> Double {
    let room = YearChart.height - YearChart.top - YearChart.bottom
    return YearChart.top + room * (1 - Double(value) / Double(ceiling))
  }

  /// A bar a period.
  func bars(_ values: [Int], class name: String) -> Node {
    tag("g", ["class": name]) {
      for (period, value) in values.enumerated() where value > 0 {
        tag(
          "rect",
          [
            "x": Figures.coordinate(x(period) + 0.5), "y": Figures.coordinate(y(value)),
            "width": Figures.coordinate(step - 1), "height": Figures.coordinate(y(0) - y(value)),
          ])
      }
    }
  }

  /// A line through the periods' middles.
  func line(_ values: [Int], class name: String) -> Node {
    let points = values.enumerated().map { period, value in
      "\(Figures.coordinate(x(period) + step / 2)),\(Figures.coordinate(y(value)))"
    }
    return tag("polyline", ["class": name, "points": points.joined(separator: " ")])
  }

  /// Grid lines with their values, and the months.
  /// - Parameter label: the text of a value on the axis.
  func axes(label: (Int) -> String) -> Node {
    tag("g", ["class": "axes"]) {
      for value in gridValues {
        tag(
          "line",
          [
            "x1": Figures.coordinate(YearChart.left), "x2": Figures.coordinate(YearChart.width - YearChart.right),
            "y1": Figures.coordinate(y(value)), "y2": Figures.coordinate(y(value)),
          ])
        tag(
          "text",
          ["class": "end", "x": Figures.coordinate(YearChart.left - 4), "y": Figures.coordinate(y(value) + 4)]
        ) { label(value) }
      }
      for month in 1...12 {
        let middle = x((month - 1) * periodCount / 12) + step * Double(periodCount) / 24
        tag(
          "text",
          [
            "class": "middle", "x": Figures.coordinate(middle),
            "y": Figures.coordinate(YearChart.height - YearChart.bottom + 15),
          ]
        ) { String(month) }
      }
    }
  }

  /// Zero, the ceiling, and the middle where that is a whole number.
  private var gridValues: [Int] { ceiling.isMultiple(of: 2) ? [0, ceiling / 2, ceiling] : [0, ceiling] }

  /// 1, 2, 3, 4, 5, 6, 8 or 10 times a power of ten.
  private static func roundNumber(notBelow value: Int) -> Int {
    var power = 1
    while power * 10 < value { power *= 10 }
    return [1, 2, 3, 4, 5, 6, 8, 10].map { $0 * power }.first { $0 >= value } ?? power * 10
  }
}

/// The best size of each stream at one site, within its area: equations (5) and (6), by depth-first search.
struct SizeCombination {
  /// By stream: position in the stream's choices.
  private(set) var choices: [Int]
  /// Sum of the chosen values; infinite when nothing is allowed.
  private(set) var value: Double

  /// - Parameters:
  ///   - values: reduced cost by stream and choice; infinite where not allowed.
  ///   - areas: square metres by stream and choice.
  ///   - limit: area of the site.
  init(values: [[Double]], areas: [[Int]], limit: Int) {
    choices = values.map { list in list.indices.min { list[$0] < list[$1] } ?? 0 }
    value = zip(values, choices).reduce(0) { $0 + $1.0[$1.1] }
    guard zip(areas, choices).reduce(0, { $0 + $1.0[$1.1] }) > limit else { return }
    // the least that later streams can add
    var rest = [Double](repeating: 0, count: values.count + 1)
    for stream in values.indices.reversed() { rest[stream] = rest[stream + 1] + (values[stream].min() ?? 0) }
    var chosen = [Int](repeating: 0, count: values.count)
    value = .infinity
    search(0, 0, limit, values, areas, rest, &chosen)
  }

  private mutating func search(
    _ stream: Int, _ sum: Double, _ room: Int, _ values: [[Double]], _ areas: [[Int]], _ rest: [Double],
    _ chosen: inout [Int]
  ) {
    guard sum + rest[stream] < value else { return }
    guard stream < values.count else {
      value = sum
      choices = chosen
      return
    }
    for choice in values[stream].indices where areas[stream][choice] <= room && values[stream][choice] < .infinity {
      chosen[stream] = choice
      search(stream + 1, sum + values[stream][choice], room - areas[stream][choice], values, areas, rest, &chosen)
    }
  }
}

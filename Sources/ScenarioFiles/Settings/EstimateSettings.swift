internal import WasteNetwork

/// What `estimates` says: by which weight township totals are split over villages.
struct EstimateSettings {
  private var usualWeight: String?
  private var usualSource = ""
  private var weights: [String: String] = [:]
  private var sources: [String: String] = [:]

  init() {}

  init(_ group: SettingsGroup) {
    usualWeight = group.entry("weight")?.text
    usualSource = group.text("source")
    for figure in group.groups("figures", known: SettingsOutline.estimatedFigure.names) {
      let name = figure.requiredText("figure")
      if let weight = figure.entry("weight")?.text { weights[name] = weight }
      if let source = figure.entry("source")?.text { sources[name] = source }
    }
  }

  /// The villages' column to which a figure is proportional, or `equal`.
  func weight(of figure: String) -> String { weights[figure] ?? usualWeight ?? FigureSplit.equal }

  /// Whether somebody chose the weight; equal shares that nobody asked for are worth a word.
  func isWeightChosen(for figure: String) -> Bool { weights[figure] != nil || usualWeight != nil }

  /// What is said of the totals of a figure where their row says nothing.
  func source(of figure: String) -> String { sources[figure] ?? usualSource }

  /// Villages' columns that are weights, in the order of their names.
  var columns: [String] {
    Set([usualWeight].compactMap(\.self) + weights.values).subtracting([FigureSplit.equal]).sorted()
  }

  /// How many splits must come before that of a figure whose weight is itself split; a ring of weights ends somewhere.
  func depth(of figure: String, among figures: [String]) -> Int {
    var (depth, here) = (0, weight(of: figure))
    while depth < figures.count, figures.contains(here) { (depth, here) = (depth + 1, weight(of: here)) }
    return depth
  }
}

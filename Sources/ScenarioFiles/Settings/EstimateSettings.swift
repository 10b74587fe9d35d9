internal import WasteNetwork

/// What `estimates` says: by which weight township totals are split over villages.
struct EstimateSettings {
  private var usualWeight = FigureSplit.equal
  private var usualSource = ""
  private var weights: [String: String] = [:]
  private var sources: [String: String] = [:]

  init() {}

  init(_ group: SettingsGroup) {
    usualWeight = group.entry("weight")?.text ?? FigureSplit.equal
    usualSource = group.text("source")
    for figure in group.groups("figures", known: SettingsOutline.estimatedFigure.names) {
      let name = figure.requiredText("figure")
      if let weight = figure.entry("weight")?.text { weights[name] = weight }
      if let source = figure.entry("source")?.text { sources[name] = source }
    }
  }

  /// The villages' column to which a figure is proportional, or `equal`.
  func weight(of figure: String) -> String { weights[figure] ?? usualWeight }
  func source(of figure: String) -> String { sources[figure] ?? usualSource }

  /// Villages' columns that are weights, in the order of their names.
  var columns: [String] { Set([usualWeight] + weights.values).subtracting([FigureSplit.equal]).sorted() }
}

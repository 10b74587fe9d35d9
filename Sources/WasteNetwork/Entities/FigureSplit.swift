/// One figure whose township totals were split over villages: every such figure is an estimate.
public struct FigureSplit: Sendable, Hashable, Codable {
  /// The figure's column, such as `wheat_sown_mu`.
  public let figure: String
  /// The villages' column in proportion to which the totals were split, or `equal`.
  public let weight: String
  /// Where the totals come from.
  public let source: String
  /// The villages whose figure is a part of a total, with the part; those with a figure of their own are not among them.
  public let parts: [Part]

  /// One village's part.
  public struct Part: Sendable, Hashable, Codable {
    public let village: ID<Village>
    public let value: Double

    public init(village: ID<Village>, value: Double) {
      self.village = village
      self.value = value
    }
  }

  public init(figure: String, weight: String, source: String, parts: [Part]) {
    self.figure = figure
    self.weight = weight
    self.source = source
    self.parts = parts
  }

  /// Equal shares.
  public static let equal = "equal"

  /// The statement that every report makes of it.
  public func caveat(villages count: Int) -> Caveat {
    let (zh, en) = weight == FigureSplit.equal ? ("平均", "equally") : ("按 \(weight) 比例", "in proportion to \(weight)")
    return Caveat(
      subject: LocalizedName(zh: "各村 \(figure)", en: "\(figure) of villages"),
      statement: LocalizedName(
        zh: "\(count) 个村中 \(parts.count) 个村的数值由乡镇合计\(zh)分摊，为估算值，待上报核实",
        en: "the figures of \(parts.count) of \(count) villages are split from township totals \(en): estimates, until "
          + "the villages report"),
      confidence: .estimate, source: source)
  }
}

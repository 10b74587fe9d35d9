internal import Quantities

extension NetworkDraft {
  /// Seasons that do not add up, that sources need and nobody gives, or that nothing uses.
  func seasonFaults() -> [Fault] {
    seasons.flatMap(sumFaults) + missingSeasons() + unusedSeasons()
  }

  private func sumFaults(_ season: SeasonProfile) -> [Fault] {
    let total = Double(season.shares.reduce(0, +)) / 10_000
    if season.shares.contains(where: { $0 < 0 }) {
      return [
        Fault(
          .negative, at: season.place?.field("share_percent"),
          Sentence("a share of season ‘\(season.name)’ is negative", zh: "季节“\(season.name)”有一期的比例为负"),
          cure: Sentence("write 0 or more", zh: "填 0 或以上"))
      ]
    }
    if season.shares.count != calendar.periodCount {
      return [
        Fault(
          .seasonNotWhole, at: season.place?.field("period"),
          Sentence(
            "season ‘\(season.name)’ has \(season.shares.count) periods where the year has \(calendar.periodCount)",
            zh: "季节“\(season.name)”有 \(season.shares.count) 期，而一年分为 \(calendar.periodCount) 期"),
          cure: Sentence("give it the periods of the calendar", zh: "按日历的分期填写"))
      ]
    }
    guard total != 100 else { return [] }
    return [
      Fault(
        .seasonNotWhole, at: season.place?.field("share_percent"),
        Sentence(
          "the shares of season ‘\(season.name)’ add up to \(Check.shown(total)) %",
          zh: "季节“\(season.name)”各期合计为 \(Check.shown(total)) %"),
        cure: Sentence(
          "let them add up to 100 %; \(Check.shown(abs(100 - total))) % "
            + (total < 100 ? "is missing" : "is too much"),
          zh: "使合计为 100 %，目前" + (total < 100 ? "缺" : "多") + " \(Check.shown(abs(100 - total))) %"))
    ]
  }

  private func missingSeasons() -> [Fault] {
    guard !seasons.isEmpty else { return [] }
    return streams.flatMap { stream in
      stream.sources.enumerated().compactMap { index, source in
        guard !seasons.contains(where: { $0.name == source.season }) else { return nil }
        return Fault(
          .missingSeason, at: stream.place?.field("sources[\(index)].season"),
          Sentence(
            "source ‘\(source.item)’ of ‘\(stream.id)’ needs the season ‘\(source.season)’, which is not given",
            zh: "\(stream.inChinese)的来源“\(source.item)”需要季节“\(source.season)”，但没有给出"),
          cure: Spelling.suggestion(
            for: source.season, among: seasons.map(\.name),
            otherwise: Sentence("add its shares to seasons", zh: "在 seasons 中补上各期比例")))
      }
    }
  }

  private func unusedSeasons() -> [Fault] {
    let used = streams.flatMap(\.sources).map(\.season)
    return seasons.filter { !used.contains($0.name) }.map { season in
      Fault(
        .unusedSeason, level: .warning, at: season.place?.field("season"),
        Sentence("no source uses the season ‘\(season.name)’", zh: "没有来源使用季节“\(season.name)”"),
        cure: Sentence("remove it, or name it in a source", zh: "删除，或在来源中引用"))
    }
  }
}

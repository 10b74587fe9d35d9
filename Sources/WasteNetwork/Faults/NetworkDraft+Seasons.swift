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
          .negative, at: season.place?.field("share_percent"), "a share of season ‘\(season.name)’ is negative",
          cure: "write 0 or more")
      ]
    }
    if season.shares.count != calendar.periodCount {
      return [
        Fault(
          .seasonNotWhole, at: season.place?.field("period"),
          "season ‘\(season.name)’ has \(season.shares.count) periods where the year has \(calendar.periodCount)",
          cure: "give it the periods of the calendar")
      ]
    }
    guard total != 100 else { return [] }
    return [
      Fault(
        .seasonNotWhole, at: season.place?.field("share_percent"),
        "the shares of season ‘\(season.name)’ add up to \(Check.shown(total)) %",
        cure: "let them add up to 100 %; \(Check.shown(abs(100 - total))) % "
          + (total < 100 ? "is missing" : "is too much"))
    ]
  }

  private func missingSeasons() -> [Fault] {
    guard !seasons.isEmpty else { return [] }
    return streams.flatMap { stream in
      stream.sources.enumerated().compactMap { index, source in
        guard !seasons.contains(where: { $0.name == source.season }) else { return nil }
        return Fault(
          .missingSeason, at: stream.place?.field("sources[\(index)].season"),
          "source ‘\(source.item)’ of ‘\(stream.id)’ needs the season ‘\(source.season)’, which is not given",
          cure: Spelling.suggestion(
            for: source.season, among: seasons.map(\.name), otherwise: "add its shares to seasons"))
      }
    }
  }

  private func unusedSeasons() -> [Fault] {
    let used = streams.flatMap(\.sources).map(\.season)
    return seasons.filter { !used.contains($0.name) }.map { season in
      Fault(
        .unusedSeason, level: .warning, at: season.place?.field("season"), "no source uses the season ‘\(season.name)’",
        cure: "remove it, or name it in a source")
    }
  }
}

import Quantities
import WasteNetwork

/// A sweep in one language.
struct SweepEdition {
  let sweep: Sweep
  let language: Language

  func say(_ phrase: Phrase) -> String { phrase.in(language) }

  func document() -> Node {
    tag("main", ["class": "edition \(language.prefix)", "lang": language.rawValue]) {
      tag("header") {
        tag("h1") { say(.sweepTitle(sweep.network.name)) }
        paragraph(.sweepLead(sweep.results.count, effort: sweep.effort, seed: sweep.seed), class: "lead")
      }
      cards()
      switch sweep.kind {
      case .grid: curves()
      case .oneAtATime: tornado()
      case .ranges: ranges()
      }
      stations()
      scenarios()
    }
  }

  // MARK: Blocks

  func paragraph(_ phrase: Phrase, class name: String) -> Node { tag("p", ["class": name]) { say(phrase) } }

  func section(_ name: String, _ title: Phrase, _ lead: Phrase?, @Markup _ content: () -> [Node]) -> Node {
    let id = "\(language.prefix)-\(name)"
    return tag("section", ["id": id, "aria-labelledby": "\(id)-title"]) {
      tag("h2", ["id": "\(id)-title"]) { say(title) }
      if let lead { paragraph(lead, class: "lead") }
      content()
    }
  }

  func table(_ caption: Phrase, _ columns: [Column], rows: [[Node]]) -> Node {
    TableMarkup(language: language).table(caption, columns, stacks: true, rows: rows)
  }

  private var axisLabel: AxisLabel { AxisLabel(network: sweep.network) }

  /// What the reader calls an axis.
  func label(_ axis: String) -> String { say(axisLabel.phrase(axis)) }

  func money(_ fen: Int) -> String { ComparedFigure.Unit.money.shown(fen, language) }

  private func cards() -> Node {
    func card(_ title: Phrase, _ value: Phrase, _ note: Phrase?) -> Node {
      tag("div", ["class": "card plain"]) {
        tag("h3") { say(title) }
        paragraph(value, class: "value")
        if let note { paragraph(note, class: "note") }
      }
    }
    func count(_ status: SweepResult.Status) -> Int { sweep.results.filter { $0.status == status }.count }
    let costs = sweep.planned.compactMap(\.cost)
    let gap = sweep.planned.compactMap { $0.value("gap") }.max()
    return tag("div", ["class": "cards"]) {
      card(
        .cardPlanned, .outOf(String(sweep.planned.count), String(sweep.results.count)),
        .notPlanned(infeasible: count(.infeasible), invalid: count(.invalid), unplanned: count(.unplanned)))
      if let low = costs.min(), let high = costs.max() {
        card(.cardLeastCost, .costRange(money(low), money(high)), nil)
      }
      if let gap { card(.cardWidestGap, .percent(Figures.fixed(gap, scale: 100, 2)), .widestGapNote) }
    }
  }

  // MARK: Stations and scenarios

  private func stations() -> Node {
    let all = sweep.stationFrequencies()
    guard !all.isEmpty else { return .nothing }
    let count = sweep.planned.count
    return section("stations", .alwaysTitle, .alwaysLead) {
      table(
        .alwaysTitle, [.text(.stationColumn), .text(.streamColumn), .text(.frequencyColumn), .text(.sizesColumn)],
        rows: all.map { one in
          [
            .text(name(of: one.depot)), .text(name(of: one.stream)), meter(one.count, of: count),
            .text(one.sizes.joined(separator: ", ")),
          ]
        })
    }
  }

  func name(of depot: ID<Depot>) -> String {
    sweep.network.depotIndex(depot).map { sweep.network.depots[$0].name.in(language) } ?? depot.code
  }

  func name(of stream: ID<WasteStream>) -> String {
    sweep.network.streamIndex(stream).map { sweep.network.streams[$0].name.in(language) } ?? stream.code
  }

  func name(of key: TargetKey) -> LocalizedName {
    let name =
      sweep.network.targets.first { $0.id == key.target }?.name ?? LocalizedName(zh: key.target, en: key.target)
    guard let township = key.township else { return name }
    let place =
      sweep.network.townshipIndex(township).map { sweep.network.townships[$0].name }
      ?? LocalizedName(zh: township.code, en: township.code)
    let whole = Phrase.targetIn(name, place)
    return LocalizedName(zh: whole.zh, en: whole.en)
  }

  func meter(_ part: Int, of whole: Int) -> Node {
    TableMarkup(language: language).meter(
      whole > 0 ? Double(part) / Double(whole) : 0, .heldIn(part, whole))
  }

  private func scenarios() -> Node {
    let axes = sweep.axes
    let keys = sweep.targetKeys.filter { key in Set(sweep.planned.map { $0.reached(key)?.percentDown }).count > 1 }
    return section("scenarios", .scenariosTitle, nil) {
      table(
        .scenariosTitle,
        axes.map { .text(axisLabel.phrase($0)) } + [
          .text(.statusColumn), .number(.moneyColumn), .number(.gapPercentColumn),
        ]
          + keys.map { key in
            let name = name(of: key)
            return .number(.shareAxis(name))
          },
        rows: sweep.results.map { row(of: $0, axes, keys) })
    }
  }

  private func row(of result: SweepResult, _ axes: [String], _ keys: [TargetKey]) -> [Node] {
    let chosen = axes.map { axis in
      Node.text(result.choices.first { $0.axis == axis }?.value ?? say(.baseline))
    }
    let status = Node.group([
      .text(say(.status(result.status))),
      .group(result.reasons.map { reason in tag("small") { reason.in(language) } }),
    ])
    return chosen + [status, .text(result.cost.map(money) ?? "—")]
      + [.text(result.value("gap").map { Figures.fixed($0, scale: 100, 2) } ?? "—")]
      + keys.map { .text(result.reached($0)?.percentDown ?? "—") }
  }
}

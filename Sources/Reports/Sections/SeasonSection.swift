import Quantities
import WasteNetwork

extension Edition {
  /// A stream's yards together, by period.
  private struct StreamYear {
    let stream: Int
    var arrivals: [Mass]
    var lost: [Mass]
    var dispatched: [Mass]
    var stock: [Mass]
    var overflow: [Mass]

    init(stream: Int, flows: [FlowPlan.StationFlow], periodCount: Int) {
      func sum(_ values: (FlowPlan.StationFlow) -> [Mass]) -> [Mass] {
        (0..<periodCount).map { period in
          flows.map { flow in
            let all = values(flow)
            return period < all.count ? all[period] : .zero
          }.sum()
        }
      }
      self.stream = stream
      arrivals = sum(\.arrivals)
      lost = sum(\.lost)
      dispatched = sum(\.dispatched)
      stock = sum(\.stock)
      overflow = sum(\.overflow)
    }
  }

  /// Arrivals, dispatch and stock of each stream, drawn and as tables.
  func seasonSection() -> Node {
    let years = network.streams.indices.compactMap { stream -> StreamYear? in
      let flows = plan.flows.stations.filter { $0.stream == network.streams[stream].id }
      guard !flows.isEmpty else { return nil }
      return StreamYear(stream: stream, flows: flows, periodCount: network.calendar.periodCount)
    }
    return section("season", .seasonTitle, .seasonLead) {
      if years.isEmpty { paragraph(.nothingMoves) }
      tag("div", ["class": "charts"]) { years.map(figure) }
    }
  }

  private func figure(_ year: StreamYear) -> Node {
    let stream = network.streams[year.stream]
    let peak = year.stock.max() ?? .zero
    let period = year.stock.firstIndex(of: peak) ?? 0
    let arrivals = Figures.tonnes(year.arrivals.sum())
    let description: Phrase =
      peak == .zero
      ? .seasonWithoutStock(arrivals: arrivals)
      : .seasonDescription(
        peak: Figures.tonnes(peak), in: .period(period, of: network.calendar), arrivals: arrivals)
    return tag("figure") {
      tag("figcaption") { say(.seasonChart(stream.name)) }
      drawing(year, description)
      tag("ul", ["class": "keys"]) {
        tag("li", ["class": "key-arrivals"]) { say(.arrivals) }
        tag("li", ["class": "key-dispatched"]) { say(.dispatched) }
        tag("li", ["class": "key-stock"]) { say(.stock) }
      }
      paragraph(description, class: "note")
      details(.asTable) { periodTable(year) }
    }
  }

  private func drawing(_ year: StreamYear, _ description: Phrase) -> Node {
    let all = year.arrivals + year.dispatched + year.stock
    let chart = YearChart(
      periodCount: network.calendar.periodCount, greatest: all.map(\.kilograms).max() ?? 0)
    let size = "0 0 \(Figures.coordinate(YearChart.width)) \(Figures.coordinate(YearChart.height))"
    let identifier = id("season-\(year.stream)")
    return tag("svg", ["class": "chart", "viewBox": size, "role": "img", "aria-labelledby": identifier]) {
      tag("title", ["id": identifier]) { say(.seasonChart(network.streams[year.stream].name)) }
      tag("desc") { say(description) }
      chart.axes { Figures.axisTonnes($0) }
      chart.bars(year.arrivals.map(\.kilograms), class: "arrivals")
      chart.line(year.dispatched.map(\.kilograms), class: "dispatched")
      chart.line(year.stock.map(\.kilograms), class: "stock")
    }
  }

  private func periodTable(_ year: StreamYear) -> Node {
    let periods = (0..<network.calendar.periodCount).filter { period in
      [year.arrivals, year.dispatched, year.stock, year.lost, year.overflow].contains { $0[period] > .zero }
    }
    return table(
      .seasonCaption(network.streams[year.stream].name),
      [
        .text(.periodColumn), .number(.arrivals), .number(.dispatched), .number(.lost), .number(.stock),
        .number(.overflowed),
      ],
      rows: periods.map { period in
        [.text(periodName(period))]
          + [year.arrivals, year.dispatched, year.lost, year.stock, year.overflow].map {
            .text(Figures.tonnes($0[period]))
          }
      })
  }
}

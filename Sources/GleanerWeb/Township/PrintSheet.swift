import Hummingbird
import PlanStore
import Quantities
import Reports
import WasteNetwork

/// The township's sheet for paper: every village and stream with its station and every visit's date, and room to sign.
enum PrintSheet {
  static func show(_ visit: Visit, _ account: Account, _ code: TownshipCode) async throws -> Response {
    try await visit.kept(account, code) { frame in
      guard let view = try await TownshipPages.view(visit, code) else { throw Refusal.conflict(.nothingCirculated) }
      return sheet(view, frame)
    }
  }

  private static func sheet(_ view: TownshipView, _ frame: Frame) -> String {
    let title = Phrase.sheetOf(view.network.townships[view.township].name, year: view.network.calendar.year)
    return frame.text(named: frame.say(title)) {
      tag("p", ["class": "screen note"]) { frame.say(.howToPrint) }
      PageTable(
        frame.language, .printSheet,
        [
          .text(.village), .text(.stream), .number(.tonnesYear), .text(.station), .number(.roadKilometres),
          .text(.nextBest), .text(.visits), .text(.answer),
        ]
      ).node(
        view.villages.flatMap { village in view.network.streams.indices.flatMap { rows(view, frame, village, $0) } })
      tag("p", ["class": "signatures"]) { frame.say(.signatures) }
      tag("p", ["class": "code"]) { frame.say(.fingerprint(view.shelved.record.fingerprint)) }
    }
  }

  private static func rows(_ view: TownshipView, _ frame: Frame, _ village: Int, _ stream: Int) -> [[Node]] {
    let edition = view.edition
    let place = view.network.villages[village]
    let head: [Node] = [
      .text(edition.village(place.id)), .text(edition.name(view.network.streams[stream].name)),
    ]
    let answer = Node.text(frame.say(.badge(view.standing(village))))
    let assigned = view.shelved.index.assignments(village: village, stream: stream)
    guard !assigned.isEmpty else {
      let left = view.shelved.index.unserved(village: village, stream: stream)
      let reason = edition.say(.unserved(left?.reason ?? .nothingToCollect))
      return [head + [.text(Figures.tonnes(left?.mass ?? .zero)), .text(reason), dash, dash, dash, answer]]
    }
    return assigned.map { one in
      let next = one.nextBest.map { edition.depot($0) } ?? "—"
      return head + [
        .text(Figures.tonnes(one.mass)), .text(edition.depot(one.depot)), .text(Figures.kilometres(one.distance)),
        .text(next), .text(dates(view, village, stream)), answer,
      ]
    }
  }

  private static let dash = Node.text("—")

  private static func dates(_ view: TownshipView, _ village: Int, _ stream: Int) -> String {
    let days = view.shelved.index.driveDays(village: village, stream: stream)
    guard !days.isEmpty else { return view.edition.say(view.edition.visitText(village: village, stream: stream)) }
    return days.map { view.edition.date(day: $0) }.joined(separator: view.edition.language == .chinese ? "、" : ", ")
  }
}

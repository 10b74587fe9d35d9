import Quantities
import Reports
import WasteNetwork

extension Edition {
  /// One sheet a township: an answer for every village and stream, to be confirmed or objected to.
  func townshipSheets() -> [Sheet] { network.townships.indices.map(townshipSheet) }

  private func townshipSheet(_ township: Int) -> Sheet {
    let villages = network.villagesOfTownship[township]
    let name = network.townships[township].name
    return Sheet(
      name: self.name(name), title: say(.townshipTitle(name, district: network.name)),
      lead: runWarnings + [say(.townshipLead(villages: villages.count))],
      columns: [
        Sheet.Column(say(.village), 13), Sheet.Column(say(.code), 14), Sheet.Column(say(.stream), 15),
        Sheet.Column(say(.quantityYear), 10, .number(3)), Sheet.Column(say(.station), 17),
        Sheet.Column(say(.roadKilometres), 8, .number(1)), Sheet.Column(say(.nextBest), 15),
        Sheet.Column(say(.nextKilometres), 8, .number(1)), Sheet.Column(say(.why), 22),
        Sheet.Column(say(.truckComes), 28),
        Sheet.Column(say(.answer), 9, .toFill(Phrase.answers.map(say))),
        Sheet.Column(say(.objection), 18, .toFill([])),
      ],
      sections: [
        Sheet.Section(rows: villages.enumerated().flatMap { rows(of: $0.element, isShaded: $0.offset % 2 == 1) })
      ],
      closing: [say(.signature)])
  }

  private func rows(of village: Int, isShaded: Bool) -> [Sheet.Row] {
    network.streams.indices.flatMap { stream -> [Sheet.Row] in
      let place = network.villages[village]
      let head: [Sheet.Cell] = [
        .text(name(place.name)), .text(place.id.code), .text(name(network.streams[stream].name)),
      ]
      let assigned = index.assignments(village: village, stream: stream)
      guard !assigned.isEmpty else {
        let left = index.unserved(village: village, stream: stream)
        let mass: Sheet.Cell = left.map { .number($0.mass.tonnes) } ?? .number(0)
        let reason = Sheet.Cell.aside(say(.unserved(left?.reason ?? .nothingToCollect)))
        return [
          Sheet.Row(cells: head + [mass, .aside("—"), .empty, .empty, .empty, reason, .empty], isShaded: isShaded)
        ]
      }
      return assigned.map { one in
        Sheet.Row(cells: head + cells(of: one, village: village, stream: stream), isShaded: isShaded)
      }
    }
  }

  private func cells(of one: SitingPlan.Assignment, village: Int, stream: Int) -> [Sheet.Cell] {
    [
      .number(one.mass.tonnes), .text(depot(one.depot)), .number(Double(one.distance.metres) / 1000),
      one.nextBest.map { .text(depot($0)) } ?? .empty,
      one.nextBestDistance.map { .number(Double($0.metres) / 1000) } ?? .empty,
      .text(reason(for: one, village: village, stream: stream).withoutHead(in: language)),
      .text(visitDates(village: village, stream: stream)),
    ]
  }

  /// Every date of a round stream, for officials want the days themselves; loads by period of the others.
  func visitDates(village: Int, stream: Int) -> String {
    let days = index.driveDays(village: village, stream: stream)
    guard !days.isEmpty else { return visitText(village: village, stream: stream).withoutHead(in: language) }
    guard days.count <= Self.greatestDateCount else {
      let weekdays = Set(days.map { network.calendar.weekday(ofDay: $0) })
      return say(
        .visitsOn(Weekday.allCases.filter(weekdays.contains).map(Phrase.weekday), times: days.count))
    }
    return days.map(date).joined(separator: language == .chinese ? "、" : ", ")
  }

  /// More dates than these make a row higher than a spreadsheet can show.
  private static let greatestDateCount = 60
}

extension Phrase {
  /// The phrase without the word before its colon, which the heading of a column says already.
  func withoutHead(in language: Language) -> String {
    let text = self.in(language)
    let colon: Character = language == .chinese ? "：" : ":"
    guard let at = text.firstIndex(of: colon), text.distance(from: text.startIndex, to: at) <= 5 else { return text }
    return String(text[text.index(after: at)...].drop { $0 == " " })
  }
}

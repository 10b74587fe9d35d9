extension NetworkDraft {
  /// Codes that lead nowhere: townships of villages and depots, streams of sites, sizes, outlets and coefficients.
  func referenceFaults() -> [Fault] {
    let known = Set(townships.map(\.id))
    var faults = strangeTownships(villages.filter { !known.contains($0.township) })
    for depot in depots {
      if !known.contains(depot.township) {
        faults += townshipFaults(depot.township, at: depot.place?.field("township"))
      }
      faults += streamFaults(depot.streams, at: depot.place, "streams")
    }
    for centre in centres { faults += streamFaults(centre.streams, at: centre.place, "streams") }
    for size in sizes { faults += streamFaults([size.stream], at: size.place, "stream") }
    for outlet in outlets { faults += streamFaults([outlet.stream], at: outlet.place, "stream") }
    for coefficient in coefficients {
      faults += streamFaults([coefficient.stream], at: coefficient.place, "stream")
    }
    return faults
  }

  /// Villages of townships that are not listed; what is said of a township is worked out once.
  private func strangeTownships(_ villages: [Village]) -> [Fault] {
    var said: [ID<Township>: [Fault]] = [:]
    return villages.flatMap { village -> [Fault] in
      let place = village.place?.field("township")
      let faults = said[village.township] ?? townshipFaults(village.township, at: nil)
      said[village.township] = faults
      return faults.map { $0.at(place: place) }
    }
  }

  /// A fault for each stream that is not declared.
  func streamFaults(_ named: [ID<WasteStream>], at place: Place?, _ column: String) -> [Fault] {
    guard !streams.isEmpty else { return [] }
    let known = streams.map(\.id)
    let declared = Spelling.list(known.map(\.code))
    return named.filter { !known.contains($0) }.map { stream in
      Fault(
        .unknownStream, at: place?.field(column),
        Sentence("no stream is called ‘\(stream)’", zh: "没有名为“\(stream)”的废弃物类别"),
        cure: Spelling.suggestion(
          for: stream.code, among: known.map(\.code),
          otherwise: Sentence("declared are \(declared)", zh: "已声明的有 \(declared.zh)")))
    }
  }

  /// A fault where a township is unknown, or named by a name that several bear.
  package func townshipFaults(_ township: ID<Township>, at place: Place?) -> [Fault] {
    guard !townships.isEmpty, !townships.contains(where: { $0.id == township }) else { return [] }
    let text = township.code
    let namesakes = townships.filter { $0.name.zh == text || $0.name.en == text }
    if namesakes.count > 1 {
      let codes = Spelling.list(namesakes.map(\.id.code))
      return [
        Fault(
          .ambiguousTownship, at: place,
          Sentence("\(namesakes.count) townships are called ‘\(text)’", zh: "有 \(namesakes.count) 个乡镇名为“\(text)”"),
          cure: Sentence("write the code: \(codes)", zh: "改写代码：\(codes.zh)"))
      ]
    }
    return [
      Fault(
        .unknownTownship, at: place,
        Sentence("no township is called ‘\(text)’", zh: "没有名为“\(text)”的乡镇"),
        cure: cure(forTownship: text))
    ]
  }

  private func cure(forTownship text: String) -> Sentence {
    let words = townships.flatMap { [$0.name.zh, $0.name.en, $0.id.code] }
    guard let nearest = Spelling.nearest(to: text, among: words),
      let meant = townships.first(where: { [$0.name.zh, $0.name.en, $0.id.code].contains(nearest) })
    else {
      let known = Spelling.list(townships.map(\.name.zh))
      return Sentence("known are \(known)", zh: "已有的是 \(known.zh)")
    }
    let name = nearest == meant.id.code ? meant.name.zh : nearest
    return Sentence("did you mean ‘\(name)’ (\(meant.id))?", zh: "是否应为“\(name)”（\(meant.id)）？")
  }
}

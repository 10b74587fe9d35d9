extension NetworkDraft {
  /// Codes that stand twice: in one table, or among the places between which distances are measured.
  func codeFaults() -> [Fault] {
    duplicates(streams.map { ($0.id.code, $0.place) }, "code", of: .stream)
      + duplicates(targets.map { ($0.id, $0.place) }, "id", of: .target)
      + duplicates(townships.map { ($0.id.code, $0.place) }, "code", of: .township)
      + duplicates(places, "code", of: .place)
      + duplicates(vehicles.map { ($0.id.code, $0.place) }, "code", of: .vehicle)
      + duplicates(
        sizes.map { ("\($0.level.rawValue)/\($0.stream)/\($0.size)", $0.place) }, "size", of: .size)
      + duplicates(
        coefficients.map { ("\($0.stream)/\($0.item)/\($0.parameter)", $0.place) }, "parameter", of: .coefficient)
      + duplicates(seasons.map { ($0.name, $0.place) }, "season", of: .season)
  }

  private var places: [(code: String, place: Place?)] {
    villages.map { ($0.id.code, $0.place) } + depots.map { ($0.id.code, $0.place) }
      + centres.map { ($0.id.code, $0.place) } + outlets.map { ($0.id.code, $0.place) }
  }

  private func duplicates(
    _ entries: [(code: String, place: Place?)], _ column: String, of kind: Noun
  ) -> [Fault] {
    var first: [String: Place?] = [:]
    var faults: [Fault] = []
    for (code, place) in entries {
      if code.isEmpty {
        faults.append(
          Fault(
            .badCode, at: place?.field(column),
            Sentence("a \(kind.en) has an empty code", zh: "有一个\(kind.zh)的代码为空"),
            cure: Sentence("give it a code of its own", zh: "给它一个自己的代码")))
      } else if let earlier = first[code] {
        let reference = earlier.map { Sentence(", first at \($0)", zh: "，第一个在 \($0)") } ?? .empty
        faults.append(
          Fault(
            .duplicateCode, at: place?.field(column),
            Sentence(
              "the code ‘\(code)’ stands for a second \(kind.en)\(reference)",
              zh: "\(kind.zh)代码“\(code)”重复\(reference.zh)"),
            cure: Sentence("give each its own code, or remove one", zh: "各用各的代码，或删除其中一个")))
      } else {
        first[code] = .some(place)
      }
    }
    return faults
  }
}

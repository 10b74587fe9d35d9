/// Statistical codes (统计用区划代码): six digits of the county, three of the township, three of the village.
private struct DivisionCode {
  let county: Substring
  let township: Substring

  /// - Parameter code: 9 digits of a township, or 12 of a village; anything else is no such code.
  init?(_ code: String) {
    guard [9, 12].contains(code.utf8.count), code.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    county = code.prefix(6)
    township = code.dropFirst(6).prefix(3)
  }
}

extension NetworkDraft {
  /// Villages whose code begins with another township's than the one they are said to lie in, as when a county was
  /// recoded (371523 → 371503) in one table and not in the other.
  func divisionFaults() -> [Fault] {
    struct Pair: Hashable {
      let village: Substring
      let township: Substring
    }
    var order: [Pair] = []
    var found: [Pair: [Village]] = [:]
    let listed = Set(townships.map(\.id))
    // a township that is not listed is a fault of its own
    for village in villages where listed.contains(village.township) {
      guard DivisionCode(village.id.code) != nil, DivisionCode(village.township.code) != nil else { continue }
      let pair = Pair(village: village.id.code.prefix(9), township: village.township.code.prefix(9))
      guard pair.village != pair.township else { continue }
      if found[pair] == nil { order.append(pair) }
      found[pair, default: []].append(village)
    }
    let known = Set(townships.map { $0.id.code.prefix(9) })
    let sizes = Dictionary(grouping: villages, by: \.township).mapValues(\.count)
    return order.compactMap { pair in
      guard let members = found[pair], let first = members.min(by: { $0.id < $1.id }),
        let own = DivisionCode(first.id.code),
        let home = DivisionCode(first.township.code)
      else { return nil }
      // a township that was formed anew within its county keeps its villages' codes, all of them
      let isWhole = sizes[first.township] == members.count && own.county == home.county
      if isWhole, !known.contains(pair.village) { return nil }
      return own.township == home.township
        ? renamed(members, first, from: own, to: home) : misplaced(members, first, in: home.county + home.township)
    }
  }

  private func renamed(
    _ members: [Village], _ first: Village, from own: DivisionCode, to home: DivisionCode
  ) -> Fault {
    Fault(
      .codeLooksRenamed, level: .warning, at: first.place?.field("code"),
      Sentence(
        "\(Check.count(members.count, "village code")) \(members.count == 1 ? "begins" : "begin") with \(own.county + own.township), but the township has the code "
          + "\(first.township): county \(own.county) looks recoded to \(home.county)",
        zh:
          "\(members.count) 个村的代码以 \(own.county + own.township) 开头，而所属乡镇的代码为 \(first.township)：县级代码似由 \(own.county) 变更为 \(home.county)"
      ),
      cure: Sentence("use the codes of one year in all tables", zh: "各表统一使用同一年的区划代码"))
  }

  private func misplaced(_ members: [Village], _ first: Village, in township: Substring) -> Fault {
    Fault(
      .tablesDisagree, level: .warning, at: first.place?.field("township"),
      Sentence(
        "\(Check.count(members.count, "village")), the first \(Check.label(first.name, first.id.code)), \(members.count == 1 ? "is" : "are") said to lie "
          + "in township \(township), but \(members.count == 1 ? "its code begins" : "their codes begin") with "
          + "\(first.id.code.prefix(9))",
        zh:
          "\(members.count) 个村（第一个是 \(Check.label(first.name, first.id.code))）填报属于乡镇 \(township)，但其代码以 \(first.id.code.prefix(9)) 开头"
      ),
      cure: Sentence("check township, or the code if the township was formed anew", zh: "核对所属乡镇；如为新设乡镇，则改代码"))
  }

  /// Two villages of one township, or two sites of one kind, that bear the same name.
  func nameFaults() -> [Fault] {
    Check.few(
      repeated(villages.map { ("\($0.township)\n\($0.name.zh)", $0.name, $0.id.code, $0.place) }, .village)
        + repeated(depots.map { ($0.name.zh, $0.name, $0.id.code, $0.place) }, .depot)
        + repeated(centres.map { ($0.name.zh, $0.name, $0.id.code, $0.place) }, .centre))
  }

  private func repeated(
    _ entries: [(key: String, name: LocalizedName, code: String, place: Place?)], _ kind: Noun
  ) -> [Fault] {
    var first: [String: String] = [:]
    return entries.sorted { $0.code < $1.code }.compactMap { key, name, code, place in
      guard let earlier = first[key] else {
        first[key] = code
        return nil
      }
      // a code that stands twice is a fault of its own
      guard earlier != code, !name.zh.isEmpty else { return nil }
      return Fault(
        .repeatedName, level: .warning, at: place?.field("name"),
        Sentence(
          "\(kind.en) ‘\(code)’ bears the name ‘\(name.zh)’ of \(kind.en) ‘\(earlier)’"
            + (kind == .village ? " in the same township" : ""),
          zh: "\(kind.zh)“\(code)”与\(kind.zh)“\(earlier)”" + (kind == .village ? "同在一个乡镇，名称都是" : "名称都是")
            + "“\(name.zh)”"),
        cure: Sentence("make sure that it is not one listed twice, and tell them apart by name", zh: "核对是否重复登记，并在名称上区分")
      )
    }
  }
}

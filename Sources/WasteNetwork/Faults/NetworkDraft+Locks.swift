extension NetworkDraft {
  /// Locks that lead nowhere, that contradict each other, or that ask for what a depot may not do.
  func lockFaults() -> [Fault] {
    let known = Set(villages.map(\.id))
    let sites = Dictionary(depots.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let referenced = locks.flatMap { lock in
      lockReferences(lock, hasVillage: known.contains(lock.village), hasDepot: sites[lock.depot] != nil)
        + usableFaults(lock, sites[lock.depot])
    }
    return referenced + contradictingLocks()
  }

  private func lockReferences(_ lock: Lock, hasVillage: Bool, hasDepot: Bool) -> [Fault] {
    var faults = streamFaults([lock.stream], at: lock.place, "stream")
    if !hasVillage { faults += villageFaults(lock.village, at: lock.place) }
    if !depots.isEmpty, !hasDepot {
      faults.append(
        unknown(.unknownDepot, lock.depot.code, .depot, at: lock.place, among: depots.map { ($0.id.code, $0.name) }))
    }
    return faults
  }

  /// A fault where a village is not listed.
  func villageFaults(_ village: ID<Village>, at place: Place?) -> [Fault] {
    guard !villages.isEmpty, !villages.contains(where: { $0.id == village }) else { return [] }
    return [
      unknown(.unknownVillage, village.code, .village, at: place, among: villages.map { ($0.id.code, $0.name) })
    ]
  }

  private func unknown(
    _ kind: FaultKind, _ code: String, _ noun: Noun, at place: Place?, among known: [(String, LocalizedName)]
  ) -> Fault {
    let nearest = Spelling.nearest(to: code, among: known.map(\.0))
    let named = known.first { $0.0 == nearest || $0.1.zh == code || $0.1.en == code }
    return Fault(
      kind, at: place?.field(noun.en),
      Sentence("no \(noun.en) has the code ‘\(code)’", zh: "没有代码为“\(code)”的\(noun.zh)"),
      cure: named.map { name in
        let label = Check.label(name.1, name.0)
        return Sentence("did you mean \(label)?", zh: "是否应为\(label)？")
      } ?? Sentence("write a code of the table \(noun.en)s", zh: "写表 \(noun.en)s 中的代码"))
  }

  private func usableFaults(_ lock: Lock, _ depot: Depot?) -> [Fault] {
    guard lock.kind == .locked, let depot,
      streams.contains(where: { $0.id == lock.stream }), !depot.accepts(lock.stream)
    else { return [] }
    let reason =
      depot.state == .forbidden
      ? Sentence("is forbidden", zh: "已被禁止")
      : Sentence("does not take stream ‘\(lock.stream)’", zh: "不接收类别\(streams.inChinese(lock.stream))")
    return [
      Fault(
        .lockToUnusableDepot, at: lock.place?.field("depot"),
        Sentence(
          "village ‘\(lock.village)’ is locked to depot \(Check.label(depot.name, depot.id.code)), which \(reason)",
          zh: "村“\(lock.village)”指定由收储场 \(Check.label(depot.name, depot.id.code)) 接收，而该场\(reason.zh)"),
        cure: Sentence("lock it to another depot, or correct the depot", zh: "改指定别的收储场，或改正该收储场"))
    ]
  }

  private func contradictingLocks() -> [Fault] {
    struct Key: Hashable {
      let village: ID<Village>
      let stream: ID<WasteStream>
    }
    var earlier: [Key: [Lock]] = [:]
    return locks.compactMap { lock in
      let key = Key(village: lock.village, stream: lock.stream)
      defer { earlier[key, default: []].append(lock) }
      guard let other = earlier[key]?.first(where: { contradict($0, lock) }) else { return nil }
      let reference = other.place?.row.map { Sentence(" in row \($0)", zh: "在第 \($0) 行") } ?? .empty
      let what =
        other.depot == lock.depot
        ? Sentence(
          "\(other.kind.rawValue)\(reference) and \(lock.kind.rawValue) here",
          zh: "\(reference.zh)\(other.kind.words)，在此又\(lock.kind.words)")
        : Sentence(
          "locked to ‘\(other.depot)’\(reference) and to ‘\(lock.depot)’ here, but has one station",
          zh: "\(reference.zh)指定给“\(other.depot)”，在此又指定给“\(lock.depot)”，而只能有一个站")
      return Fault(
        .contradictingLocks, at: lock.place?.field("depot"),
        Sentence(
          "‘\(lock.stream)’ of village ‘\(lock.village)’ is \(what)",
          zh: "村“\(lock.village)”的\(streams.inChinese(lock.stream))\(what.zh)"),
        cure: Sentence("keep one of the two rows", zh: "保留其中一行"))
    }
  }

  private func contradict(_ first: Lock, _ second: Lock) -> Bool {
    if first.depot == second.depot { return first.kind != second.kind }
    let isSingle = streams.first { $0.id == first.stream }?.isSingleStation ?? true
    return isSingle && first.kind == .locked && second.kind == .locked
  }
}

extension Lock.Kind {
  /// In Chinese, as what is done to an assignment.
  fileprivate var words: String {
    switch self {
    case .locked: "指定"
    case .forbidden: "禁止"
    }
  }
}

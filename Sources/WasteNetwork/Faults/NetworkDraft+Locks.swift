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
        unknown(.unknownDepot, lock.depot.code, "depot", at: lock.place, among: depots.map { ($0.id.code, $0.name) }))
    }
    return faults
  }

  /// A fault where a village is not listed.
  func villageFaults(_ village: ID<Village>, at place: Place?) -> [Fault] {
    guard !villages.isEmpty, !villages.contains(where: { $0.id == village }) else { return [] }
    return [
      unknown(.unknownVillage, village.code, "village", at: place, among: villages.map { ($0.id.code, $0.name) })
    ]
  }

  private func unknown(
    _ kind: FaultKind, _ code: String, _ column: String, at place: Place?, among known: [(String, LocalizedName)]
  ) -> Fault {
    let nearest = Spelling.nearest(to: code, among: known.map(\.0))
    let named = known.first { $0.0 == nearest || $0.1.zh == code || $0.1.en == code }
    return Fault(
      kind, at: place?.field(column), "no \(column) has the code ‘\(code)’",
      cure: named.map { "did you mean \(Check.label($0.1, $0.0))?" } ?? "write a code of the table \(column)s")
  }

  private func usableFaults(_ lock: Lock, _ depot: Depot?) -> [Fault] {
    guard lock.kind == .locked, let depot,
      streams.contains(where: { $0.id == lock.stream }), !depot.accepts(lock.stream)
    else { return [] }
    let reason = depot.state == .forbidden ? "is forbidden" : "does not take stream ‘\(lock.stream)’"
    return [
      Fault(
        .lockToUnusableDepot, at: lock.place?.field("depot"),
        "village ‘\(lock.village)’ is locked to depot \(Check.label(depot.name, depot.id.code)), which \(reason)",
        cure: "lock it to another depot, or correct the depot")
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
      let reference = other.place?.row.map { " in row \($0)" } ?? ""
      let what =
        other.depot == lock.depot
        ? "\(other.kind.rawValue)\(reference) and \(lock.kind.rawValue) here"
        : "locked to ‘\(other.depot)’\(reference) and to ‘\(lock.depot)’ here, but has one station"
      return Fault(
        .contradictingLocks, at: lock.place?.field("depot"),
        "‘\(lock.stream)’ of village ‘\(lock.village)’ is \(what)", cure: "keep one of the two rows")
    }
  }

  private func contradict(_ first: Lock, _ second: Lock) -> Bool {
    if first.depot == second.depot { return first.kind != second.kind }
    let isSingle = streams.first { $0.id == first.stream }?.isSingleStation ?? true
    return isSingle && first.kind == .locked && second.kind == .locked
  }
}

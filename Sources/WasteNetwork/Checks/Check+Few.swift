extension Check {
  /// How many findings of one check and column are listed one by one.
  package static let listed = 10

  /// The first of many like findings; the last one listed says how many are left out.
  package static func few(_ faults: [Fault]) -> [Fault] {
    var count: [String: Int] = [:]
    func key(_ fault: Fault) -> String { "\(fault.name)/\(fault.place?.file ?? "")/\(fault.place?.column ?? "")" }
    for fault in faults { count[key(fault), default: 0] += 1 }
    var seen: [String: Int] = [:]
    return faults.compactMap { fault in
      let key = key(fault)
      seen[key, default: 0] += 1
      let (place, all) = (seen[key] ?? 0, count[key] ?? 0)
      guard all > listed, place >= listed else { return fault }
      guard place == listed else { return nil }
      let more = Sentence(
        " (and \(all - listed) more rows like it)", zh: "（另有 \(all - listed) 行与此相同）")
      return Fault(fault.name, level: fault.level, at: fault.place, fault.finding + more, cure: fault.remedy)
    }
  }
}

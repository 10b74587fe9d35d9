extension NetworkDraft {
  /// A seat farther than this from every village of its township is in another place than they (metres).
  private static let seatReach = 10_000.0

  /// Townships whose seat lies far from all their villages: two sources that mean different places.
  func seatFaults() -> [Fault] {
    let members = Dictionary(grouping: villages, by: \.township)
    return townships.compactMap { township in
      guard let seat = township.seat, let own = members[township.id] else { return nil }
      let nearest = own.map { $0.position.metres(to: seat) }.filter(\.isFinite).min()
      // what is not even in the district has a fault of its own
      guard let nearest, nearest > NetworkDraft.seatReach, nearest < 150_000 else { return nil }
      return Fault(
        .tablesDisagree, level: .warning, at: township.place?.field("lon"),
        Sentence(
          "the seat of \(Check.label(township.name, township.id.code)) lies \(Check.length(nearest)) from the nearest of "
            + "its \(own.count) villages",
          zh: "\(Check.label(township.name, township.id.code)) 的驻地距其 \(own.count) 个村中最近的也有 \(Check.length(nearest))"),
        cure: Sentence("check lon and lat of the township, or the villages' township", zh: "核对该乡镇的 lon 和 lat，或各村的所属乡镇"))
    }
  }
}

import Quantities
import Reports
import WasteNetwork

extension ScenarioExplanation {
  /// The explanation for machines.
  public struct Answer: Encodable, Sendable {
    public struct Member: Encodable, Sendable {
      let kind: Requirement.Kind
      let statement: LocalizedName
    }

    public struct Option: Encodable, Sendable {
      let statement: LocalizedName
      let notes: [LocalizedName]
      /// Of the best plan found with it, CNY a year.
      let cost: Double?
      /// No plan with it costs less, CNY a year.
      let bound: Double?
      /// Beyond the cheapest option, CNY a year.
      let difference: Double?
      let isLeast: Bool

      enum CodingKeys: String, CodingKey {
        case statement, notes
        case cost = "yearly_cost_cny"
        case bound = "not_below_cny"
        case difference = "dearer_by_cny"
        case isLeast = "is_proven_least"
      }
    }

    public struct Entry: Encodable, Sendable {
      /// One list a conflict; those of one entry differ in their villages only.
      let requirements: [[Member]]
      let proof: Conflict.Proof
      let minimality: Conflict.Proof
      /// `nil` where the search for them was ended before it was through.
      let mends: [Option]?
    }

    let status: Status
    let summary: LocalizedName
    let conflicts: [Entry]
    let remark: LocalizedName?
  }

  public var answer: Answer {
    Answer(
      status: status, summary: LocalizedName(headline), conflicts: groups.map(entry),
      remark: ending.map { LocalizedName($0) })
  }

  private func entry(_ group: Group) -> Answer.Entry {
    let mends = group.mends ?? []
    let least = mends.compactMap(\.cost).min()
    return Answer.Entry(
      requirements: group.conflicts.map { conflict in
        conflict.members.map { Answer.Member(kind: $0.kind, statement: words($0)) }
      }, proof: group.conflicts[0].proof, minimality: group.conflicts[0].minimality,
      mends: group.mends?.map { mend in
        Answer.Option(
          statement: words(mend.change), notes: notes(of: mend, among: mends).map { LocalizedName($0) },
          cost: mend.cost?.yuan, bound: mend.bound?.yuan,
          difference: mend.cost.flatMap { cost in least.map { (cost - $0).yuan } }, isLeast: mend.isLeast)
      })
  }
}

internal import Quantities

extension Network {
  /// Mass that can go nowhere: outlets that take less than the targets bring them, and sites without a road onward.
  func sinkFaults(_ distances: RoadDistances) -> [Fault] {
    streams.indices.flatMap { outletFaults($0) + Check.few(stuckDepots($0, distances)) + stuckCentres($0, distances) }
  }

  /// What the outlets of a stream take against what its targets make a plan collect, less the loss in storage.
  private func outletFaults(_ stream: Int) -> [Fault] {
    let own = outlets.filter { $0.stream == streams[stream].id }
    let needed = bindingScopes().filter { $0.stream == stream }
    // scopes of one target add up; of several targets the most demanding counts
    let mass = Dictionary(grouping: needed, by: \.target).values.map { $0.map(\.neededCollection).sum() }.max() ?? .zero
    let arriving = streams[stream].storageLoss.complement.of(mass)
    let room = own.map(\.yearlyCapacity).sum()
    guard !own.isEmpty, room < arriving else { return [] }
    return [
      Fault(
        .nowhereToGo, level: .warning, at: own[0].place.map { Place(file: $0.file, column: "yearly_capacity_t") },
        Sentence(
          "the outlets of ‘\(streams[stream].id)’ take \(Check.shown(room.tonnes)) t a year, and its targets bring them "
            + "\(Check.shown(arriving.tonnes)) t: \(Check.shown((arriving - room).tonnes)) t can go nowhere",
          zh:
            "类别“\(streams[stream].id)”的去向每年可接收 \(Check.shown(room.tonnes)) t，而各目标要运去 \(Check.shown(arriving.tonnes)) t，"
            + "有 \(Check.shown((arriving - room).tonnes)) t 没有去处"),
        cure: Sentence("add an outlet, or correct yearly_capacity_t", zh: "增加去向，或改正 yearly_capacity_t"))
    ]
  }

  /// Depots that may take a stream but have no road to a centre that does.
  private func stuckDepots(_ stream: Int, _ distances: RoadDistances) -> [Fault] {
    let takers = centres.indices.filter { accepts(centre: $0, stream: stream) }
    guard !takers.isEmpty else { return [] }
    return depots.indices.filter { depot in
      accepts(depot: depot, stream: stream) && !takers.contains { distances.depotToCentre[depot, $0] != nil }
    }.map { depot in
      stuck(
        .depot, depots[depot].name, depots[depot].id.code, Sentence("a centre", zh: "中心"), stream,
        at: depots[depot].place)
    }
  }

  /// Centres that may take a stream but have no road to an outlet that does.
  private func stuckCentres(_ stream: Int, _ distances: RoadDistances) -> [Fault] {
    let takers = outlets.indices.filter { outlets[$0].stream == streams[stream].id }
    guard !takers.isEmpty else { return [] }
    return centres.indices.filter { centre in
      accepts(centre: centre, stream: stream) && !takers.contains { distances.centreToOutlet[centre, $0] != nil }
    }.map { centre in
      stuck(
        .centre, centres[centre].name, centres[centre].id.code, Sentence("an outlet", zh: "去向"), stream,
        at: centres[centre].place)
    }
  }

  private func stuck(
    _ kind: Noun, _ name: LocalizedName, _ code: String, _ taker: Sentence, _ stream: Int, at place: Place?
  ) -> Fault {
    Fault(
      .nowhereToGo, level: .warning, at: place,
      Sentence(
        "no road leads from \(kind.en) \(Check.label(name, code)) to \(taker) that takes ‘\(streams[stream].id)’, so what it "
          + "holds can go nowhere",
        zh: "从\(kind.zh) \(Check.label(name, code)) 到接收“\(streams[stream].id)”的\(taker.zh)没有道路，存入的数量没有去处"),
      cure: Sentence("check its position and the roads, or take the stream from its list", zh: "核对其位置和道路，或从其可收类别中去掉该类别")
    )
  }
}

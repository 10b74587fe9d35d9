import Quantities
import WasteNetwork

extension Edition {
  /// Where each stream goes, from the village to its use.
  func materialSection() -> Node {
    section("material", .materialTitle, .materialLead) {
      for stream in network.streams.indices {
        let sankey = materialFlow(of: stream)
        if !sankey.stages.isEmpty { figure(of: sankey, stream: stream) }
      }
    }
  }

  private func figure(of sankey: Sankey, stream: Int) -> Node {
    let one = network.streams[stream]
    let title = say(.materialDrawing(one.name))
    return tag("figure") {
      tag("figcaption") { title }
      tag("div", ["class": "scroll", "role": "region", "tabindex": "0", "aria-label": title]) {
        sankey.node(title: title, identifier: id("flow-\(stream)"), say: say)
      }
      paragraph(.massBasis(one.massBasis), class: "note")
      details(.asTable) {
        table(
          .materialCaption(one.name), [.text(.flowFrom), .text(.flowTo), .number(.massColumn)], stacks: true,
          rows: sankey.bands.map { band in
            [
              .text(say(sankey.stages[band.from].name)), .text(say(sankey.stages[band.to].name)),
              .text(Figures.tonnes(band.mass)),
            ]
          })
      }
    }
  }

  /// Collectable → on site, collected, not collected → centres, loss → uses of the outlets.
  func materialFlow(of stream: Int) -> Sankey {
    let one = network.streams[stream]
    let arising = network.generation.total(of: stream, over: network.villages.indices)
    let collected = plan.siting.assignments.filter { $0.stream == one.id }.map(\.mass).sum()
    let left = arising.offField - collected
    var sankey = Sankey()
    let start = sankey.add(
      Phrase(one.name.zh, one.name.en), arising.collectable, column: 0, kind: "start")
    guard start != nil else { return sankey }
    let taken = sankey.add(.collectedNode, collected, column: 1, kind: "collected")
    let onSite = sankey.add(.onSiteUse, arising.onSite, column: 1, kind: "onsite")
    let uncollected = sankey.add(.uncollectedNode, left, column: 1, kind: "left")
    sankey.connect(start, taken, collected)
    sankey.connect(start, onSite, arising.onSite)
    sankey.connect(start, uncollected, left)
    addCentres(to: &sankey, stream: one.id, collectedStage: taken, collected: collected)
    return sankey
  }

  private func addCentres(
    to sankey: inout Sankey, stream: ID<WasteStream>, collectedStage: Int?, collected: Mass
  ) {
    let dispatches = plan.flows.dispatches.filter { $0.stream == stream }
    let lost = plan.flows.stations.filter { $0.stream == stream }.map { $0.lost.sum() }.sum()
    var rest = collected - lost
    for centre in network.centres {
      let received = dispatches.filter { $0.centre == centre.id }.map { $0.mass.sum() }.sum()
      let stage = sankey.add(
        Phrase(centre.name.zh, centre.name.en), received, column: 2, kind: "hub", code: centre.id.code)
      sankey.connect(collectedStage, stage, received)
      rest -= received
    }
    sankey.connect(collectedStage, sankey.add(.lossNode, lost, column: 2, kind: "loss"), lost)
    sankey.connect(collectedStage, sankey.add(.stockNode, rest, column: 2, kind: "loss"), rest)
    addUses(to: &sankey, stream: stream)
  }

  private func addUses(to sankey: inout Sankey, stream: ID<WasteStream>) {
    let centres = sankey.stages.indices.filter { sankey.stages[$0].kind == "hub" }
    for use in Outlet.Use.allCases {
      let outlets = network.outlets.filter { $0.stream == stream && $0.use == use }.map(\.id)
      let deliveries = plan.flows.deliveries.filter { outlets.contains($0.outlet) }
      let stage = sankey.add(.use(use), deliveries.map { $0.mass.sum() }.sum(), column: 3, kind: "use")
      for from in centres {
        let code = sankey.stages[from].code
        let mass = deliveries.filter { $0.centre.code == code }.map { $0.mass.sum() }.sum()
        sankey.connect(from, stage, mass)
      }
    }
    let delivered = sankey.stages.filter { $0.kind == "use" }.map(\.mass).sum()
    let rest = centres.map { sankey.stages[$0].mass }.sum() - delivered
    let stage = sankey.add(.stockNode, rest, column: 3, kind: "loss")
    for from in centres {
      let gone = sankey.bands.filter { $0.from == from }.map(\.mass).sum()
      sankey.connect(from, stage, sankey.stages[from].mass - gone)
    }
  }
}

import NetworkFixtures
import Quantities
import Testing
import WasteNetwork

/// Drafts made in memory are checked like those read from files; their faults name the entity instead of a place.
struct DraftFaultsTests {
  private let draft = FixtureDistrict(villages: 12, seed: 11).draft

  @Test func `a good draft has no error`() {
    #expect(draft.faults().filter { $0.level == .error } == [])
  }

  @Test func `the order of entities changes no fault`() {
    var reversed = draft
    reversed.villages.reverse()
    reversed.depots.reverse()
    reversed.sizes.reverse()
    reversed.coefficients.reverse()
    #expect(reversed.faults().map(\.description).sorted() == draft.faults().map(\.description).sorted())
  }

  @Test(arguments: [Double.nan, .infinity])
  func `a figure that is no number is refused before it reaches arithmetic`(value: Double) throws {
    var draft = draft
    let village = draft.villages[0]
    let activity = try #require(draft.streams[0].sources.first?.activity)
    draft.villages[0] = Village(
      id: village.id, name: village.name, township: village.township, position: village.position,
      positionConfidence: .read, figures: village.figures.merging([activity: value]) { $1 }, place: nil)
    #expect(throws: InputFaults.self) { try Network(draft) }
    #expect(
      draft.faults().contains {
        $0.name == "not-a-number"
          && $0.description == "\(activity) of village ‘村1’ (\(village.id)) is not a number; "
            + "write a plain number such as 12.5"
      })
  }

  @Test func `a coefficient that is no number is refused`() {
    var draft = draft
    let old = draft.coefficients[0]
    draft.coefficients[0] = Coefficient(
      stream: old.stream, item: old.item, parameter: old.parameter, value: .nan, low: nil, high: nil, unit: old.unit,
      source: old.source, confidence: old.confidence, place: nil)
    #expect(draft.faults().contains { $0.name == "not-a-number" })
  }

  @Test func `an empty list is one fault, and nothing is said of what refers to it`() {
    var draft = draft
    draft.townships = []
    #expect(draft.faults().filter { $0.level == .error }.map(\.name) == ["empty-table"])
  }

  @Test func `a season of the wrong length is refused`() {
    var draft = draft
    draft.seasons[0] = SeasonProfile(name: draft.seasons[0].name, shares: [1_000_000], confidence: .read, source: "")
    #expect(
      draft.faults().map(\.description).contains(
        "season ‘\(draft.seasons[0].name)’ has 1 periods where the year has 36; give it the periods of the calendar"))
  }

  @Test func `a village far from its township is worth a look`() throws {
    var draft = FixtureDistrict(villages: 12, townships: 1, seed: 11).draft
    let village = draft.villages[5]
    // 0.3° of latitude is 33 km
    draft.villages[5] = Village(
      id: village.id, name: village.name, township: village.township,
      position: Coordinate(longitude: village.position.longitude, latitude: village.position.latitude + 0.3),
      positionConfidence: .read, figures: village.figures, place: nil)
    let fault = try #require(draft.faults().first { $0.name == "remote-position" })
    #expect(fault.level == .warning)
    #expect(fault.message.contains("(\(village.id)) lies more than 10.0 km from every other village of its township"))
  }

  @Test func `a province reaches farther than a district, and none of its places is remote for that`() throws {
    var draft = FixtureDistrict(villages: 12, townships: 1, seed: 11).draft
    // at 1° of latitude each, 111 km: six villages lie farther than 150 km from the middle, half of all 333 km or more
    for index in draft.villages.indices {
      let village = draft.villages[index]
      draft.villages[index] = Village(
        id: village.id, name: village.name, township: village.township,
        position: Coordinate(longitude: village.position.longitude, latitude: 30 + Double(index)),
        positionConfidence: .read, figures: village.figures, place: nil)
    }
    #expect(!draft.faults().contains { $0.message.contains("from the middle of the villages") })
    // 11 villages on the spot and one 555 km off is a slip
    for index in draft.villages.indices.dropLast() {
      let village = draft.villages[index]
      draft.villages[index] = Village(
        id: village.id, name: village.name, township: village.township,
        position: Coordinate(longitude: village.position.longitude, latitude: 36 + 0.001 * Double(index)),
        positionConfidence: .read, figures: village.figures, place: nil)
    }
    #expect(draft.faults().count { $0.message.contains("from the middle of the villages") } == 1)
  }

  @Test func `many villages far from their township are told in one`() throws {
    var draft = FixtureDistrict(villages: 12, townships: 1, seed: 11).draft
    for index in 0..<5 {
      let village = draft.villages[index]
      // 33 km from each other and from the rest
      draft.villages[index] = Village(
        id: village.id, name: village.name, township: village.township,
        position: Coordinate(
          longitude: village.position.longitude, latitude: village.position.latitude + 0.3 * Double(index + 1)),
        positionConfidence: .read, figures: village.figures, place: Place(file: "villages.csv", row: index + 2))
    }
    let faults = draft.faults().filter { $0.name == "remote-position" }
    let near = faults.filter { $0.message.contains("from every other village") }
    #expect(near.count + faults.count { $0.message.contains("from the middle of the villages") } == faults.count)
    // the fifth lies 166 km off, which is said of it instead
    #expect(near.count == 1)
    #expect(
      near.first?.message.hasPrefix("4 of 12 villages lie more than 10.0 km from every other village of their") == true)
    #expect(near.first?.place == Place(file: "villages.csv", column: "lon"))
  }
}

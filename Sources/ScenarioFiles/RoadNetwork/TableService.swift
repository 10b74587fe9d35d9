import Foundation
public import WasteNetwork

/// Asks a routing server of the OSRM kind for road distances, through its `table` service, in batches.
///
/// A pair for which the server knows no way is answered `null`, and kept as such. The straight ways from the places to
/// the roads that the server joined them to are added to the distances.
public struct TableService {
  /// What went wrong, and what to do about it.
  public struct Failure: Error, CustomStringConvertible {
    public let description: String
  }

  private let address: String
  private let profile: String
  /// Content of an address of the web.
  private let fetch: (String) throws(Failure) -> [UInt8]

  /// Places on one side of a batch; servers take a hundred places in all unless told otherwise.
  private static let batch = 50

  public init(_ server: RoadServer) { self.init(address: server.address, profile: server.profile, fetch: WebFile.read) }

  /// - Parameter fetch: gets the content of an address.
  init(address: String, profile: String, fetch: @escaping (String) throws(Failure) -> [UInt8]) {
    self.address = address.hasSuffix("/") ? String(address.dropLast()) : address
    self.profile = profile
    self.fetch = fetch
  }

  /// Asks for all pairs of places that `isNeeded` names by their numbers.
  /// - Parameter progress: called with the batches done and all.
  public func answer(
    for places: [RoadPlace], where isNeeded: (_ from: Int, _ to: Int) -> Bool,
    progress: (Int, Int) -> Void = { _, _ in }
  ) throws(Failure) -> RoadAnswer {
    var snaps = [Double](repeating: 0, count: places.count)
    var rows = places.indices.map { RoadAnswer.Row(from: $0) }
    let parts = stride(from: 0, to: places.count, by: TableService.batch).map {
      Array($0..<min($0 + TableService.batch, places.count))
    }
    for (number, origins) in parts.enumerated() {
      for (other, destinations) in parts.enumerated() {
        progress(number * parts.count + other, parts.count * parts.count)
        let pairs = origins.map { from in destinations.filter { $0 != from && isNeeded(from, $0) } }
        guard pairs.contains(where: { !$0.isEmpty }) else { continue }
        let table = try table(from: origins, to: destinations, of: places)
        for (row, from) in origins.enumerated() {
          snaps[from] = table.originSnaps[row]
          for to in pairs[row] {
            let column = to - destinations[0]
            snaps[to] = table.destinationSnaps[column]
            rows[from].to.append(to)
            rows[from].metres.append(
              table.metres[row][column].map {
                Int(($0 + table.originSnaps[row] + table.destinationSnaps[column]).rounded())
              })
          }
        }
      }
    }
    return RoadAnswer(
      server: address, profile: profile,
      places: places.indices.map {
        RoadAnswer.Place(
          code: places[$0].code, longitude: places[$0].position.longitude, latitude: places[$0].position.latitude,
          snapMetres: snaps[$0])
      }, rows: rows.filter { !$0.to.isEmpty })
  }

  private struct Table {
    var metres: [[Double?]]
    var originSnaps: [Double]
    var destinationSnaps: [Double]
  }

  /// One batch; halved as often as the server finds it too big.
  private func table(
    from origins: [Int], to destinations: [Int], of places: [RoadPlace]
  ) throws(Failure) -> Table {
    let reply = try ask(origins, destinations, places)
    if reply.code == "TooBig", origins.count + destinations.count > 2 {
      return try halved(origins, destinations, places)
    }
    guard reply.code == "Ok" else {
      throw Failure(
        description: "the routing server \(address) refused: \(reply.code)\(reply.message.map { ", \($0)" } ?? ""); "
          + "check its address and the profile ‘\(profile)’, and that its map covers the district")
    }
    guard let metres = reply.distances, metres.count == origins.count,
      metres.allSatisfy({ $0.count == destinations.count }), let sources = reply.sources,
      let targets = reply.destinations,
      sources.count == origins.count, targets.count == destinations.count
    else {
      throw Failure(
        description: "the routing server \(address) gives no table of distances; it must know annotations=distance")
    }
    return Table(
      metres: metres, originSnaps: sources.map { $0?.distance ?? 0 },
      destinationSnaps: targets.map { $0?.distance ?? 0 })
  }

  private func halved(
    _ origins: [Int], _ destinations: [Int], _ places: [RoadPlace]
  ) throws(Failure) -> Table {
    if origins.count >= destinations.count {
      let middle = origins.count / 2
      var table = try table(from: Array(origins[..<middle]), to: destinations, of: places)
      let rest = try self.table(from: Array(origins[middle...]), to: destinations, of: places)
      table.metres += rest.metres
      table.originSnaps += rest.originSnaps
      return table
    }
    let middle = destinations.count / 2
    var table = try table(from: origins, to: Array(destinations[..<middle]), of: places)
    let rest = try self.table(from: origins, to: Array(destinations[middle...]), of: places)
    for row in table.metres.indices { table.metres[row] += rest.metres[row] }
    table.destinationSnaps += rest.destinationSnaps
    return table
  }

  /// The `table` service's reply, as <https://project-osrm.org/docs> describes it.
  private struct Reply: Decodable {
    struct Waypoint: Decodable { let distance: Double? }
    let code: String
    let message: String?
    let distances: [[Double?]]?
    let sources: [Waypoint?]?
    let destinations: [Waypoint?]?
  }

  private func ask(
    _ origins: [Int], _ destinations: [Int], _ places: [RoadPlace]
  ) throws(Failure) -> Reply {
    let points = (origins + destinations).map { number in
      "\(places[number].position.longitude),\(places[number].position.latitude)"
    }
    let sources = origins.indices.map(String.init).joined(separator: ";")
    let targets = destinations.indices.map { String(origins.count + $0) }.joined(separator: ";")
    let content = try fetch(
      "\(address)/table/v1/\(profile)/\(points.joined(separator: ";"))?annotations=distance&sources=\(sources)"
        + "&destinations=\(targets)")
    do {
      return try JSONDecoder().decode(Reply.self, from: Data(content))
    } catch {
      throw Failure(description: "the routing server \(address) answers with something else than a table: \(error)")
    }
  }
}

internal import Quantities

/// A position of the inputs with the words to speak of it.
private struct Located {
  let label: String
  let position: Coordinate
  let place: Place?

  var isInRange: Bool { abs(position.latitude) <= 90 && abs(position.longitude) <= 180 }
  var swapped: Coordinate { Coordinate(longitude: position.latitude, latitude: position.longitude) }
}

/// Where a district lies, and how far its places are from there.
struct DistrictExtent {
  /// The median position of its villages.
  let middle: Coordinate
  /// What lies farther from the middle is a slip (metres).
  let reach: Double

  /// Districts reach less far than 150 km; a province several times as far as half of its villages.
  /// - Returns: `nil` where no village has a possible position.
  init?(_ villages: [Village]) {
    let points = villages.map(\.position).filter { abs($0.latitude) <= 90 && abs($0.longitude) <= 180 }
    guard !points.isEmpty else { return nil }
    let middle = Coordinate(
      longitude: points.map(\.longitude).sorted()[points.count / 2],
      latitude: points.map(\.latitude).sorted()[points.count / 2])
    self.middle = middle
    reach = max(150_000, 3 * points.map { $0.metres(to: middle) }.sorted()[points.count / 2])
  }

  func metres(to position: Coordinate) -> Double { position.metres(to: middle) }
}

extension NetworkDraft {
  /// A village farther than this from every other village of its township is worth a look (metres).
  private static let townshipReach = 10_000.0

  /// Positions that cannot be, that are swapped, that lie far off, or that two villages share.
  func positionFaults() -> [Fault] {
    let tables: [(kind: Noun, points: [Located])] = [
      (
        .township,
        townships.compactMap { entry in
          entry.seat.map { Located(label: Check.label(entry.name, entry.id.code), position: $0, place: entry.place) }
        }
      ),
      (.village, villages.map { located($0.name, $0.id.code, $0.position, $0.place) }),
      (.depot, depots.map { located($0.name, $0.id.code, $0.position, $0.place) }),
      (.centre, centres.map { located($0.name, $0.id.code, $0.position, $0.place) }),
      (.outlet, outlets.map { located($0.name, $0.id.code, $0.position, $0.place) }),
    ]
    let extent = DistrictExtent(villages)
    return tables.flatMap { kind, points in
      swapFaults(kind, points, in: extent) + points.flatMap { rangeFaults(kind, $0, in: extent) }
        + remoteFaults(kind, points, in: extent)
    } + sharedPositions() + strayVillages(in: extent) + strayDepots(in: extent)
  }

  private func located(_ name: LocalizedName, _ code: String, _ position: Coordinate, _ place: Place?) -> Located {
    Located(label: Check.label(name, code), position: position, place: place)
  }

  /// Impossible as written but possible the other way round; or far from the rest as written but near the other way round.
  private func isSwapped(_ point: Located, in extent: DistrictExtent?) -> Bool {
    let other = point.swapped
    guard abs(other.latitude) <= 90, abs(other.longitude) <= 180 else { return false }
    guard point.isInRange else { return true }
    guard let extent else { return false }
    return extent.metres(to: point.position) > extent.reach && extent.metres(to: other) < extent.reach
  }

  /// One fault a row, or one for the whole table when all its rows are swapped.
  private func swapFaults(_ kind: Noun, _ points: [Located], in extent: DistrictExtent?) -> [Fault] {
    let swapped = points.filter { isSwapped($0, in: extent) }
    if swapped.count == points.count, points.count > 1, let place = points[0].place {
      return [
        Fault(
          .swappedPosition, at: Place(file: place.file, row: 1, column: "lon"),
          Sentence("lon and lat are swapped in all \(points.count) rows", zh: "全部 \(points.count) 行的 lon 与 lat 写反了"),
          cure: Sentence("swap the names of the two columns", zh: "对调这两列的列名"))
      ]
    }
    return swapped.map { point in
      Fault(
        .swappedPosition, at: point.place?.field("lon"),
        Sentence(
          "lon \(point.position.longitude) and lat \(point.position.latitude) of \(kind.en) \(point.label) are swapped",
          zh: "\(kind.zh) \(point.label) 的 lon \(point.position.longitude) 与 lat \(point.position.latitude) 写反了"),
        cure: Sentence(
          "write lon \(point.position.latitude) and lat \(point.position.longitude)",
          zh: "写成 lon \(point.position.latitude)、lat \(point.position.longitude)"))
    }
  }

  private func rangeFaults(_ kind: Noun, _ point: Located, in extent: DistrictExtent?) -> [Fault] {
    guard !isSwapped(point, in: extent) else { return [] }
    let isLatitude = abs(point.position.longitude) <= 180
    if !point.isInRange {
      return [
        Fault(
          .positionOutOfRange, at: point.place?.field(isLatitude ? "lat" : "lon"),
          Sentence(
            "\(kind.en) \(point.label) lies at lon \(point.position.longitude), lat \(point.position.latitude), which is not "
              + "on Earth",
            zh: "\(kind.zh) \(point.label) 位于 lon \(point.position.longitude)、lat \(point.position.latitude)，不在地球上"),
          cure: Sentence("write degrees, and declare the datum they are in", zh: "填写度数，并声明其坐标系"))
      ]
    }
    return []
  }

  /// Points far from the middle of the villages, an error where no road could be reckoned; many alike as one.
  private func remoteFaults(_ kind: Noun, _ points: [Located], in extent: DistrictExtent?) -> [Fault] {
    guard let extent else { return [] }
    let farthest = Double(Ceiling.road.metres) / 2 / max(min(options.detourFactor, Ceiling.detour).fraction, 0.001)
    let distances = points.map { point in
      point.isInRange && !isSwapped(point, in: extent) ? extent.metres(to: point.position) : 0
    }
    let beyond = points.indices.filter { distances[$0] > farthest }
    let far = points.indices.filter { index in
      kind != .outlet && distances[index] > extent.reach && distances[index] <= farthest
    }
    return [(beyond, Fault.Level.error), (far, .warning)].flatMap { indices, level -> [Fault] in
      let cure = Sentence(
        " lon and lat\(level == .error ? ", and detour_factor" : "")",
        zh: " lon 和 lat\(level == .error ? "，以及 detour_factor" : "")")
      guard indices.count > Gathering.few else {
        return indices.map { index in
          let length = Check.length(distances[index])
          return Fault(
            .remotePosition, level: level, at: points[index].place?.field("lon"),
            Sentence(
              "\(kind.en) \(points[index].label) lies \(length) from the middle of the villages",
              zh: "\(kind.zh) \(points[index].label) 距各村中部 \(length)"),
            cure: Sentence("check its", zh: "核对其") + cure)
        }
      }
      let least = Check.length(indices.map { distances[$0] }.min() ?? 0)
      let list = Gathering.list(indices.map { points[$0].label })
      return [
        Fault(
          .remotePosition, level: level, at: Gathering.place(points[indices[0]].place, column: "lon"),
          Sentence(
            "\(indices.count) of \(points.count) \(kind.en)s lie \(least) or more from the middle of the villages: \(list)",
            zh: "\(points.count) 处\(kind.zh)中有 \(indices.count) 处距各村中部 \(least) 以上：\(list.zh)"),
          cure: Sentence("check their", zh: "核对其") + cure + Sentence(", and the table's datum", zh: "，以及该表的坐标系"))
      ]
    }
  }

  private func sharedPositions() -> [Fault] {
    var first: [Coordinate: Village] = [:]
    return villages.compactMap { village in
      guard let other = first[village.position] else {
        if village.position.latitude.isFinite { first[village.position] = village }
        return nil
      }
      // a code that stands twice is a fault of its own
      guard other.id != village.id else { return nil }
      return Fault(
        .duplicatePosition, level: .warning, at: village.place?.field("lon"),
        Sentence(
          "village \(Check.label(village.name, village.id.code)) has the very position of "
            + "\(Check.label(other.name, other.id.code))",
          zh: "村 \(Check.label(village.name, village.id.code)) 与 \(Check.label(other.name, other.id.code)) 的位置完全相同"),
        cure: Sentence("check both positions", zh: "核对两处位置"))
    }
  }

  private func strayVillages(in extent: DistrictExtent?) -> [Fault] {
    let byTownship = Dictionary(grouping: villages, by: \.township)
    let reach = NetworkDraft.townshipReach
    let strays = villages.filter { village in
      guard let others = byTownship[village.township], others.count > 2 else { return false }
      return isPlausible(village.position, in: extent)
        && !others.contains { $0.id != village.id && !($0.position.metres(to: village.position) > reach) }
    }
    let length = Check.length(reach)
    guard strays.count > Gathering.few else {
      return strays.map { village in
        let label = Check.label(village.name, village.id.code)
        return Fault(
          .remotePosition, level: .warning, at: village.place?.field("lon"),
          Sentence(
            "village \(label) lies more than \(length) from every other village of its township",
            zh: "村 \(label) 距本乡镇其他各村都超过 \(length)"),
          cure: Sentence("check its lon and lat, and its township", zh: "核对其 lon、lat 和所属乡镇"))
      }
    }
    let list = Gathering.list(strays.map { Check.label($0.name, $0.id.code) })
    return [
      Fault(
        .remotePosition, level: .warning, at: Gathering.place(strays[0].place, column: "lon"),
        Sentence(
          "\(strays.count) of \(villages.count) villages lie more than \(length) from every other village of their township: "
            + "\(list)",
          zh: "\(villages.count) 个村中有 \(strays.count) 个距本乡镇其他各村都超过 \(length)：\(list.zh)"),
        cure: Sentence("check their lon and lat, and their townships", zh: "核对其 lon、lat 和所属乡镇"))
    ]
  }

  /// Whether a position is on Earth and within the district's reach, so that nothing else is wrong with it.
  func isPlausible(_ position: Coordinate, in extent: DistrictExtent?) -> Bool {
    guard abs(position.latitude) <= 90, abs(position.longitude) <= 180, let extent else { return false }
    return extent.metres(to: position) <= extent.reach
  }
}

import Quantities
import WasteNetwork

/// The tables of a scenario folder as text, rows in the order of the draft, seasons in the order of their names.
struct DraftText {
  let draft: NetworkDraft

  /// File names with their text.
  var files: [(name: String, text: String)] { tables.map { ("\($0.name).csv", $0.table.text) } }

  /// The tables by name; those without rows that a scenario may lack are left out.
  var tables: [(name: String, table: TableText)] {
    var all = [
      ("townships", townships), ("villages", villages), ("depots", depots), ("centres", centres), ("sizes", sizes),
      ("outlets", outlets), ("vehicles", vehicles), ("coefficients", coefficients), ("seasons", seasons),
    ]
    if !draft.locks.isEmpty { all.append(("locks", locks)) }
    if !draft.visitRules.isEmpty { all.append(("visits", visits)) }
    return all
  }

  private var townships: TableText {
    var table = TableText(["code", "name", "name_en", "lon", "lat"])
    for row in draft.townships { table.add([row.id.code] + names(row.name) + point(row.seat)) }
    return table
  }

  private var villages: TableText {
    let figures = Set(draft.villages.flatMap(\.figures.keys)).sorted()
    let access = OptionalColumns(villages: draft.villages)
    var table = TableText(
      ["code", "name", "name_en", "township", "lon", "lat", "position_confidence"] + access.names + figures)
    for row in draft.villages {
      table.add(
        [row.id.code] + names(row.name) + [row.township.code] + point(row.position)
          + [row.positionConfidence.rawValue] + access.cells(of: row)
          + figures.map { row.figures[$0].map(NumberText.plain) ?? "" })
    }
    return table
  }

  private var depots: TableText {
    let access = OptionalColumns(depots: draft.depots)
    var table = TableText(
      [
        "code", "name", "name_en", "township", "lon", "lat", "position_confidence", "state", "reason", "area_mu",
        "yearly_cost_cny", "streams",
      ] + access.names)
    for row in draft.depots {
      table.add(
        [row.id.code] + names(row.name) + [row.township.code] + point(row.position) + [
          row.positionConfidence.rawValue, row.state.rawValue, row.reason, NumberText.area(row.area),
          NumberText.money(row.yearlyCost), codes(row.streams),
        ] + access.cells(of: row))
    }
    return table
  }

  private var centres: TableText {
    var table = TableText([
      "code", "name", "name_en", "lon", "lat", "position_confidence", "state", "reason", "streams", "cost_factor",
    ])
    for row in draft.centres {
      table.add(
        [row.id.code] + names(row.name) + point(row.position) + [
          row.positionConfidence.rawValue, row.state.rawValue, row.reason, codes(row.streams),
          NumberText.fraction(row.costFactor),
        ])
    }
    return table
  }

  private var sizes: TableText {
    var table = TableText([
      "level", "stream", "size", "storage_t", "handling_t_day", "area_mu", "yearly_cost_cny", "confidence", "source",
    ])
    for row in draft.sizes {
      table.add([
        row.level.rawValue, row.stream.code, row.size, NumberText.mass(row.storage),
        NumberText.mass(row.handlingPerDay), NumberText.area(row.area), NumberText.money(row.yearlyCost),
        row.confidence.rawValue, row.source,
      ])
    }
    return table
  }

  private var outlets: TableText {
    var table = TableText([
      "code", "name", "name_en", "stream", "use", "lon", "lat", "yearly_capacity_t", "yearly_minimum_t", "price_cny_t",
      "haulage_cny_tkm",
    ])
    for row in draft.outlets {
      table.add(
        [row.id.code] + names(row.name) + [row.stream.code, row.use.rawValue] + point(row.position) + [
          NumberText.mass(row.yearlyCapacity), NumberText.mass(row.yearlyMinimum), NumberText.price(row.price),
          NumberText.rate(row.haulageRate),
        ])
    }
    return table
  }

  private var vehicles: TableText {
    let day = OptionalColumns(vehicles: draft.vehicles)
    var table = TableText(
      [
        "code", "name", "name_en", "streams", "payload_t", "volume_m3", "count", "day_cost_cny", "cost_cny_km",
        "speed_km_h", "loading_min_t", "unloading_min_t", "stop_min", "shift_h", "sealed", "fuel_l_100km", "co2e_kg_km",
        "confidence", "source",
      ] + day.names)
    for row in draft.vehicles {
      let volume = NumberText.quantity(row.bodyVolume.cubicMetres, Volume.cubicMetres, is: row.bodyVolume)
      let kilometre = NumberText.quantity(
        row.kilometreCost.yuanPerKilometre, DistancePrice.yuanPerKilometre, is: row.kilometreCost)
      let speed = NumberText.quantity(row.speed.kilometresPerHour, Speed.kilometresPerHour, is: row.speed)
      table.add(
        [row.id.code] + names(row.name) + [
          codes(row.streams), NumberText.mass(row.payload), volume, row.count.map(String.init) ?? "",
          NumberText.money(row.dayCost), kilometre, speed, NumberText.minutes(row.loadingPerTonne),
          NumberText.minutes(row.unloadingPerTonne), NumberText.minutes(row.stopTime),
          NumberText.hours(row.shift), row.isSealed ? "yes" : "no",
          NumberText.plain(Double(row.fuelMillilitresPerKilometre) / 10),
          NumberText.plain(Double(row.co2eGramsPerKilometre) / 1000), row.confidence.rawValue, row.source,
        ] + day.cells(of: row))
    }
    return table
  }

  private var coefficients: TableText {
    var table = TableText([
      "stream", "item", "parameter", "value", "low", "high", "unit", "source", "confidence",
    ])
    for row in draft.coefficients {
      table.add([
        row.stream.code, row.item, row.parameter, NumberText.plain(row.value), row.low.map(NumberText.plain) ?? "",
        row.high.map(NumberText.plain) ?? "", row.unit, row.source, row.confidence.rawValue,
      ])
    }
    return table
  }

  private var seasons: TableText {
    var table = TableText(["season", "period", "share_percent", "confidence", "source"])
    for season in draft.seasons.sorted(by: { $0.name < $1.name }) {
      for (period, share) in season.shares.enumerated() where share > 0 {
        table.add([
          season.name, String(period + 1), NumberText.percent(.millionths(share)), season.confidence.rawValue,
          season.source,
        ])
      }
    }
    return table
  }

  private var locks: TableText {
    var table = TableText(["village", "stream", "depot", "kind", "reason"])
    for row in draft.locks {
      table.add([row.village.code, row.stream.code, row.depot.code, row.kind.rawValue, row.reason])
    }
    return table
  }

  private var visits: TableText {
    var table = TableText(["village", "stream", "rule", "day", "reason"])
    for row in draft.visitRules {
      table.add([row.village.code, row.stream.code, row.kind.rawValue, row.day.label, row.reason])
    }
    return table
  }

  /// Chinese and English name; the English one is left empty where it only stands for the Chinese.
  private func names(_ name: LocalizedName) -> [String] { [name.zh, name.en == name.zh ? "" : name.en] }

  private func codes(_ streams: [ID<WasteStream>]) -> String { streams.map(\.code).joined(separator: " ") }

  private func point(_ position: Coordinate?) -> [String] {
    position.map { [NumberText.plain($0.longitude), NumberText.plain($0.latitude)] } ?? ["", ""]
  }
}

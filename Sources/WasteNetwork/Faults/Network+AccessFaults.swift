internal import Quantities

extension Network {
  /// Villages that no vehicle which may carry a stream of theirs can enter: all too heavy for the roads, or out only when
  /// the village is closed. An error where the stream must serve every village. And depots that may have a station of a
  /// stream, but are open only while no vehicle that may carry it is out.
  func accessFaults() -> [Fault] { villageAccessFaults() + depotAccessFaults() }

  private func villageAccessFaults() -> [Fault] {
    villages.indices.flatMap { village in
      let closed = streams.indices.filter { stream in
        generation.arising(village: village, stream: stream).offField > .zero
          && !vehicles(for: stream).contains { canCome(vehicles[$0], to: villages[village]) }
      }
      return [Fault.Level.error, .warning].compactMap { level in
        let own = closed.filter { streams[$0].servesEveryVillage == (level == .error) }
        return own.isEmpty ? nil : accessFault(villages[village], own, level)
      }
    }
  }

  private func canCome(_ vehicle: Vehicle, to village: Village) -> Bool {
    guard vehicle.mayEnter(village) else { return false }
    return village.openingHours.map { isOut(vehicle, within: $0) } ?? true
  }

  private func isOut(_ vehicle: Vehicle, within hours: OpeningHours) -> Bool {
    hours.from <= vehicle.shiftStart + vehicle.shift && vehicle.shiftStart <= hours.to
  }

  private func depotAccessFaults() -> [Fault] {
    depots.indices.flatMap { depot -> [Fault] in
      let hours = depots[depot].openingHours
      let late = closed(depot) { vehicle in hours.map { isOut(vehicle, within: $0) } ?? true }
      let heavy = closed(depot) { $0.mayEnter(depots[depot]) }
      let label = Check.label(depots[depot].name, depots[depot].id.code)
      return [
        late.map { names in
          Fault(
            .depotClosedToTrucks, at: depots[depot].place?.field("open_from"),
            Sentence(
              "no vehicle that may carry \(names) works while depot \(label) is open",
              zh: "收储场 \(label) 开放时，没有可运 \(names.zh) 的车辆在班"),
            cure: Sentence(
              "correct open_from and open_to, or the shift_start of a vehicle, or name the depot's other streams in "
                + "streams", zh: "改正 open_from 和 open_to，或某车辆的 shift_start，或在 streams 中只列该场的其他类别"))
        },
        heavy.map { names in
          Fault(
            .depotClosedToTrucks, at: depots[depot].place?.field("lon"),
            Sentence(
              "every vehicle that may carry \(names) is too heavy for the roads to depot \(label)",
              zh: "可运 \(names.zh) 的车辆都超过收储场 \(label) 道路的限重"),
            cure: Sentence(
              "add a lighter vehicle, check the limits of the roads, or name the depot's other streams in streams",
              zh: "增加轻型车辆，核对道路限重，或在 streams 中只列该场的其他类别"))
        },
      ].compactMap(\.self)
    }
  }

  /// The streams that a depot may take but that none of their vehicles could bring; `nil` for none.
  private func closed(_ depot: Int, to mayCome: (Vehicle) -> Bool) -> Sentence? {
    let closed = streams.indices.filter { stream in
      let able = vehicles(for: stream)
      return accepts(depot: depot, stream: stream) && !stationSizes[stream].isEmpty && !able.isEmpty
        && !able.contains { mayCome(vehicles[$0]) }
    }
    return closed.isEmpty ? nil : Spelling.list(closed.map { streams[$0] })
  }

  private func accessFault(_ village: Village, _ own: [Int], _ level: Fault.Level) -> Fault {
    let isTooHeavy = own.contains { stream in !vehicles(for: stream).contains { vehicles[$0].mayEnter(village) } }
    let names = Spelling.list(own.map { streams[$0] })
    return Fault(
      .villageClosedToTrucks, level: level, at: village.place?.field(isTooHeavy ? "truck_limit_t" : "open_from"),
      Sentence(
        "no vehicle that may carry \(names) can come to village \(Check.label(village.name, village.id.code)): "
          + (isTooHeavy ? "all are too heavy for its roads" : "none works while it is open"),
        zh: "没有可运 \(names.zh) 的车辆能进入村 \(Check.label(village.name, village.id.code))："
          + (isTooHeavy ? "都超过其道路限重" : "该村开放时都不在班")),
      cure: Sentence(
        isTooHeavy
          ? "add a lighter vehicle, or correct truck_limit_t or gross_t"
          : "correct open_from and open_to, or the shift_start of a vehicle",
        zh: isTooHeavy ? "增加较轻的车辆，或改正 truck_limit_t 或 gross_t" : "改正 open_from 和 open_to，或某车辆的 shift_start"))
  }
}

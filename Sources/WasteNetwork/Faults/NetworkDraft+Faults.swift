extension NetworkDraft {
  /// Every fault of the draft that shows without distances, in the order of the scenario, then of the tables.
  ///
  /// A table without rows is one fault; nothing is said then of what refers to it.
  public func faults() -> [Fault] {
    let checks: [() -> [Fault]] = [
      emptinessFaults, codeFaults, optionFaults, streamFaults, targetFaults, referenceFaults, positionFaults,
      accessFaults,
      depotFaults, centreFaults, sizeFaults, outletFaults, vehicleFaults, figureFaults, coefficientFaults, massFaults,
      seasonFaults, lockFaults, visitFaults, ceilingFaults, senseFaults,
    ]
    let found = checks.flatMap { $0() }
    let faulty = Set(found.compactMap(\.place))
    // what is wrong at a place says more than that the figure there is unlikely
    let unlikely = unlikelyFaults().filter { fault in fault.place.map { !faulty.contains($0) } ?? true }
    return checkLevels.applied(to: found + unlikely)
  }

  /// What can be planned as it stands but is probably not meant.
  private func senseFaults() -> [Fault] {
    let checks: [() -> [Fault]] = [
      fractionFaults, freeSupplyFaults, divisionFaults, nameFaults, seatFaults, unitFaults, districtFaults, landFaults,
      overrideFaults,
      zoneFaults,
    ]
    return checks.flatMap { $0() }
  }

  /// Tables and lists that must not be empty.
  private func emptinessFaults() -> [Fault] {
    let tables: [(name: String, isEmpty: Bool)] = [
      ("streams", streams.isEmpty), ("townships", townships.isEmpty), ("villages", villages.isEmpty),
      ("depots", depots.isEmpty), ("centres", centres.isEmpty), ("sizes", sizes.isEmpty),
      ("vehicles", vehicles.isEmpty), ("coefficients", coefficients.isEmpty), ("seasons", seasons.isEmpty),
    ]
    return tables.filter(\.isEmpty).map { name, _ in
      Fault(
        .emptyTable, at: Place(file: name),
        Sentence("there is not a single entry in ‘\(name)’", zh: "“\(name)”中没有任何内容"),
        cure: Sentence("add at least one, or no plan can be made", zh: "至少填一行，否则无法规划"))
    }
  }
}

/// Checks that many tables share.
package enum Check {
  /// A fault where a number is negative.
  static func notNegative(_ value: Double, _ column: String, at place: Place?) -> [Fault] {
    guard value < 0 else { return [] }
    return [
      Fault(
        .negative, at: place?.field(column),
        Sentence("\(column) is negative: \(shown(value))", zh: "\(column) 为负：\(shown(value))"),
        cure: Sentence("write 0 or a number above", zh: "填 0 或正数"))
    ]
  }

  /// A fault where a number is zero or negative.
  static func positive(_ value: Double, _ column: String, at place: Place?) -> [Fault] {
    guard value <= 0 else { return [] }
    return [
      Fault(
        value < 0 ? .negative : .outOfRange, at: place?.field(column),
        Sentence("\(column) is \(shown(value)) where it must be above 0", zh: "\(column) 为 \(shown(value))，应大于 0"),
        cure: Sentence("write a number above 0", zh: "填大于 0 的数"))
    ]
  }

  /// A fault where a part is below nothing or above the whole.
  static func part(_ share: Double, _ column: String, at place: Place?) -> [Fault] {
    guard !(0...1).contains(share) else { return [] }
    return [
      Fault(
        share < 0 ? .negative : .shareAboveWhole, at: place?.field(column),
        Sentence("\(column) is \(shown(share * 100)) %", zh: "\(column) 为 \(shown(share * 100)) %"),
        cure: Sentence("write a share from 0 to 100 %", zh: "填 0 至 100 % 之间的比例"))
    ]
  }

  /// A number without a needless point.
  static func shown(_ value: Double) -> String {
    let rounded = (value * 1e6).rounded() / 1e6
    return Int(exactly: rounded).map(String.init) ?? "\(rounded)"
  }

  /// A name with its code, as messages give it.
  static func label(_ name: LocalizedName, _ code: String) -> String {
    name.zh.isEmpty || name.zh == code ? "‘\(code)’" : "‘\(name.zh)’ (\(code))"
  }

  /// A length for a reader: metres below one kilometre, else kilometres with one digit.
  package static func length(_ metres: Double) -> String {
    metres < 1000 ? "\(Int(metres.rounded())) m" : "\((metres / 100).rounded() / 10) km"
  }
}

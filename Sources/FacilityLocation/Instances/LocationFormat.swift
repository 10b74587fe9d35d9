public import Computation

/// The published formats that can be read.
public enum LocationFormat: String, Sendable, CaseIterable {
  /// OR-Library cap: split supply.
  case orLibrary = "orlib"
  /// Holmberg, Rönnqvist, Yuan: one station for each customer.
  case holmberg
  /// Avella and Boccia's test beds: split supply, cost for each unit.
  case tbed1
  /// OR-Library pmed: a graph, and how many of its points are medians.
  case pMedian = "pmedian"
  /// Fernandes and others: plants, satellites, customers.
  case twoStage = "fernandes"

  /// Names of the formats, for help texts.
  public static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }

  /// What a file's name, its folder's name or its shape says of its format.
  ///
  /// The three formats of capacitated siting hold equally many numbers: the folder decides where it is named after a set,
  /// and else the shape of the lines.
  public static func detect(_ text: String, file: String) -> LocationFormat? {
    let parts = file.lowercased().split(separator: "/")
    for part in parts.suffix(2).reversed() {
      if part.hasPrefix("pmed") { return .pMedian }
      if part.hasPrefix("fernandes") || part.hasPrefix("psc") { return .twoStage }
      if part.hasPrefix("holmberg") { return .holmberg }
      if part.hasPrefix("tbed") { return .tbed1 }
      if part.hasPrefix("orlib") || part.hasPrefix("cap") { return .orLibrary }
    }
    if isGraph(text, file: file) { return .pMedian }
    return isTwoStage(text, file: file) ? .twoStage : shape(text, file: file)
  }

  /// Whether three numbers announce as many edges, of three numbers each, as there are.
  private static func isGraph(_ text: String, file: String) -> Bool {
    var reader = InstanceReader(location: text, file: file)
    guard (try? reader.whole("points", in: 1...20_000)) != nil,
      let edges = try? reader.whole("edges", in: 1...100_000_000),
      (try? reader.whole("medians", in: 1...20_000)) != nil
    else { return false }
    return reader.remaining == 3 * edges
  }

  /// Whether three numbers announce as many plants, satellites and customers as there is room for.
  private static func isTwoStage(_ text: String, file: String) -> Bool {
    var reader = InstanceReader(location: text, file: file)
    guard let plants = try? reader.whole("plants", in: 1...10_000),
      let satellites = try? reader.whole("satellites", in: 1...10_000),
      let customers = try? reader.whole("customers", in: 1...100_000)
    else { return false }
    return reader.remaining == customers + 2 * plants + plants * satellites + 2 * satellites + satellites * customers
  }

  private static func shape(_ text: String, file: String) -> LocationFormat? {
    var reader = InstanceReader(location: text, file: file)
    guard let sites = try? reader.whole("sites", in: 1...100_000),
      let customers = try? reader.whole("customers", in: 1...100_000)
    else { return nil }
    guard reader.remaining == 2 * sites + customers * (sites + 1) else { return nil }
    let lines = reader.shape(of: sites + 2)
    guard lines.count > sites + 1, lines[0] == 2 else { return nil }
    guard lines[1...sites].allSatisfy({ $0 == 2 }) else { return .tbed1 }
    return lines[sites + 1] == 1 || lines[sites + 1] == sites + 1 ? .orLibrary : .holmberg
  }

  /// Reads an instance.
  /// - Parameter capacity: stands for the word `capacity` in OR-Library's largest files.
  public func read(
    _ text: String, file: String, capacity: Double? = nil
  ) throws(InstanceFault) -> any LocationProblem {
    switch self {
    case .orLibrary: try ORLibraryFile.read(text, file: file, capacity: capacity)
    case .holmberg: try HolmbergFile.read(text, file: file)
    case .tbed1: try TBED1File.read(text, file: file)
    case .pMedian: try PMedianFile.read(text, file: file)
    case .twoStage: try FernandesFile.read(text, file: file)
    }
  }
}

public import Computation

/// A routing problem read from a published file, with what its cost means.
public struct PublishedInstance: Sendable {
  public var name: String
  public var problem: RoutingProblem
  /// Cost units of the problem in one unit of the published values.
  public var costScale: Int

  /// A cost in the file's own unit.
  public func published(_ cost: Int) -> Double { Double(cost) / Double(costScale) }
}

/// A point of the plane.
struct PlanePoint: Sendable, Equatable {
  var x: Double
  var y: Double

  func distance(to other: PlanePoint) -> Double {
    ((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)).squareRoot()
  }
}

extension InstanceReader {
  mutating func point(_ meaning: String) throws(InstanceFault) -> PlanePoint {
    PlanePoint(x: try number("x of \(meaning)"), y: try number("y of \(meaning)"))
  }
}

extension PublishedInstance {
  /// Reads a file of any format known here.
  ///
  /// - Throws: the first fault, with file and line.
  public static func read(_ text: String, file: String) throws(InstanceFault) -> PublishedInstance {
    if text.contains("DEMAND_SECTION") || file.hasSuffix(".vrp") { return try CVRPLIBFile.read(text, file: file) }
    if text.drop(while: \.isWhitespace).hasPrefix("//") { return try MixedFleetFile.read(text, file: file) }
    if text.drop(while: \.isWhitespace).hasPrefix("{") { return try CrevierFile.read(text, file: file) }
    if file.hasSuffix(".dat") { return try LocationRoutingFile.read(text, file: file) }
    return try CordeauFile.read(text, file: file)
  }
}

internal import WasteNetwork

/// The datum that a scenario declares for its `lon` and `lat` columns.
struct Datum: Sendable {
  /// `nil` for WGS 84 and CGCS2000, which are taken as equal.
  private let reference: CoordinateReference?

  static let wgs84 = Datum(reference: nil)

  private init(reference: CoordinateReference?) { self.reference = reference }

  /// - Returns: `nil` when the datum is unknown or cannot be converted; the fault is reported.
  init?(_ entry: Entry, findings: Findings) {
    let word = entry.text.uppercased()
    if ["WGS84", "WGS 84", "CGCS2000"].contains(word) {
      self = .wgs84
      return
    }
    if word.hasPrefix("EPSG:"), Int(word.dropFirst(5)) != nil, let reference = CoordinateReference(definition: word) {
      self.init(reference: reference.isWGS84 ? nil : reference)
      return
    }
    let isKnown = ["GCJ-02", "BD-09"].contains(word)
    findings.report(
      .unknownDatum, at: entry.place,
      isKnown ? "positions in \(word) cannot be converted yet" : "‘\(entry.text)’ is no datum known here",
      cure: isKnown
        ? "convert the positions to WGS 84 first and write WGS84"
        : "write WGS84, CGCS2000 or EPSG: and a number")
    return nil
  }

  func wgs84(_ points: [(x: Double, y: Double)?]) -> [(x: Double, y: Double)?] {
    reference?.wgs84(points) ?? points
  }
}

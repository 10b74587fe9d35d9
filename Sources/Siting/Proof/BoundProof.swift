import WasteNetwork

/// What the bound's trees prove, in the form of a certificate.
struct BoundProof: Sendable {
  private let parts: [PartProof]
  /// By station, then size: fen. Empty when all streams are in one part.
  private let rents: [[Int]]
  /// What no plan can undercut, fen.
  let value: Double

  /// Numbers in a certificate at most, about twelve bytes each; no tree grows beyond its part of them. One stream of four
  /// that is hard to prove takes most of its part, the others a tenth of theirs.
  static let greatestSize = 4_000_000

  /// The proof of one tree for all streams.
  init(_ tree: BoundTree) { self.init([PartProof(tree)], rents: [], sites: 0) }

  /// The proof by all streams together or by each for itself, whichever proves more.
  init(_ bound: DistrictBound) {
    let together = BoundProof(bound.tree)
    guard let streamwise = bound.parts else {
      self = together
      return
    }
    let divided = BoundProof(
      streamwise.trees.enumerated().map { PartProof($1, streams: [$0]) },
      rents: streamwise.rents.fen.map { Array($0.dropFirst()) }, sites: streamwise.siteValue)
    self = divided.value > together.value ? divided : together
  }

  /// - Parameters:
  ///   - parts: each stream in one.
  ///   - sites: what the sites keep at least when modules pay the rents, fen.
  init(_ parts: [PartProof], rents: [[Int]], sites: Int) {
    self.parts = parts
    self.rents = rents
    value = parts.map(\.value).reduce(Double(sites), +)
  }

  /// The certificate of a bound that `value` proves; `nil` where a multiplier is too large for whole numbers.
  func certificate(bound: Int) -> BoundCertificate? {
    let written = parts.compactMap { $0.certificate() }
    return written.count == parts.count ? BoundCertificate(bound: bound, rents: rents, parts: written) : nil
  }
}

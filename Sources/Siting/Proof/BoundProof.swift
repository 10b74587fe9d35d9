import WasteNetwork

/// What the bound's trees prove, in the form of a certificate.
struct BoundProof: Sendable {
  private let parts: [PartProof]
  /// By station, then size: fen. Empty when all streams are in one part.
  private let rents: [[Int]]
  /// What no plan can undercut, fen.
  let value: Double

  /// Numbers in a certificate at most, about twelve bytes each.
  static let greatestSize = 1_000_000

  /// The proof of one tree for all streams; a tree too large to be written down is cut back to its root.
  init(_ tree: BoundTree, greatestSize: Int = BoundProof.greatestSize) {
    let isSmall = PartProof.size(of: tree) <= greatestSize
    self.init([PartProof(tree, isWhole: isSmall)], rents: [], sites: 0)
  }

  /// The proof by all streams together or by each for itself, whichever proves more; a stream's tree too large to be
  /// written down is cut back to its root.
  init(_ bound: DistrictBound, greatestSize: Int = BoundProof.greatestSize) {
    let together = BoundProof(bound.tree, greatestSize: greatestSize)
    guard let streamwise = bound.parts else {
      self = together
      return
    }
    let parts = streamwise.trees.enumerated().map { stream, tree in
      PartProof(
        tree, isWhole: PartProof.size(of: tree) <= greatestSize / streamwise.trees.count, streams: [stream])
    }
    let divided = BoundProof(
      parts, rents: streamwise.rents.fen.map { Array($0.dropFirst()) }, sites: streamwise.siteValue)
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

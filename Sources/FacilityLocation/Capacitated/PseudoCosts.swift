/// What branching on each site has lifted the bound by so far, for each part of a site that was decided away
/// (Benichou et al. 1971); sites never branched on stand at the mean of the others.
struct PseudoCosts: Sendable {
  private struct Record: Sendable {
    var sum = 0.0
    var count = 0.0
  }

  private var opening: [Record]
  private var closing: [Record]
  private var all = (opening: Record(), closing: Record())

  init(sites: Int) {
    opening = Array(repeating: Record(), count: sites)
    closing = opening
  }

  /// Notes that opening or closing a site that was open in part lifted the bound.
  mutating func note(site: Int, isOpening: Bool, part: Double, lift: Double) {
    let change = isOpening ? 1 - part : part
    guard change > 0.01, lift.isFinite else { return }
    let rate = max(0, lift) / change
    if isOpening {
      opening[site].sum += rate
      opening[site].count += 1
      all.opening.sum += rate
      all.opening.count += 1
    } else {
      closing[site].sum += rate
      closing[site].count += 1
      all.closing.sum += rate
      all.closing.count += 1
    }
  }

  /// How much branching on a site open in part promises: the product of both lifts, neither below a least one.
  func promise(of site: Int, part: Double) -> Double {
    let up = (1 - part) * PseudoCosts.rate(opening[site], all.opening)
    let down = part * PseudoCosts.rate(closing[site], all.closing)
    return max(up, 1e-6) * max(down, 1e-6)
  }

  /// The mean of a site's own lifts and one of the average size.
  private static func rate(_ own: Record, _ all: Record) -> Double {
    let mean = all.count > 0 ? all.sum / all.count : 1
    return (own.sum + mean) / (own.count + 1)
  }
}

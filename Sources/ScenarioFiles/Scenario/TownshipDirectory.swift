internal import WasteNetwork

/// Finds a township by code, or by name where only one bears it.
struct TownshipDirectory {
  private let codes: Set<String>
  private let codesByName: [String: [String]]

  init(_ townships: [Township]) {
    codes = Set(townships.map(\.id.code))
    var byName: [String: [String]] = [:]
    for township in townships {
      for name in Set([township.name.zh, township.name.en]) { byName[name, default: []].append(township.id.code) }
    }
    codesByName = byName
  }

  /// The code meant by a text; the text itself when no township or several are meant, which the cross-check reports.
  func resolve(_ text: String) -> ID<Township> {
    if !codes.contains(text), let named = codesByName[text], named.count == 1 { return ID(named[0]) }
    return ID(text)
  }
}

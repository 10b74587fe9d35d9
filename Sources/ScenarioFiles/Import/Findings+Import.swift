internal import WasteNetwork

extension Findings {
  /// Reports what keeps a table from being taken in.
  func refuse(
    _ kind: FaultKind, at place: Place?, en: String, zh: String, cure: (en: String, zh: String)
  ) {
    report(kind, at: place, Sentence(en, zh: zh), cure: Sentence(cure.en, zh: cure.zh))
  }
}

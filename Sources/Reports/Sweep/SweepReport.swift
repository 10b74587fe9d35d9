import WasteNetwork

/// A sweep as one self-contained HTML page.
public enum SweepReport {
  /// The page with all languages in it and a switch between them.
  ///
  /// - Parameter languages: not empty; the first is the one shown when the page opens.
  /// - Returns: HTML that is well-formed XML as well; the same results give the same text.
  public static func html(_ sweep: Sweep, languages: [Language] = Language.allCases) -> String {
    Page.html(
      title: languages.map { Phrase.sweepTitle(sweep.network.name).in($0) }.joined(separator: " · "),
      generator: sweep.programVersion, style: StyleSheet.text(streamCount: 0) + StyleSheet.sweep,
      languages: languages
    ) { SweepEdition(sweep: sweep, language: $0).document() }
  }
}

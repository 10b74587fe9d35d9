import WasteNetwork

/// A self-contained page with its content in one or several languages and a switch between them.
enum Page {
  /// - Parameters:
  ///   - languages: not empty; the first is the one shown when the page opens.
  ///   - ending: what stands behind all editions: data and scripts.
  ///   - content: the content in one language, an element of the classes `edition` and the language's prefix.
  static func html(
    title: String, generator version: String, style: String, languages: [Language], ending: [Node] = [],
    content: (Language) -> Node
  ) -> String {
    let page = tag("html", ["lang": languages[0].rawValue]) {
      tag("head") {
        tag("meta", ["charset": "utf-8"])
        tag("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        tag("meta", ["name": "generator", "content": "Gleaner \(version)"])
        tag("title") { title }
        Node.styleSheet(style)
      }
      tag("body") {
        if languages.count > 1 { languageSwitch(languages) }
        for language in languages { content(language) }
        ending
      }
    }
    var text = "<!DOCTYPE html>\n"
    page.write(to: &text)
    return text + "\n"
  }

  /// Radio buttons before the editions; the style sheet shows the edition whose button is chosen.
  private static func languageSwitch(_ languages: [Language]) -> Node {
    .group(
      languages.map { language in
        tag(
          "input",
          language == languages[0]
            ? ["type": "radio", "name": "language", "id": "show-\(language.prefix)", "checked": "checked"]
            : ["type": "radio", "name": "language", "id": "show-\(language.prefix)"])
      }
        + [
          tag("div", ["class": "languages"]) {
            for language in languages {
              tag("label", ["for": "show-\(language.prefix)", "lang": language.rawValue]) {
                language == .chinese ? "中文" : "English"
              }
            }
          }
        ])
  }
}

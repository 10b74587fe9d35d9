/// A piece of HTML or SVG: well-formed and escaped by construction.
package enum Node {
  case element(name: String, attributes: [(name: String, value: String)], children: [Node])
  case text(String)
  case group([Node])
  /// A style sheet, written as it is and never made of inputs.
  case styleSheet(String)
  /// A script, written as it is and never made of inputs; it reads as HTML and as XML.
  case script(String)
  /// Figures and texts for a script, with what tells them apart.
  case data(PageData, attributes: KeyValuePairs<String, String>)

  package static let nothing = Node.group([])

  /// Appends the text of this node.
  package func write(to output: inout String) {
    switch self {
    case .text(let text): Node.escape(text, to: &output)
    case .group(let nodes): for node in nodes { node.write(to: &output) }
    case .styleSheet(let text): output += "<style>\n\(text)</style>\n"
    case .script(let text): output += "<script>\n//<![CDATA[\n\(text)\n//]]>\n</script>\n"
    case .data(let data, let attributes):
      output += "<script type=\"application/json\""
      Node.write(attributes.map { (name: $0.key, value: $0.value) }, to: &output)
      output += ">"
      data.write(to: &output)
      output += "</script>\n"
    case .element(let name, let attributes, let children):
      output += "<\(name)"
      Node.write(attributes, to: &output)
      if children.isEmpty && Node.isVoid(name) {
        output += "/>"
      } else {
        output += ">"
        for child in children { child.write(to: &output) }
        output += "</\(name)>"
      }
      if Node.endsLine(name) { output += "\n" }
    }
  }

  private static func write(_ attributes: [(name: String, value: String)], to output: inout String) {
    for attribute in attributes {
      output += " \(attribute.name)=\""
      escape(attribute.value, to: &output)
      output += "\""
    }
  }

  /// Elements that HTML closes by themselves, and the SVG shapes that here never have content when empty.
  private static func isVoid(_ name: String) -> Bool {
    ["meta", "link", "br", "input", "rect", "line", "path", "circle", "polyline", "polygon", "use", "col"]
      .contains(name)
  }

  /// A line break after block elements keeps the file readable and comparable line by line.
  private static func endsLine(_ name: String) -> Bool {
    [
      "tr", "table", "section", "p", "h1", "h2", "h3", "li", "ul", "details", "svg", "g", "div", "head", "meta",
      "title",
    ]
    .contains(name)
  }

  /// The five characters that mean something in HTML, and control characters that XML does not allow, which are dropped.
  private static func escape(_ text: String, to output: inout String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"": output += "&quot;"
      case "'": output += "&#39;"
      case "\t", "\n", "\r": output.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{7F}": break
      default: output.unicodeScalars.append(scalar)
      }
    }
  }
}

/// Writes markup as nested blocks.
@resultBuilder
package enum Markup {
  package static func buildExpression(_ node: Node) -> [Node] { [node] }
  package static func buildExpression(_ nodes: [Node]) -> [Node] { nodes }
  package static func buildExpression(_ text: String) -> [Node] { [.text(text)] }
  package static func buildBlock(_ parts: [Node]...) -> [Node] { parts.flatMap { $0 } }
  package static func buildOptional(_ part: [Node]?) -> [Node] { part ?? [] }
  package static func buildEither(first: [Node]) -> [Node] { first }
  package static func buildEither(second: [Node]) -> [Node] { second }
  package static func buildArray(_ parts: [[Node]]) -> [Node] { parts.flatMap { $0 } }
}

/// An element with attributes in the order given.
package func tag(
  _ name: String, _ attributes: KeyValuePairs<String, String> = [:], @Markup _ content: () -> [Node] = { [] }
) -> Node {
  .element(name: name, attributes: attributes.map { (name: $0.key, value: $0.value) }, children: content())
}

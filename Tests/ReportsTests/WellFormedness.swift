/// Reads markup the strict way of XML, and gathers what a reader of it could stumble over.
struct WellFormedness {
  private(set) var faults: [String] = []
  private(set) var identifiers: [String] = []
  private(set) var references: [String] = []
  private(set) var elementNames: Set<String> = []
  private var open: [String] = []

  init(_ markup: String) {
    var rest = Substring(markup)
    if rest.hasPrefix("<!DOCTYPE html>") { rest = rest.dropFirst("<!DOCTYPE html>".count) }
    while let start = rest.firstIndex(of: "<") {
      read(text: rest[..<start])
      rest = rest[rest.index(after: start)...]
      guard let end = rest.firstIndex(of: ">") else {
        faults.append("a tag has no end")
        return
      }
      read(tag: rest[..<end])
      rest = rest[rest.index(after: end)...]
      // style sheets and scripts are not markup
      for name in ["style", "script"] where open.last == name {
        if let close = rest.firstRange(of: "</\(name)>")?.lowerBound { rest = rest[close...] }
      }
    }
    read(text: rest)
    if !open.isEmpty { faults.append("never closed: \(open)") }
    for reference in references where !identifiers.contains(reference) {
      faults.append("nothing is called \(reference)")
    }
    if Set(identifiers).count != identifiers.count { faults.append("an identifier stands twice") }
  }

  private mutating func read(text: Substring) {
    for part in text.split(separator: "&", omittingEmptySubsequences: false).dropFirst() {
      let entity = part.prefix { $0 != ";" }
      if !["amp", "lt", "gt", "quot", "#39"].contains(entity) {
        faults.append("& without an entity: \(part.prefix(12))")
      }
    }
    if text.contains(">") { faults.append("a bare > in \(text.prefix(20))") }
  }

  private mutating func read(tag: Substring) {
    if tag.hasPrefix("/") {
      let name = String(tag.dropFirst())
      if open.popLast() != name { faults.append("</\(name)> closes something else") }
      return
    }
    let isEmpty = tag.hasSuffix("/")
    let body = isEmpty ? tag.dropLast() : tag
    let name = String(body.prefix { $0 != " " && $0 != "\n" })
    elementNames.insert(name)
    read(attributes: body.dropFirst(name.count), of: name)
    if !isEmpty { open.append(name) }
  }

  private mutating func read(attributes: Substring, of element: String) {
    // name="value" name="value": the pieces between quotation marks alternate between names and values
    let pieces = attributes.split(separator: "\"", omittingEmptySubsequences: false)
    if pieces.count.isMultiple(of: 2) { faults.append("a quotation mark is missing in <\(element)\(attributes)>") }
    var seen: Set<String> = []
    for at in stride(from: 0, to: pieces.count - 1, by: 2) {
      let name = pieces[at].drop { $0 == " " }.dropLast()
      if !pieces[at].hasSuffix("=") || !seen.insert(String(name)).inserted {
        faults.append("odd attribute in <\(element)>")
      }
      read(text: pieces[at + 1])
      switch name {
      case "id": identifiers.append(String(pieces[at + 1]))
      case "for": references.append(String(pieces[at + 1]))
      case "href": references.append(String(pieces[at + 1].dropFirst()))
      case "aria-labelledby": references += pieces[at + 1].split(separator: " ").map(String.init)
      default: break
      }
    }
  }
}

/// A column of a table in the report.
struct Column {
  enum Kind { case text, number }

  let title: Phrase
  let kind: Kind

  static func text(_ title: Phrase) -> Column { Column(title: title, kind: .text) }
  static func number(_ title: Phrase) -> Column { Column(title: title, kind: .number) }
}

/// Tables in one language.
struct TableMarkup {
  let language: Language

  private func say(_ phrase: Phrase) -> String { phrase.in(language) }

  /// A table with a caption; the first cell of each row heads it.
  ///
  /// - Parameter stacks: on a narrow screen each row becomes a card whose lines name their columns; other
  ///   tables scroll sideways there.
  func table(_ caption: Phrase, _ columns: [Column], stacks: Bool = false, rows: [[Node]]) -> Node {
    tag(
      "div",
      ["class": stacks ? "table stacks" : "table", "role": "region", "tabindex": "0", "aria-label": say(caption)]
    ) {
      tag("table") {
        tag("caption") { say(caption) }
        tag("thead") {
          tag("tr") {
            for column in columns {
              tag("th", ["scope": "col", "class": column.kind == .number ? "n" : "t"]) { say(column.title) }
            }
          }
        }
        tag("tbody") { rows.map { row($0, columns) } }
      }
    }
  }

  private func row(_ cells: [Node], _ columns: [Column]) -> Node {
    tag("tr") {
      for (position, cell) in cells.enumerated() {
        let kind = columns[position].kind == .number ? "n" : "t"
        if position == 0 {
          tag("th", ["scope": "row", "class": kind]) { cell }
        } else {
          tag("td", ["class": kind, "data-label": say(columns[position].title)]) { cell }
        }
      }
    }
  }

  /// A bar for a table cell with its figure beside it; the bar itself is silent.
  func meter(_ fraction: Double, _ beside: Phrase, class name: String = "") -> Node {
    let width = Figures.coordinate(max(0, min(1, fraction)) * 100)
    return tag("span", ["class": "meter"]) {
      tag(
        "svg", ["class": "bar \(name)", "viewBox": "0 0 100 10", "preserveAspectRatio": "none", "aria-hidden": "true"]
      ) {
        tag("rect", ["class": "track", "width": "100", "height": "10"])
        tag("rect", ["class": "fill", "width": width, "height": "10"])
      }
      tag("span", ["class": "beside"]) { say(beside) }
    }
  }
}

extension Edition {
  /// A table with a caption; see `TableMarkup`.
  func table(_ caption: Phrase, _ columns: [Column], stacks: Bool = false, rows: [[Node]]) -> Node {
    TableMarkup(language: language).table(caption, columns, stacks: stacks, rows: rows)
  }

  /// A bar for a table cell with its percentage beside it.
  func meter(_ fraction: Double, _ percent: String, class name: String = "") -> Node {
    TableMarkup(language: language).meter(fraction, .percent(percent), class: name)
  }

  /// A short mark such as “met”, worded so that colour only repeats it.
  func badge(_ phrase: Phrase, _ kind: BadgeKind) -> Node {
    tag("span", ["class": "badge \(kind.rawValue)"]) { say(phrase) }
  }

  enum BadgeKind: String { case good, bad, plain, warning }
}

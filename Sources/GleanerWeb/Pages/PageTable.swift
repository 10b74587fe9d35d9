import Reports

/// A table of a page; on a phone each row becomes a card whose lines name their columns.
struct PageTable {
  struct Column {
    let title: Phrase
    var isNumber = false
  }

  let language: Language
  let caption: Phrase
  let columns: [Column]
  /// Whether the caption is to be seen; where a heading says the same it is there for screen readers alone.
  let showsCaption: Bool

  init(_ language: Language, _ caption: Phrase, showsCaption: Bool = false, _ columns: [Column]) {
    self.language = language
    self.caption = caption
    self.columns = columns
    self.showsCaption = showsCaption
  }

  func node(_ rows: [[Node]]) -> Node {
    tag("table", ["class": "stacks"]) {
      tag("caption", showsCaption ? [:] : ["class": "unseen"]) { caption.in(language) }
      tag("thead") {
        tag("tr") {
          for column in columns {
            tag("th", ["scope": "col", "class": column.isNumber ? "n" : "t"]) { column.title.in(language) }
          }
        }
      }
      tag("tbody") { rows.map(row) }
    }
  }

  private func row(_ cells: [Node]) -> Node {
    tag("tr") {
      for (position, cell) in cells.enumerated() {
        let column = columns[position]
        let name = column.isNumber ? "n" : "t"
        if position == 0 {
          tag("th", ["scope": "row", "class": name]) { cell }
        } else {
          tag("td", ["class": name, "data-label": column.title.in(language)]) { cell }
        }
      }
    }
  }
}

extension PageTable.Column {
  static func text(_ title: Phrase) -> Self { Self(title: title) }
  static func number(_ title: Phrase) -> Self { Self(title: title, isNumber: true) }
}

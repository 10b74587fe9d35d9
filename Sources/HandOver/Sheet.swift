/// One sheet of a workbook as a value: what stands where, before any library writes it.
struct Sheet {
  /// A column: its heading, how wide it is, and how its cells are shown.
  struct Column {
    enum Kind: Equatable {
      case text
      /// Decimals shown.
      case number(Int)
      /// Left empty for people; with words, a list is offered.
      case toFill([String])
    }

    let title: String
    /// In letters of the usual font; a Chinese character takes two.
    let width: Double
    let kind: Kind

    init(_ title: String, _ width: Double, _ kind: Kind = .text) {
      self.title = title
      self.width = width
      self.kind = kind
    }
  }

  enum Cell: Equatable {
    case empty
    case text(String)
    case number(Double)
    /// Said in passing: greyed.
    case aside(String)
  }

  struct Row {
    var cells: [Cell]
    /// Rows that belong together share a ground.
    var isShaded = false
  }

  /// Rows under one heading.
  struct Section {
    var heading = ""
    /// Sentences under the heading.
    var lines: [String] = []
    var rows: [Row]
    /// Closes the section; empty where nothing is summed.
    var total: [Cell] = []
  }

  /// At most 31 letters; made fit and unique by the workbook.
  var name: String
  var title: String
  /// Sentences under the title.
  var lead: [String]
  var columns: [Column]
  var sections: [Section]
  /// Lines below everything, such as those for signatures.
  var closing: [String] = []
  var isLandscape = true
  /// Every section begins a page.
  var startsPages = false
}

extension Sheet.Cell {
  /// A cell of text, or an empty one.
  init(_ text: String) { self = text.isEmpty ? .empty : .text(text) }
}

/// How wide text is, in figures of the usual font; a Chinese character takes two, a Latin letter somewhat less than one.
enum TextWidth {
  static func of(_ text: String) -> Double {
    text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : ("0"..."9").contains($1) ? 1 : 0.88) }
  }

  /// Lines that a text fills in a width.
  static func lines(_ text: String, in width: Double) -> Int {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      max(1, Int((of(String(line)) / max(1, width - 1)).rounded(.up)))
    }.reduce(0, +)
  }
}

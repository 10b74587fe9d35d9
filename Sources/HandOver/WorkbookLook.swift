import CXLSXWriter

/// How a cell looks; equal looks share one format of the workbook.
struct WorkbookLook: Hashable {
  enum Alignment { case left, centre, right }

  var size = 10.0
  var isBold = false
  var isBordered = true
  var alignment = Alignment.left
  /// Red, green and blue, eight bits each.
  var background: UInt32?
  var colour: UInt32?
  /// Decimals of a number; `nil` for text.
  var decimals: Int?

  static let title = WorkbookLook(size: 16, isBold: true, isBordered: false)
  static let lead = WorkbookLook(isBordered: false, colour: 0x4A4F4B)
  static let header = WorkbookLook(isBold: true, alignment: .centre, background: 0xCFE3D4)
  static let heading = WorkbookLook(size: 12, isBold: true, isBordered: false, colour: 0x1E5631)
  static let closing = WorkbookLook(size: 11, isBordered: false)

  /// The ground of rows that belong together, of totals, and of cells that people fill in.
  static let shade: UInt32 = 0xF3F6F1
  static let totalGround: UInt32 = 0xE4ECE4
  static let asideColour: UInt32 = 0x6B706C

  func apply(to format: UnsafeMutablePointer<lxw_format>, font: String) {
    format_set_font_name(format, font)
    format_set_font_size(format, size)
    if isBold { format_set_bold(format) }
    if let colour { format_set_font_color(format, colour) }
    if let decimals {
      // the last two characters leave room of a parenthesis before the line
      format_set_num_format(
        format, decimals == 0 ? "#,##0_)" : "#,##0.\(String(repeating: "0", count: decimals))_)")
    } else {
      format_set_text_wrap(format)
    }
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    switch alignment {
    case .left: format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    case .centre: format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .right: format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    }
    // room between the text and the line
    if isBordered, alignment == .left { format_set_indent(format, 1) }
    if let background {
      format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
      format_set_bg_color(format, background)
    }
    if isBordered {
      format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_border_color(format, 0x9AA39C)
    }
  }
}

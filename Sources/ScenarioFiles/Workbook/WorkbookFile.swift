import CXLSXWriter
import Glibc

/// The one owner of a workbook that is being written; the file is complete when it is closed.
struct WorkbookFile: ~Copyable {
  private let handle: UnsafeMutablePointer<lxw_workbook>

  /// - Parameter path: where the file is written when the workbook is closed.
  init?(path: String) {
    guard let handle = workbook_new(path) else { return nil }
    self.handle = handle
    var properties = lxw_doc_properties()
    // a fixed day, so that the same scenario gives the same bytes: 2000-01-01
    properties.created = 946_684_800
    workbook_set_properties(handle, &properties)
  }

  deinit { lxw_workbook_free(handle) }

  /// - Returns: what went wrong, in the library's words; `nil` when the file is written.
  consuming func close() -> String? {
    let code = workbook_close(handle)
    discard self
    return code == LXW_NO_ERROR ? nil : lxw_strerror(code).map { String(cString: $0) } ?? "unknown error"
  }

  borrowing func addSheet(_ name: String) -> WorkbookSheet? {
    workbook_add_worksheet(handle, name).map(WorkbookSheet.init)
  }

  borrowing func addStyle(_ style: WorkbookStyle) -> WorkbookFormat? {
    guard let format = workbook_add_format(handle) else { return nil }
    style.apply(to: format)
    return WorkbookFormat(handle: format)
  }
}

/// How cells look.
struct WorkbookStyle {
  var isBold = false
  var isWrapped = false
  var isText = false
  var size = 11.0
  /// Red, green and blue, eight bits each.
  var background: UInt32?

  fileprivate func apply(to format: UnsafeMutablePointer<lxw_format>) {
    format_set_font_size(format, size)
    if isBold { format_set_bold(format) }
    if isWrapped { format_set_text_wrap(format) }
    if isText { format_set_num_format(format, "@") }
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    guard let background else { return }
    format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
    format_set_bg_color(format, background)
    format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
  }
}

/// A look that belongs to a workbook.
struct WorkbookFormat {
  fileprivate let handle: UnsafeMutablePointer<lxw_format>
}

/// A sheet of a workbook that is being written; belongs to it. Rows and columns are counted from 0.
struct WorkbookSheet {
  /// What may stand in a cell.
  enum Choice {
    case words([String])
    /// Words one of which is usual; other text, such as several of them, is allowed too.
    case suggestions([String])
    /// The cells of another sheet, such as `='乡镇 townships'!$A$2:$A$500`; other text is allowed too.
    case cells(String)
  }

  private let handle: UnsafeMutablePointer<lxw_worksheet>

  fileprivate init(handle: UnsafeMutablePointer<lxw_worksheet>) { self.handle = handle }

  func write(_ text: String, row: Int, column: Int, _ format: WorkbookFormat? = nil) {
    worksheet_write_string(handle, lxw_row_t(row), lxw_col_t(column), text, format?.handle)
  }

  func write(_ number: Double, row: Int, column: Int) {
    worksheet_write_number(handle, lxw_row_t(row), lxw_col_t(column), number, nil)
  }

  /// A note that shows when the mouse is over the cell.
  func note(_ text: String, row: Int, column: Int) {
    var options = lxw_comment_options()
    options.width = 260
    options.height = 110
    worksheet_write_comment_opt(handle, lxw_row_t(row), lxw_col_t(column), text, &options)
  }

  /// - Parameters:
  ///   - width: in letters of the usual font.
  ///   - format: of cells that hold nothing yet.
  func setColumn(_ column: Int, width: Double, _ format: WorkbookFormat? = nil) {
    worksheet_set_column(handle, lxw_col_t(column), lxw_col_t(column), width, format?.handle)
  }

  /// - Parameter height: in points.
  func setRow(_ row: Int, height: Double) { worksheet_set_row(handle, lxw_row_t(row), height, nil) }

  /// Keeps rows above and columns left of a cell in sight.
  func freeze(row: Int, column: Int) { worksheet_freeze_panes(handle, lxw_row_t(row), lxw_col_t(column)) }

  /// Offers a list in the cells of a column.
  func offer(_ choice: Choice, rows: ClosedRange<Int>, column: Int) {
    var validation = lxw_data_validation()
    validation.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
    switch choice {
    case .words(let words), .suggestions(let words):
      if case .suggestions = choice {
        validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_INFORMATION.rawValue)
      }
      validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
      // the library takes a list of C strings that ends with a null, and copies it
      var list: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
      defer { for word in list { free(word) } }
      list.withUnsafeMutableBufferPointer { pointers in
        validation.value_list = pointers.baseAddress
        apply(&validation, rows: rows, column: column)
      }
    case .cells(let formula):
      validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_INFORMATION.rawValue)
      let text = strdup(formula)
      defer { free(text) }
      validation.value_formula = text
      apply(&validation, rows: rows, column: column)
    }
  }

  private func apply(_ validation: inout lxw_data_validation, rows: ClosedRange<Int>, column: Int) {
    worksheet_data_validation_range(
      handle, lxw_row_t(rows.lowerBound), lxw_col_t(column), lxw_row_t(rows.upperBound), lxw_col_t(column), &validation)
  }
}

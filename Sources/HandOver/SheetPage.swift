import CXLSXWriter
import Foundation

/// Lays a sheet out on a worksheet, ready for A4; belongs to the workbook. Rows are counted from 0.
struct SheetPage {
  let handle: UnsafeMutablePointer<lxw_worksheet>
  let sheet: Sheet
  private var row = 0
  /// Rows before which a page begins.
  private var breaks: [lxw_row_t] = []
  /// The first thing that the library would not write.
  private(set) var failure: lxw_error?

  /// Points of a line of the usual font.
  private static let lineHeight = 14.5
  private static let margin = 6.0
  /// Points; no spreadsheet has a higher row.
  private static let greatestHeight = 409.0
  /// Inches.
  private static let sideMargin = 0.45

  init(handle: UnsafeMutablePointer<lxw_worksheet>, sheet: Sheet) {
    self.handle = handle
    self.sheet = sheet
  }

  /// Keeps the library's word on one call.
  private mutating func heed(_ code: lxw_error) {
    if code != LXW_NO_ERROR, failure == nil { failure = code }
  }

  private mutating func setHeight(lines: Int, scale: Double = 1) {
    let height = Double(lines) * SheetPage.lineHeight * scale + SheetPage.margin
    heed(worksheet_set_row(handle, lxw_row_t(row), min(SheetPage.greatestHeight, height), nil))
  }

  private var lastColumn: Int { sheet.columns.count - 1 }
  private var width: Double { sheet.columns.map(\.width).reduce(0, +) }

  mutating func write(with writer: inout WorkbookWriter) {
    for (index, column) in sheet.columns.enumerated() {
      heed(worksheet_set_column(handle, lxw_col_t(index), lxw_col_t(index), column.width, nil))
    }
    spread(sheet.title, .title, with: &writer)
    for line in sheet.lead { spread(line, .lead, with: &writer) }
    header(with: &writer)
    for (index, section) in sheet.sections.enumerated() {
      if sheet.startsPages, index > 0 { breaks.append(lxw_row_t(row)) }
      write(section, with: &writer)
    }
    if !sheet.closing.isEmpty { row += 1 }
    for line in sheet.closing { spread(line, .closing, with: &writer) }
  }

  /// The headings, which stay in sight on the screen and stand on every page.
  private mutating func header(with writer: inout WorkbookWriter) {
    let format = writer.format(.header)
    for (index, column) in sheet.columns.enumerated() {
      heed(worksheet_write_string(handle, lxw_row_t(row), lxw_col_t(index), column.title, format))
    }
    let lines = sheet.columns.map { TextWidth.lines($0.title, in: $0.width * 0.9) }.max() ?? 1
    setHeight(lines: lines)
    worksheet_repeat_rows(handle, lxw_row_t(row), lxw_row_t(row))
    worksheet_freeze_panes(handle, lxw_row_t(row + 1), 1)
    row += 1
  }

  private mutating func write(_ section: Sheet.Section, with writer: inout WorkbookWriter) {
    if !section.heading.isEmpty { spread(section.heading, .heading, with: &writer) }
    for line in section.lines { spread(line, .lead, with: &writer) }
    let first = row
    for one in section.rows { write(one.cells, ground: one.isShaded ? WorkbookLook.shade : nil, with: &writer) }
    if row > first { offerLists(rows: first...(row - 1)) }
    if !section.total.isEmpty { write(section.total, ground: WorkbookLook.totalGround, isBold: true, with: &writer) }
  }

  /// A text over the whole width of the sheet.
  private mutating func spread(_ text: String, _ look: WorkbookLook, with writer: inout WorkbookWriter) {
    let format = writer.format(look)
    if lastColumn > 0 {
      heed(worksheet_merge_range(handle, lxw_row_t(row), 0, lxw_row_t(row), lxw_col_t(lastColumn), text, format))
    } else {
      heed(worksheet_write_string(handle, lxw_row_t(row), 0, text, format))
    }
    let scale = look.size / 10
    let lines = TextWidth.lines(text, in: width / scale)
    setHeight(lines: lines, scale: scale)
    row += 1
  }

  private mutating func write(
    _ cells: [Sheet.Cell], ground: UInt32?, isBold: Bool = false, with writer: inout WorkbookWriter
  ) {
    var lines = 1
    for (index, column) in sheet.columns.enumerated() {
      let cell = index < cells.count ? cells[index] : .empty
      var look = WorkbookLook(isBold: isBold, background: ground)
      let place = (lxw_row_t(row), lxw_col_t(index))
      switch cell {
      case .empty: heed(worksheet_write_blank(handle, place.0, place.1, writer.format(look)))
      case .number(let number):
        if case .number(let decimals) = column.kind { look.decimals = decimals } else { look.decimals = 0 }
        look.alignment = .right
        heed(worksheet_write_number(handle, place.0, place.1, number, writer.format(look)))
      case .text(let text), .aside(let text):
        if case .aside = cell { look.colour = WorkbookLook.asideColour }
        lines = max(lines, TextWidth.lines(text, in: column.width - 0.5))
        heed(worksheet_write_string(handle, place.0, place.1, text, writer.format(look)))
      }
    }
    setHeight(lines: lines)
    row += 1
  }

  private mutating func offerLists(rows: ClosedRange<Int>) {
    for (index, column) in sheet.columns.enumerated() {
      guard case .toFill(let words) = column.kind, !words.isEmpty else { continue }
      var validation = lxw_data_validation()
      validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
      validation.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
      // the library takes a list of C strings that ends with a null, and copies it
      var list: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
      defer { for word in list { free(word) } }
      list.withUnsafeMutableBufferPointer { pointers in
        validation.value_list = pointers.baseAddress
        heed(
          worksheet_data_validation_range(
            handle, lxw_row_t(rows.lowerBound), lxw_col_t(index), lxw_row_t(rows.upperBound), lxw_col_t(index),
            &validation))
      }
    }
  }

  /// A4, as wide as the page, as long as it takes, with page numbers.
  mutating func setPaper(footer: (String, String, String)) {
    worksheet_set_paper(handle, 9)
    if sheet.isLandscape { worksheet_set_landscape(handle) }
    worksheet_set_margins(handle, SheetPage.sideMargin, SheetPage.sideMargin, 0.5, 0.65)
    worksheet_center_horizontally(handle)
    worksheet_fit_to_pages(handle, 1, 0)
    worksheet_gridlines(handle, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
    // an ampersand begins a mark
    let (left, middle, right) = footer
    let texts = [left, right].map { $0.replacing("&", with: "&&") }
    worksheet_set_footer(handle, "&L&8\(texts[0])&C&8\(middle)&R&8\(texts[1])")
    if !breaks.isEmpty {
      breaks.append(0)
      worksheet_set_h_pagebreaks(handle, &breaks)
    }
  }
}

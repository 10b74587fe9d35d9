/// What a foreign header says: a name without blanks, years and brackets, and the unit it states.
struct HeaderWords {
  /// In half-width small letters.
  let name: String
  /// The name before a unit at its end was taken off, as in `area_mu`.
  let whole: String
  let unit: ColumnUnit?
  /// The name of a datum that the header mentions, as `datum` writes it.
  let datum: String?

  init(_ header: String) {
    var text = HeaderWords.halfWidth(header).lowercased().filter { !$0.isWhitespace }
    var unit: ColumnUnit?
    for bracket in text.matches(of: /[(\[【〔]([^()\[\]【】〔〕]*)[)\]】〕]/) {
      let inside = String(bracket.1).replacing("单位:", with: "").replacing("单位", with: "")
      if let named = ColumnUnit.named(inside) { unit = unit ?? named }
    }
    datum = HeaderWords.datum(in: text)
    // a bracket that is a unit, a year or a datum says nothing of the name; another, as in 乡(镇), belongs to it
    text = text.replacing(/[(\[【〔]([^()\[\]【】〔〕]*)[)\]】〕]/) { bracket in
      let inside = String(bracket.1).replacing("单位:", with: "").replacing("单位", with: "")
      let isAside =
        ColumnUnit.named(inside) != nil || inside.contains(/[0-9]{4}/) || HeaderWords.datum(in: inside) != nil
      return isAside ? "" : String(bracket.0)
    }
    text = text.replacing(/(19|20)[0-9]{2}(年度|年)?/, with: "")
    whole = text
    if let slash = text.lastIndex(where: { "/_".contains($0) }),
      let named = ColumnUnit.named(String(text[text.index(after: slash)...]))
    {
      unit = unit ?? named
      text = String(text[..<slash])
    }
    name = text
    self.unit = unit
  }

  /// Full-width letters, digits and signs as half-width ones.
  static func halfWidth(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: result.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x3000, 0xA0: result.append(" ")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private static func datum(in text: String) -> String? {
    let plain = text.lowercased().filter { $0 != "-" && $0 != "_" }
    let names = [
      ("gcj02", "GCJ-02"), ("高德", "GCJ-02"), ("腾讯", "GCJ-02"), ("火星", "GCJ-02"), ("bd09", "BD-09"), ("百度", "BD-09"),
      ("cgcs2000", "CGCS2000"), ("国家2000", "CGCS2000"), ("wgs84", "WGS84"),
    ]
    return names.first { plain.contains($0.0) }?.1
  }
}

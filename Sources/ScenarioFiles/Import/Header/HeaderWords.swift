/// What a foreign header says: a name without blanks, years and brackets, and the unit it states.
struct HeaderWords {
  /// In half-width small letters.
  let name: String
  /// The name before a unit at its end was taken off, as in `area_mu`.
  let whole: String
  let unit: ColumnUnit?
  /// The name of a datum that the header mentions, as `datum` writes it.
  let datum: String?
  /// The year that the header mentions.
  let year: Int?

  init(_ header: String) { self.init(header, unit: nil, datum: nil) }

  /// - Parameters:
  ///   - outer: a unit that titles above state, where the header states none.
  ///   - outerDatum: likewise a datum.
  init(_ header: String, unit outer: ColumnUnit?, datum outerDatum: String?) {
    var text = HeaderWords.halfWidth(header).lowercased().filter { !$0.isWhitespace }
    var unit: ColumnUnit?
    for bracket in text.matches(of: /[(\[【〔]([^()\[\]【】〔〕]*)[)\]】〕]/) {
      if let named = HeaderWords.unit(named: String(bracket.1)) { unit = unit ?? named }
    }
    datum = HeaderWords.datum(in: text) ?? outerDatum
    // a bracket that is a unit, a year or a datum says nothing of the name; another, as in 乡(镇), belongs to it
    text = text.replacing(/[(\[【〔]([^()\[\]【】〔〕]*)[)\]】〕]/) { bracket in
      let inside = String(bracket.1)
      let isAside =
        HeaderWords.unit(named: inside) != nil || inside.contains(/[0-9]{4}/) || HeaderWords.datum(in: inside) != nil
      return isAside ? "" : String(bracket.0)
    }
    year = text.firstMatch(of: /(19|20)[0-9]{2}/).flatMap { Int($0.0) }
    text = text.replacing(/(19|20)[0-9]{2}(年度|年)?/, with: "")
    whole = text
    if let slash = text.lastIndex(where: { "/_".contains($0) }),
      let named = ColumnUnit.named(String(text[text.index(after: slash)...]))
    {
      unit = unit ?? named
      text = String(text[..<slash])
    }
    name = text
    self.unit = unit ?? outer
  }

  /// The header as it is called without a unit at its end, as in 小麦播种面积公顷; `nil` where it ends in none.
  var withoutUnitAtEnd: (name: String, unit: ColumnUnit)? {
    guard unit == nil,
      let unit = ColumnUnit.all.first(where: { name.hasSuffix($0.word) && !$0.word.utf8.allSatisfy { $0 < 0x80 } }),
      name.count > unit.word.count
    else { return nil }
    return (String(name.dropLast(unit.word.count)), unit)
  }

  /// The unit that a bracket or a cell names: `公顷`, `单位：公顷`, `头/只`.
  static func unit(named text: String) -> ColumnUnit? {
    let plain = text.replacing("单位:", with: "").replacing("单位", with: "")
    if let unit = ColumnUnit.named(plain) { return unit }
    let units = plain.split { "/、,".contains($0) }.map { ColumnUnit.named(String($0)) }
    guard units.count > 1, let first = units[0] else { return nil }
    return units.allSatisfy { $0?.kind == first.kind && $0?.size == first.size } ? first : nil
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

  /// The datum that a text mentions by the name of a standard or of a map service.
  static func datum(in text: String) -> String? {
    let plain = text.lowercased().filter { !"-_ ".contains($0) }
    let names = [
      ("gcj02", "GCJ-02"), ("高德", "GCJ-02"), ("腾讯", "GCJ-02"), ("火星", "GCJ-02"), ("bd09", "BD-09"), ("百度", "BD-09"),
      ("cgcs2000", "CGCS2000"), ("国家2000", "CGCS2000"), ("2000国家", "CGCS2000"), ("wgs84", "WGS84"), ("天地图", "CGCS2000"),
    ]
    return names.first { plain.contains($0.0) }?.1
  }
}

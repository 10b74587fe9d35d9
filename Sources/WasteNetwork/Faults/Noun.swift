/// What a fault speaks of, in both languages.
enum Noun {
  case township, village, depot, centre, outlet, stream, target, vehicle, size, coefficient, season
  /// Any place between which distances are measured.
  case place

  var en: String {
    switch self {
    case .place: "village, depot, centre or outlet"
    default: "\(self)"
    }
  }

  var zh: String {
    switch self {
    case .township: "乡镇"
    case .village: "村"
    case .depot: "收储场"
    case .centre: "中心"
    case .outlet: "去向"
    case .stream: "类别"
    case .target: "目标"
    case .vehicle: "车辆"
    case .size: "规模"
    case .coefficient: "系数"
    case .season: "季节"
    case .place: "村、收储场、中心或去向"
    }
  }

  /// A name behind the noun.
  func called(_ label: String) -> Sentence { Sentence("\(en) \(label)", zh: "\(zh) \(label)") }
}

extension ModuleSize.Level {
  /// At which level a size is built, as a reader knows it.
  var noun: Sentence {
    switch self {
    case .station: Sentence("station", zh: "站点")
    case .centre: Sentence("centre", zh: "中心")
    }
  }
}

extension Check {
  /// `1 village`, `3 villages`.
  package static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}

extension WasteStream {
  /// Its name with the code that tables use, as Chinese sentences give it.
  package var inChinese: String {
    name.zh.isEmpty || name.zh == id.code ? "“\(id)”" : "“\(name.zh)”（\(id)）"
  }
}

extension [WasteStream] {
  /// The stream of a code as Chinese sentences give it; the code where there is no such stream.
  func inChinese(_ code: ID<WasteStream>) -> String { first { $0.id == code }?.inChinese ?? "“\(code)”" }
}

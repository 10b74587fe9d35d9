package import WasteNetwork

extension Phrase {
  static let mapTitle = Phrase("地图", "Map")
  static let mapLead = Phrase(
    "选择废弃物类别，查看各村交到哪个站点。方块中的数字与“收储站点”表一致；指向图上的点可看名称与里程。",
    "Choose a stream to see which station takes each village. The numbers are those of the table of stations; point at a "
      + "place for its name and distances.")
  static let mapDescription = Phrase(
    "村、收储场所、区级中心的位置，以及所选类别由村到站点、由站点到中心的去向；同样的内容见下文各表。",
    "Villages, depots and centres, with lines from village to station and station to centre for the chosen stream; the "
      + "tables below hold the same.")
  static let centreMark = Phrase("区", "C")
  static let north = Phrase("北", "N")
  static func kilometres(_ figure: String) -> Phrase { Phrase("\(figure) 公里", "\(figure) km") }

  static func villagesOf(_ township: LocalizedName) -> Phrase {
    Phrase("\(township.zh)的村", "villages of \(township.en)")
  }
  static let legendOpen = Phrase("开放的收储场所（编号见下表）", "open depot, numbered as in the table")
  static let legendRing = Phrase(
    "设有所选类别的站点，规模越大标记越大", "has a station for the chosen stream; the larger it is, the larger the mark")
  static let legendClosed = Phrase("未开放的候选或既有场所", "depot not open")
  static let legendForbidden = Phrase("禁止使用的场所", "forbidden site")
  static let legendCentre = Phrase("区级收储中心", "district centre")
  static let legendLink = Phrase("村到站点（颜色随村所在乡镇）", "village to station, in the colour of the village’s township")
  static let legendTour = Phrase("所选类别的巡回路线", "driven by rounds of the chosen stream")
  package static let straightWays = Phrase("连线为直线示意，里程为道路里程。", "Lines are straight; distances are by road.")
  package static let roadWays = Phrase(
    "连线沿道路绘制，略有简化；没有道路可走处为直线。", "Lines follow the roads, somewhat simplified; straight where no road is known.")
  static let legendOnward = Phrase("站点到区级中心、中心到利用去向", "station to district centre, centre to outlet")
  static let legendOutlet = Phrase("利用去向（仅在可移动的地图上）", "outlet (on the map that can be moved only)")
  static let legendZone = Phrase("不得设场的范围及须退让的距离", "where no site may stand, and the distance to be kept")
  static func zoneName(_ name: LocalizedName, _ kind: LocalizedName) -> Phrase {
    Phrase("\(kind.zh)：\(name.zh)", "\(name.en) (\(kind.en))")
  }
  static func zoneSetback(metres: Int) -> Phrase { Phrase("须退让 \(metres) 米", "\(metres) m must be kept from it") }
  static let zoneInside = Phrase("范围内不得设场", "no site may stand in it")
  static func zoneRule(_ rule: String, source: String) -> Phrase {
    Phrase("\(rule)（\(source)）", "\(rule) (\(source))")
  }
  static let legendCross = Phrase("有废弃物但无站点接收的村", "village with waste but no station")

  static func estimatedPositions(villages: Int, of all: Int, sites: Int, of allSites: Int) -> Phrase {
    Phrase(
      "位置为估计值、未经实测：\(all) 个村中的 \(villages) 个（空心标记），\(allSites) 处场地中的 \(sites) 处。",
      "Positions estimated, not surveyed: \(villages) of \(all) villages (hollow marks), \(sites) of \(allSites) sites."
    )
  }
  static func placeIn(_ village: LocalizedName, _ township: LocalizedName) -> Phrase {
    Phrase("\(village.zh)（\(township.zh)）", "\(village.en), \(township.en)")
  }
  static func handsTo(_ stream: LocalizedName, station: String, kilometres: String) -> Phrase {
    Phrase("\(stream.zh) → \(station)，\(kilometres) 公里", "\(stream.en) → \(station), \(kilometres) km")
  }
  static func leftBecause(_ stream: LocalizedName, _ reason: Phrase) -> Phrase {
    Phrase("\(stream.zh)：不收运（\(reason.zh)）", "\(stream.en): not collected (\(reason.en))")
  }
  static func stationOf(_ stream: LocalizedName, size: String, load: String, capacity: String) -> Phrase {
    Phrase(
      "\(stream.zh)：\(size) 型，\(load) / \(capacity) 吨", "\(stream.en): size \(size), \(load) of \(capacity) t")
  }
  static func outletOf(_ stream: LocalizedName) -> Phrase { Phrase("\(stream.zh)的去向", "takes \(stream.en)") }

  // MARK: The map that can be moved

  static let mapHint = Phrase(
    "拖动或用方向键移动，用＋／－缩放，手机上用两指。点站点只看它的村，点村看各类去向。",
    "Drag or use the arrow keys to move, + and − to zoom, two fingers on a phone. A station shows its villages alone, a "
      + "village where each stream goes.")
  static let findVillage = Phrase("查找村", "Find a village")
  static let chooseVillage = Phrase("请选择", "choose")
  static let mapLayers = Phrase("图层", "Layers")
  static let layerVillages = Phrase("村", "villages")
  static let layerLinks = Phrase("村到站点", "village to station")
  static let layerClosed = Phrase("未开放的场所", "depots not open")
  static let layerNames = Phrase("乡镇名称", "names of townships")
  static let layerOutlets = Phrase("利用去向", "outlets")
  static let layerZones = Phrase("不得设场的范围", "forbidden zones")
  static let zoomIn = Phrase("放大", "zoom in")
  static let zoomOut = Phrase("缩小", "zoom out")
  static let close = Phrase("关闭", "close")
  static let mapProgram = Phrase("可移动的地图", "Map that can be moved")
  static func mapDrawnBy(version: String, sha256: String) -> Phrase {
    Phrase("Leaflet \(version)（SHA-256 \(sha256)）", "Leaflet \(version) (SHA-256 \(sha256))")
  }
  static let mapDrawnOnly = Phrase(
    "无：编制时未安装 Leaflet 或要求不用", "none: Leaflet was not installed where the plan was made, or not wanted")

  static func takes(_ streams: [String]) -> Phrase {
    Phrase("接收：\(streams.joined(separator: "、"))", "takes \(streams.joined(separator: ", "))")
  }
  static func notOpen(_ state: Phrase) -> Phrase { Phrase("未开放（\(state.zh)）", "not open (\(state.en))") }
  package static func state(_ state: SiteState) -> Phrase {
    switch state {
    case .existing: Phrase("既有", "existing")
    case .required: Phrase("必须设置", "required")
    case .candidate: Phrase("候选", "candidate")
    case .forbidden: Phrase("禁止", "forbidden")
    }
  }
}

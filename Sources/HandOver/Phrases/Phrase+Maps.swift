import Reports
import WasteNetwork

extension Phrase {
  static let catchments = Phrase("服务范围", "Catchments")
  static let catchmentsAbout = Phrase(
    "站点所服务各村的外包轮廓，外扩 300 米；示意，不是行政界线。其他类别在图例中勾选。",
    "Outline around the villages that a station serves, 300 m off each; a sketch, no boundary. Tick other streams in the "
      + "legend.")
  static let assignments = Phrase("村—站点", "Village to station")
  static let assignmentsAbout = Phrase(
    "每个村每类废弃物交到哪个站点。其他类别在图例中勾选。",
    "Which station takes each village’s streams. Tick other streams in the legend.")
  static let shipments = Phrase("站点—中心", "Station to centre")
  static let shipmentsAbout = Phrase("全年由站点运往区级中心的数量。", "Yearly mass from stations to district centres.")
  static let rounds = Phrase("巡回班次", "Rounds")
  static let roundsAbout = Phrase(
    "班次依次经过的村。", "Villages of a round in order.")
  static let villagesLayer = Phrase("村级临时存放点", "Village points")
  static let villagesAbout = Phrase("各村交付点；位置来源见“位置”。", "Where villages hand over; ‘position’ says how it is known.")
  static let sites = Phrase("收储场所", "Depots")
  static let sitesAbout = Phrase("全部候选和既有场所，开放的有编号。", "All candidate and existing sites; open ones bear a number.")
  static let stationsAbout = Phrase("开放场所为每类废弃物设置的收储单元。", "An open depot’s module for each stream.")
  static let centres = Phrase("区级中心", "District centres")
  static let centresAbout = Phrase("有处理线的区级标准化收储中心。", "District centres that have a line.")
  static let outlets = Phrase("利用处置去向", "Outlets")
  static let outletsAbout = Phrase("全年交付的数量。", "What is delivered in the year.")
  static let stations = Phrase("收储站点", "Stations")
  static let name = Phrase("名称", "Name")
  static let label = Phrase("标注", "Label")
  static let state = Phrase("性质", "State")
  static let isOpen = Phrase("是否开放", "Open")
  static let open = Phrase("开放", "open")
  static let closed = Phrase("不开放", "not open")
  static let streamCode = Phrase("类别代码", "Stream code")
  static let stationCode = Phrase("场所代码", "Depot code")
  static let villageCode = Phrase("村代码", "Village code")
  static let position = Phrase("位置", "Position")
  static let massTonnes = Phrase("数量（吨/年）", "Mass (t/yr)")
  static let costYear = Phrase("年费用（元）", "Yearly cost (CNY)")
  static let zoneAreas = Phrase("限制区域", "Zones")
  static let zoneLines = Phrase("限制区域（线）", "Zones, lines")
  static let zonePoints = Phrase("限制区域（点）", "Zones, points")
  static let zonesAbout = Phrase("禁建区与避让区：其内或避让距离内不得设置场所。", "No site may stand in a zone or within its setback.")
  static let zoneMark = Phrase("限制区域", "zone")
  static let zoneKind = Phrase("类型", "Kind")
  static let setback = Phrase("避让距离（米）", "Setback (m)")
  static let rule = Phrase("规定", "Rule")
  static let ruleSource = Phrase("依据", "Source")
  static let linesOfCentre = Phrase("处理线", "Lines")
  static func line(_ stream: String, size: String, received: String, capacity: String) -> Phrase {
    Phrase("\(stream) \(size)：接收 \(received)，能力 \(capacity) 吨/年", "\(stream) \(size): \(received) of \(capacity) t/yr")
  }
  static let centre = Phrase("中心", "Centre")
  static let round = Phrase("班次", "Round")
  static let stopsOfRound = Phrase("依次经过", "Villages in order")
  static let drives = Phrase("次/年", "Drives a year")
  static let dates = Phrase("日期", "Dates")
  static let distanceKilometres = Phrase("里程（公里）", "Distance (km)")
  static let loadTonnesRound = Phrase("装载（吨）", "Load (t)")
  static let villageDot = Phrase("村", "village")
  static let tour = Phrase("班次", "round")
  static let centreMark = Phrase("区级中心", "district centre")
  static let outletMark = Phrase("去向", "outlet")
  static let onward = Phrase("转运", "onward")
}

internal import WasteNetwork

extension SettingsOutline {
  /// Where distances come from; a file or a server.
  static let roads: [SettingKey] = [
    .optional("file", .text, "Road file in the scenario's folder: OpenStreetMap, GeoJSON, GeoPackage, Shapefile 路网文件"),
    .optional("server", .text, "Address of a routing server of the OSRM kind 路径服务地址"),
    .optional("profile", .text, "The server's profile 路径服务的车型"),
    .optional("answer", .text, "File in the folder that keeps the server's answer 答复存放文件"),
    .optional("source", .text, "Where the road file comes from 路网来源"),
    .optional("shortest", .words(RoadRules.Measure.self), "The way of least length or of least time 最短或最快"),
    .optional("snap_limit_m", .number, "How far a place may lie from its road, metres 接入道路的最远距离（米）"),
    .optional("join_m", .number, "How near an end of a line meets another line, metres 线端接合距离（米）"),
    .optional("datum", .text, "Datum of a file that states none 坐标系"),
    .optional("truck_height_m", .number, "Height of the trucks, metres 车高（米）"),
    .optional(
      "dry_periods", .list(.text), "Periods, or ranges such as 1-9, when roads of the dry season can be used 旱季时段"),
    .optional("closed", .list(.text), "Kinds of roads that are not used 不用的道路类别"),
    .optional("closed_to_heavy", .list(.text), "Kinds of roads closed to trucks above heavy_t 重车禁行的道路类别"),
    .optional("heavy_t", .number, "The weight above which they are closed, tonnes 重车界限（吨）"),
    .optional("speeds_kmh", .group(speeds), "Speed by kind of road, kilometres an hour 各类道路车速"),
  ]

  private static let speeds: [SettingKey] = RoadClasses.speeds.map {
    .optional(
      $0.name, .number, "Kilometres an hour on \($0.name), \(VectorFeature.text($0.kilometresPerHour)) otherwise")
  }
}

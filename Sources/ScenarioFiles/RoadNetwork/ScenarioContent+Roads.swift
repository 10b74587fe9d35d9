import Foundation
internal import WasteNetwork

extension ScenarioContent {
  /// The roads that the settings name; `nil` where they name none or they cannot be read, the fault being reported.
  func roads(_ settings: ScenarioSettings) -> RoadSource? {
    let folder = Path.folder(of: layers.base)
    guard let roads = settings.roads else {
      reportStrayRoads(in: folder)
      return nil
    }
    switch roads.origin {
    case .file(let entry):
      var datums = settings.datums
      if let own = roads.datum { datums.declare(own, for: "roads", findings: findings) }
      let file = RoadFile(
        settings: roads, entry: entry, folder: folder, inputs: inputs, datums: datums, findings: findings)
      return file.read().map(RoadSource.network)
    case .server(let entry): return server(roads, at: entry, folder: folder)
    }
  }

  private func server(_ roads: RoadSettings, at entry: Entry, folder: String) -> RoadSource? {
    guard ["http://", "https://"].contains(where: entry.text.hasPrefix) else {
      findings.report(
        .wrongSetting, at: entry.place,
        Sentence("‘\(entry.text)’ is no address of a routing server", zh: "“\(entry.text)”不是路径服务的地址"),
        cure: Sentence("write an address such as http://127.0.0.1:5000", zh: "写成 http://127.0.0.1:5000 这样的地址"))
      return nil
    }
    let path = Path.absolute(Path.last(of: roads.answerFile), from: folder)
    let server = { answer in
      RoadSource.server(
        RoadServer(
          address: entry.text, profile: roads.profile, answerPath: path, answer: answer, place: entry.place))
    }
    guard inputs.exists(path) else { return server(nil) }
    guard let bytes = inputs.read(path) else { return nil }
    do {
      return server(try JSONDecoder().decode(RoadAnswer.self, from: Data(bytes)))
    } catch {
      findings.report(
        .unreadableFile, at: Place(file: inputs.name(of: path)),
        Sentence("the routing server's answer cannot be read", zh: "路径服务的答复无法读取"),
        cure: Sentence(
          "remove the file and ask the server again with ‘gleaner roads ask’", zh: "删除该文件，用 gleaner roads ask 重新询问"))
      return nil
    }
  }

  /// A road file that nothing names would be passed over in silence.
  private func reportStrayRoads(in folder: String) {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    for name in names where RoadFormat(name: name) != nil && RoadFormat.stem(of: name) == "roads" {
      findings.report(
        .strayRoads, at: Place(file: inputs.name(of: "\(folder)/\(name)")),
        Sentence("a road file lies here, and the settings do not name it", zh: "此处有一个路网文件，而配置没有引用它"),
        cure: Sentence(
          "add ‘roads: { file: \(name) }’ to the settings, or remove the file",
          zh: "在配置中加 roads: { file: \(name) }，或移走该文件"))
    }
  }
}

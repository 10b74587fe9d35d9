internal import WasteNetwork

/// A node of the settings: what YAML says, without YAML's guesses about types.
struct Setting {
  enum Value {
    case absent
    case text(String)
    case list([Setting])
    case map([(key: String, value: Setting)])
  }

  var value: Value
  /// Line in its file, counted from 1.
  let line: Int?

  var kind: Sentence {
    switch value {
    case .absent: Sentence("nothing", zh: "空白")
    case .text: Sentence("a single value", zh: "单个值")
    case .list: Sentence("a list", zh: "列表")
    case .map: Sentence("a group of keys", zh: "一组设置项")
    }
  }

  /// The line of the setting at a path such as `targets[2].share_percent`; of the nearest above it that is there.
  func line(of path: String) -> Int? {
    let steps = path.split { ".[]".contains($0) }
    var here = self
    var line = self.line
    for step in steps {
      switch here.value {
      case .map:
        guard let next = here[String(step)] else { return line }
        here = next
      case .list(let elements):
        guard let index = Int(step), elements.indices.contains(index) else { return line }
        here = elements[index]
      case .absent, .text: return line
      }
      line = here.line ?? line
    }
    return line
  }

  subscript(key: String) -> Setting? {
    guard case .map(let pairs) = value else { return nil }
    return pairs.first { $0.key == key }?.value
  }
}

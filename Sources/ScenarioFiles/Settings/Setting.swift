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

  var kind: String {
    switch value {
    case .absent: "nothing"
    case .text: "a single value"
    case .list: "a list"
    case .map: "a group of keys"
    }
  }

  subscript(key: String) -> Setting? {
    guard case .map(let pairs) = value else { return nil }
    return pairs.first { $0.key == key }?.value
  }
}

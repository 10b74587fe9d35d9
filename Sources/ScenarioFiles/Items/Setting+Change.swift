internal import WasteNetwork

extension Setting {
  /// Keys by which elements of a list are addressed, the first present counts.
  private static let identifyingKeys = ["id", "code", "item", "year"]

  /// Sets a key of a group, adding it at the end when it is new.
  mutating func set(_ key: String, to setting: Setting) {
    guard case .map(var pairs) = value else { return }
    if let index = pairs.firstIndex(where: { $0.key == key }) {
      pairs[index].value = setting
    } else {
      pairs.append((key, setting))
    }
    value = .map(pairs)
  }

  /// Sets or removes what a path leads to.
  /// - Returns: the canonical path with list positions, and what stood there.
  mutating func change(
    _ steps: ArraySlice<String>, to new: Setting?, within path: String = ""
  ) throws(UnknownStep) -> (path: String, old: String?) {
    guard let step = steps.first else {
      throw UnknownStep(step: path, context: Sentence("to change", zh: "可改动的内容中"), candidates: [])
    }
    switch value {
    case .map(let pairs): return try change(pairs, step, steps.dropFirst(), to: new, within: path)
    case .list(let elements): return try change(elements, step, steps.dropFirst(), to: new, within: path)
    case .absent, .text:
      throw UnknownStep(step: step, context: Sentence("within ‘\(path)’", zh: "“\(path)”中"), candidates: [])
    }
  }

  private mutating func change(
    _ pairs: [(key: String, value: Setting)], _ step: String, _ rest: ArraySlice<String>, to new: Setting?,
    within path: String
  ) throws(UnknownStep) -> (path: String, old: String?) {
    let here = path.isEmpty ? step : "\(path).\(step)"
    var pairs = pairs
    let index = pairs.firstIndex { $0.key == step }
    // a key that the base leaves to its default may be set; whether it exists at all is checked when it is read
    if let new, index == nil, rest.isEmpty {
      set(step, to: new)
      return (here, nil)
    }
    guard let index else {
      throw UnknownStep(
        step: step, context: UnknownStep.within(path), candidates: pairs.map(\.key))
    }
    guard rest.isEmpty else {
      let result = try pairs[index].value.change(rest, to: new, within: here)
      value = .map(pairs)
      return result
    }
    let old = pairs[index].value.summary
    if let new { pairs[index].value = new } else { pairs.remove(at: index) }
    value = .map(pairs)
    return (here, old)
  }

  private mutating func change(
    _ elements: [Setting], _ step: String, _ rest: ArraySlice<String>, to new: Setting?, within path: String
  ) throws(UnknownStep) -> (path: String, old: String?) {
    var elements = elements
    guard let index = elements.firstIndex(where: { $0.identity == step }) else {
      throw UnknownStep(step: step, context: UnknownStep.within(path), candidates: elements.compactMap(\.identity))
    }
    let here = "\(path)[\(index)]"
    guard rest.isEmpty else {
      let result = try elements[index].change(rest, to: new, within: here)
      value = .list(elements)
      return result
    }
    let old = elements[index].summary
    if let new { elements[index] = new } else { elements.remove(at: index) }
    value = .list(elements)
    return (here, old)
  }

  /// What a path calls this element of a list.
  var identity: String? {
    for key in Setting.identifyingKeys {
      if case .text(let text) = self[key]?.value { return text }
    }
    return nil
  }

  /// The setting on one line.
  var summary: String {
    switch value {
    case .absent: ""
    case .text(let text): text
    case .list(let elements): "[\(elements.map(\.summary).joined(separator: ", "))]"
    case .map(let pairs): "{\(pairs.map { "\($0.key): \($0.value.summary)" }.joined(separator: ", "))}"
    }
  }
}

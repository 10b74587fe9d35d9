/// The tables of a scenario, by name.
struct ScenarioTables {
  private var tables: [String: Table] = [:]

  subscript(name: String) -> Table? {
    get { tables[name] }
    set { tables[name] = newValue }
  }
}

import WasteNetwork

extension Edition {
  /// Estimates and unverified coefficients.
  func caveatsSection() -> Node {
    section("caveats", .caveatsTitle, .caveatsLead) {
      if plan.caveats.isEmpty {
        paragraph(.noCaveats)
      } else {
        let unverified = plan.caveats.filter { $0.confidence == .unverified }.count
        details(.caveatsSummary(all: plan.caveats.count, unverified: unverified)) {
          table(
            .caveatsCaption,
            [.text(.subjectColumn), .text(.statementColumn), .text(.confidenceColumn), .text(.sourceColumn)],
            stacks: true, rows: plan.caveats.map(caveatRow))
        }
      }
    }
  }

  private func caveatRow(_ caveat: Caveat) -> [Node] {
    let confidence = Phrase(caveat.confidence.name.zh, caveat.confidence.name.en)
    return [
      .text(name(caveat.subject)), .text(name(caveat.statement)),
      badge(confidence, caveat.confidence == .unverified ? .bad : .warning), .text(caveat.source),
    ]
  }

  /// What the scenario changes, which inputs were read, and how the run was made.
  func runSection() -> Node {
    section("run", .runTitle, .runLead) {
      if run.items.isEmpty {
        paragraph(.noItems)
      } else {
        table(
          .itemsCaption, [.text(.pathColumn), .text(.oldColumn), .text(.newColumn), .text(.placeColumn)], stacks: true,
          rows: run.items.map(itemRow))
      }
      table(
        .factsCaption, [.text(.factColumn), .text(.factValueColumn)], stacks: true,
        rows: facts.map { [.text(say($0.0)), .text($0.1)] })
      table(
        .inputsCaption, [.text(.fileColumn), .text(Phrase("SHA-256", "SHA-256"))], stacks: true,
        rows: run.inputs.map { [.text($0.name), code($0.sha256)] })
    }
  }

  private func itemRow(_ item: RunFacts.Item) -> [Node] {
    [
      code(item.path), .text(emptyAsDash(item.old)), .text(item.isIdle ? say(.noChange) : emptyAsDash(item.new)),
      .text(emptyAsDash(item.place)),
    ]
  }

  private var facts: [(Phrase, String)] {
    [
      (.version, run.programVersion),
      (.seed, String(run.seed)),
      (.effort, run.effort),
      (.stopped, say(.stop(run.stopReason))),
      (.distances, name(plan.distances.statement)),
      (.repeatable, say(run.isReproducible ? .repeatableYes : .repeatableNo)),
      (.mapProgram, say(library.map { .mapDrawnBy(version: $0.version, sha256: $0.sha256) } ?? .mapDrawnOnly)),
    ]
  }

  private func code(_ text: String) -> Node { tag("code") { text } }
  private func emptyAsDash(_ text: String) -> String { text.isEmpty ? "—" : text }
}

import Foundation
import Hummingbird
import NIOCore
import PlanStore
import Reports
import ScenarioFiles
import ServiceLifecycle

/// Runs: the queue, one run, its progress as it happens, and cancelling it.
enum RunPages {
  private static let runsShown = 100

  static func list(_ visit: Visit, _ account: Account) async throws -> Response {
    let frame = Frame(visit)
    let runs = try await visit.site.store.runs(limit: runsShown)
    return frame.page(.runs) {
      tag("p", ["class": "lead"]) { frame.say(.runsLead) }
      PageTable(
        frame.language, .runs,
        [.text(.run), .text(.scenario), .text(.state), .text(.plan), .text(.account), .text(.time)]
      ).node(runs.map { row($0, frame) })
    }
  }

  private static func row(_ run: Run, _ frame: Frame) -> [Node] {
    [
      tag("a", ["href": "/runs/\(run.id)"]) { "\(run.id)" }, .text(run.scenario),
      .text(frame.say(.state(run.state.rawValue))), planLink(run), .text(run.account), .text(run.askedAt.text),
    ]
  }

  private static func planLink(_ run: Run) -> Node {
    run.plan.map { plan in tag("a", ["href": "/plans/\(plan)"]) { "\(plan)" } } ?? .text("—")
  }

  static func add(_ visit: Visit, _ account: Account) async throws -> Response {
    let effort = Int(visit.form.trimmed("effort")) ?? 0
    return .redirect(to: "/runs/\(try await queue(visit.form.trimmed("scenario"), effort: effort, visit, account))")
  }

  static let usualEffort = 100

  /// Puts a run in the queue.
  /// - Returns: its number.
  static func queue(_ scenario: String, effort: Int, _ visit: Visit, _ account: Account) async throws -> Int {
    guard let folder = visit.site.folders.scenario(scenario) else { throw Refusal.badInput(.unknownScenario) }
    // what is wrong with its years is told by the run, like all faults
    if (try? ScenarioFolder.years(of: folder.path)) != nil {
      throw Refusal.badInput(.severalYearsElsewhere)
    }
    guard (1...100_000).contains(effort) else { throw Refusal.badInput(.unknownEffort) }
    return try await visit.site.store.queue(scenario: scenario, effort: effort, by: account, at: visit.now)
  }

  static func show(_ visit: Visit, _ account: Account) async throws -> Response {
    let run = try await run(visit)
    let frame = Frame(visit)
    let progress = visit.say(Phrase(await visit.site.desk.progress(of: run.id)))
    return frame.page(named: "\(frame.say(.run)) \(run.id)") {
      tag("p") {
        tag("span", ["class": "badge"]) { frame.say(.state(run.state.rawValue)) }
        " \(run.scenario)"
      }
      if let departure = run.departure { tag("p") { frame.say(.departs(departure)) } }
      if run.state.isOver {
        outcome(run, frame)
      } else {
        tag("p", ["class": "banner warning", "data-events": "/runs/\(run.id)/events", "role": "status"]) { progress }
        tag("p", ["class": "note"]) { frame.say(.lookAgain) }
        frame.button(.cancel, to: "/runs/\(run.id)/cancel", class: "second")
        tag("script", ["src": "/assets/page.js", "defer": "defer"])
      }
    }
  }

  private static func outcome(_ run: Run, _ frame: Frame) -> Node {
    .group([
      run.plan.map { plan in
        tag("p") { tag("a", ["href": "/plans/\(plan)", "class": "button"]) { "\(frame.say(.plan)) \(plan)" } }
      } ?? .nothing,
      run.message == .none ? .nothing : tag("pre") { frame.say(Phrase(run.message)) },
    ])
  }

  static func cancel(_ visit: Visit, _ account: Account) async throws -> Response {
    let run = try await run(visit)
    try await visit.site.desk.cancel(run.id, by: account)
    return .redirect(to: "/runs/\(run.id)")
  }

  private static func run(_ visit: Visit) async throws -> Run {
    guard let run = try await visit.site.store.run(try visit.number("run")) else { throw Refusal.notFound }
    return run
  }

  // MARK: Progress as it happens

  private struct Progress: Encodable {
    let state: String
    let message: String
  }

  /// Looks twice a second; a line is sent when something changed, and every 15 seconds so that nobody hangs up.
  static func events(_ visit: Visit, _ account: Account) async throws -> Response {
    let id = try await run(visit).id
    let site = visit.site
    return Response(
      status: .ok, headers: [.contentType: "text/event-stream"],
      body: ResponseBody { writer in
        var shown: String?
        var quiet = 0
        while !Task.isShuttingDownGracefully {
          guard let run = try await site.store.run(id), !run.state.isOver else { break }
          let message = visit.say(Phrase(await site.desk.progress(of: id)))
          quiet += 1
          if message != shown || quiet >= looksBetweenSigns {
            let progress = Progress(state: run.state.rawValue, message: message)
            try await writer.write(event("progress", progress))
            shown = message
            quiet = 0
          }
          try await Task.sleep(for: .milliseconds(500))
        }
        try await writer.write(event("over", Progress(state: "over", message: "")))
        try await writer.finish(nil)
      })
  }

  private static let looksBetweenSigns = 30

  private static func event(_ name: String, _ progress: Progress) throws -> ByteBuffer {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let data = try encoder.encode(progress)
    return ByteBuffer(string: "event: \(name)\ndata: \(String(decoding: data, as: UTF8.self))\n\n")
  }
}

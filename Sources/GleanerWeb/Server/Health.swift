import Hummingbird
import PlanStore

/// Whether the server works, for whoever watches over it.
enum Health {
  private struct State: Encodable {
    let status: String
  }

  static func show(_ visit: Visit) async throws -> Response {
    await visit.site.store.isAlive()
      ? .json(State(status: "ok")) : .json(State(status: "the store does not answer"), status: .serviceUnavailable)
  }
}

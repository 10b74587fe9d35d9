import Foundation
import Hummingbird

/// The description of the interface for programs, OpenAPI 3.1. Tests hold it against the routing table and the server.
enum OpenAPI {
  static func show(_ visit: Visit) -> Response {
    .bytes(Array(text.utf8), type: "application/json")
  }

  /// One path and method: what is sent, what comes back, and why it may be refused.
  struct Operation: Sendable {
    let method: String
    let path: String
    let summary: String
    /// Name of the schema of what is sent.
    var body: String?
    var query: [Sketch] = []
    let status: Int
    /// Content type and schema of the answer.
    let answer: (type: String, schema: Sketch)
    /// Statuses that are answered with a `Trouble`.
    let refusals: [Int]
  }

  static let text: String = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    let data = (try? encoder.encode(document)) ?? Data()
    return String(decoding: data, as: UTF8.self)
  }()

  private static var document: Sketch {
    [
      "openapi": "3.1.0",
      "info": [
        "title": "Gleaner", "version": "1",
        "description": .text(
          "Scenarios, runs, plans and answers as the web pages show them. Sign in with POST /api/v1/session; send its "
            + "cookie from then on, and its form_token as the header X-Form-Token with whatever changes something. "
            + "Times are seconds since 1970-01-01 UTC, masses kilograms, distances metres, amounts fen."),
      ],
      "paths": .object(paths),
      "components": [
        "schemas": .object(OpenAPISchemas.all),
        "securitySchemes": ["session": ["type": "apiKey", "in": "cookie", "name": .text(Gate.sessionCookie)]],
      ],
    ]
  }

  private static var paths: [(String, Sketch)] {
    var names: [String] = []
    for operation in OpenAPIOperations.all where !names.contains(operation.path) { names.append(operation.path) }
    return names.map { name in
      (name, .object(OpenAPIOperations.all.filter { $0.path == name }.map { ($0.method, described($0)) }))
    }
  }

  private static func described(_ operation: Operation) -> Sketch {
    var members: [(String, Sketch)] = [("summary", .text(operation.summary))]
    let isOpen = !operation.refusals.contains(403)
    var parameters = pathParameters(operation.path) + operation.query
    if operation.method == "post", !isOpen { parameters.append(formToken) }
    if !parameters.isEmpty { members.append(("parameters", .list(parameters))) }
    if let body = operation.body {
      members.append(
        ("requestBody", ["required": true, "content": ["application/json": .object([("schema", reference(body))])]]))
    }
    if !isOpen { members.append(("security", .list([.object([("session", .list([]))])]))) }
    let content: Sketch = ["schema": operation.answer.schema]
    let answer: Sketch = ["description": "as asked", "content": .object([(operation.answer.type, content)])]
    let refusals = operation.refusals.map { ("\($0)", trouble) }
    members.append(("responses", .object([("\(operation.status)", answer)] + refusals)))
    return .object(members)
  }

  private static let trouble: Sketch = [
    "description": "why not", "content": ["application/json": ["schema": reference("Trouble")]],
  ]

  private static let formToken: Sketch = [
    "name": "X-Form-Token", "in": "header", "required": true, "schema": ["type": "string"],
  ]

  private static func pathParameters(_ path: String) -> [Sketch] {
    path.split(separator: "/").filter { $0.hasPrefix("{") }.map { part in
      let name = String(part.dropFirst().dropLast())
      let schema: Sketch = name == "scenario" ? ["type": "string"] : ["type": "integer", "minimum": 1]
      return ["name": .text(name), "in": "path", "required": true, "schema": schema]
    }
  }

  static func reference(_ name: String) -> Sketch { ["$ref": .text("#/components/schemas/\(name)")] }
  static func list(of name: String) -> Sketch { ["type": "array", "items": reference(name)] }
}

import Hummingbird

/// The description of the interface for programs, OpenAPI 3.1. Tests hold it against the routing table.
enum OpenAPI {
  static func show(_ visit: Visit) -> Response {
    .bytes(Array(text.utf8), type: "application/json")
  }

  static let text = """
    {
      "openapi": "3.1.0",
      "info": {
        "title": "Gleaner",
        "version": "1",
        "description": "Plans and answers as the web pages show them. Sign in as the page /sign-in does; then send the session's cookie, and with what changes something the header X-Form-Token with the form_token of /api/v1/session."
      },
      "paths": {
        "/api/v1/openapi.json": {"get": {"summary": "This description", "responses": {"200": \(json("object"))}}},
        "/api/v1/session": {"get": {"summary": "Who is signed in", "responses": {"200": \(json("object")), \(refused)}}},
        "/api/v1/plans": {"get": {"summary": "All plans, the latest first", "responses": {"200": \(json("array")), \(refused)}}},
        "/api/v1/plans/{plan}/stations.geojson": {
          "get": {"summary": "Open stations as points", "parameters": [\(plan)], "responses": {"200": \(geo), \(refused), \(missing)}}
        },
        "/api/v1/plans/{plan}/assignments.geojson": {
          "get": {"summary": "Villages and their stations as lines", "parameters": [\(plan)], "responses": {"200": \(geo), \(refused), \(missing)}}
        },
        "/api/v1/plans/{plan}/answers": {
          "get": {"summary": "What the townships said", "parameters": [\(plan)], "responses": {"200": \(json("array")), \(refused), \(missing)}}
        },
        "/api/v1/township": {
          "get": {"summary": "The own township: which station takes what", "responses": {"200": \(json("object")), \(refused), \(missing), \(conflict)}}
        },
        "/api/v1/township/answers": {
          "post": {
            "summary": "Confirm or object for a village of the own township",
            "parameters": [{"name": "X-Form-Token", "in": "header", "required": true, "schema": {"type": "string"}}],
            "requestBody": {"required": true, "content": {"application/json": {"schema": \(answer)}}},
            "responses": {"201": \(json("object")), \(refused), \(missing), \(conflict), "413": \(trouble), "422": \(trouble)}
          }
        }
      }
    }
    """

  private static let plan = """
    {"name": "plan", "in": "path", "required": true, "schema": {"type": "integer", "minimum": 1}}
    """
  private static let answer = """
    {"type": "object", "required": ["plan", "village", "kind"], "properties": {\
    "plan": {"type": "integer"}, "village": {"type": "string"}, "stream": {"type": "string"}, \
    "kind": {"enum": ["confirmed", "objected"]}, "reason": {"type": "string", "maxLength": 1000}}}
    """
  private static func json(_ type: String) -> String {
    """
    {"description": "as asked", "content": {"application/json": {"schema": {"type": "\(type)"}}}}
    """
  }
  private static let geo = """
    {"description": "RFC 7946", "content": {"application/geo+json": {"schema": {"type": "object"}}}}
    """
  private static let trouble = """
    {"description": "why not", "content": {"application/json": {"schema": {"type": "object", \
    "required": ["error"], "properties": {"error": {"type": "string"}}}}}}
    """
  private static let refused = "\"401\": \(trouble), \"403\": \(trouble)"
  private static let missing = "\"404\": \(trouble)"
  private static let conflict = "\"409\": \(trouble)"
}

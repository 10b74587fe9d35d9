/// What programs may ask for, one line each.
enum OpenAPIOperations {
  static let all: [OpenAPI.Operation] = session + scenarios + runs + plans + files + township

  private static let json = "application/json"

  private static func one(_ schema: String) -> (type: String, schema: Sketch) { (json, OpenAPI.reference(schema)) }
  private static func many(_ schema: String) -> (type: String, schema: Sketch) { (json, OpenAPI.list(of: schema)) }
  private static let anything: (type: String, schema: Sketch) = (json, ["type": "object"])

  private static func get(
    _ path: String, _ summary: String, _ answer: (type: String, schema: Sketch), query: [Sketch] = [],
    refusals: [Int] = [401, 403]
  ) -> OpenAPI.Operation {
    OpenAPI.Operation(
      method: "get", path: "/api/v1" + path, summary: summary, query: query, status: 200, answer: answer,
      refusals: refusals)
  }

  private static func post(
    _ path: String, _ summary: String, _ answer: (type: String, schema: Sketch), body: String? = nil, status: Int = 201,
    refusals: [Int]
  ) -> OpenAPI.Operation {
    OpenAPI.Operation(
      method: "post", path: "/api/v1" + path, summary: summary, body: body, status: status, answer: answer,
      refusals: refusals + (body == nil ? [413] : [413, 415, 422]))
  }

  private static let session = [
    get("/openapi.json", "This description", anything, refusals: []),
    post(
      "/session", "Sign in; the answer sets the session's cookie", one("Session"), body: "SignIn",
      refusals: [401, 429, 503]),
    get("/session", "Who is signed in", one("Session")),
    post("/session/end", "Sign out", anything, status: 200, refusals: [401, 403]),
  ]

  private static let scenarios = [
    get("/scenarios", "Scenarios on the server", many("ListedScenario")),
    get(
      "/scenarios/{scenario}", "One scenario: its differences from its base, and the values that may be changed",
      one("Scenario"), refusals: [401, 403, 404, 409]),
    post(
      "/scenarios/{scenario}/variants", "Keep changed values as a new scenario", one("AddedScenario"), body: "Variant",
      refusals: [401, 403, 404, 409]),
  ]

  private static let runs = [
    get("/runs", "The latest 100 runs, the latest first", many("Run")),
    post("/runs", "Put a run in the queue", one("Run"), body: "NewRun", refusals: [401, 403]),
    get("/runs/{run}", "One run with its progress", one("Run"), refusals: [401, 403, 404]),
    post(
      "/runs/{run}/cancel", "Take a run out of the queue, or end it", one("Run"), status: 200,
      refusals: [401, 403, 404]),
  ]

  private static let read = [401, 403, 404, 409]

  private static let plans = [
    get("/plans", "All plans, the latest first", many("ListedPlan")),
    get("/plans/{plan}", "One plan with its figures, its targets and what moved", one("Plan"), refusals: read),
    post("/plans/{plan}/circulate", "Put a plan before the townships", anything, status: 200, refusals: read),
    post(
      "/plans/{plan}/revision", "Plan anew with the accepted objections, the other villages staying", one("Run"),
      body: "Revision", refusals: read),
    get("/plans/{plan}/answers", "What the townships said", many("Answer"), refusals: read),
    post(
      "/answers/{answer}/decision", "Accept or decline an objection", one("Answer"), body: "Decision", refusals: read),
    get(
      "/comparison", "What differs between two plans", anything,
      query: [plan("old"), plan("new")], refusals: read + [422, 503]),
    get("/log", "The latest 500 changes, the latest first", many("LogLine")),
  ]

  private static func plan(_ name: String) -> Sketch {
    ["name": .text(name), "in": "query", "required": true, "schema": ["type": "integer", "minimum": 1]]
  }

  private static let geo: (type: String, schema: Sketch) = (
    "application/geo+json", OpenAPI.reference("FeatureCollection")
  )
  private static let zip: (type: String, schema: Sketch) = ("application/zip", ["type": "string", "format": "binary"])

  private static let files = [
    get("/plans/{plan}/stations.geojson", "Open stations as points", geo, refusals: read),
    get("/plans/{plan}/assignments.geojson", "Villages and their stations as lines", geo, refusals: read),
    get("/plans/{plan}/verification", "The bundle audited anew", one("Verification"), refusals: read + [503]),
    get("/plans/{plan}/bundle.zip", "The plan's bundle", zip, refusals: read + [413]),
    get(
      "/plans/{plan}/documents.zip", "Sheets, maps and routes in the reader's language", zip,
      refusals: read + [413, 503]),
  ]

  private static let township = [
    get("/township", "The own township: which station takes what", one("Township"), refusals: read),
    get(
      "/township/answers", "Who said what of the own township, the latest 200 first", many("Answer"),
      query: [["name": "before", "in": "query", "schema": ["type": "integer"]]]),
    post(
      "/township/answers", "Confirm or object, for one village or for all", one("Recorded"), body: "NewAnswer",
      refusals: read),
  ]
}

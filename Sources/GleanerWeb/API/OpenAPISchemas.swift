/// What is sent and answered, as JSON Schema.
enum OpenAPISchemas {
  static let all: [(String, Sketch)] = sent + answered

  private static let text: Sketch = ["type": "string"]
  private static let whole: Sketch = ["type": "integer"]
  private static let number: Sketch = ["type": "number"]
  private static let flag: Sketch = ["type": "boolean"]
  private static let name: Sketch = object(["zh": text, "en": text])

  private static func words(_ known: String...) -> Sketch { ["enum": .list(known.map { .text($0) })] }
  private static func list(of schema: Sketch) -> Sketch { ["type": "array", "items": schema] }

  /// An object whose members must be there but for the optional ones.
  private static func object(
    _ members: KeyValuePairs<String, Sketch>, optional: KeyValuePairs<String, Sketch> = [:]
  ) -> Sketch {
    let all = (members.map { ($0.key, $0.value) }) + (optional.map { ($0.key, $0.value) })
    return [
      "type": "object", "properties": .object(all), "required": .list(members.map { .text($0.key) }),
    ]
  }

  private static let sent: [(String, Sketch)] = [
    ("SignIn", object(["account": text, "password": text])),
    (
      "Variant",
      object([
        "folder": ["type": "string", "pattern": "^[a-z0-9][a-z0-9-]{0,59}$"],
        "name": ["type": "string", "minLength": 1, "maxLength": 100],
        "values": ["type": "object", "additionalProperties": text],
      ])
    ),
    (
      "NewRun", object(["scenario": text], optional: ["effort": ["type": "integer", "minimum": 1, "maximum": 100_000]])
    ),
    ("Revision", object([:], optional: ["further": ["type": "integer", "minimum": 0, "maximum": 100_000]])),
    (
      "Decision",
      object(
        ["kind": words("accepted", "declined")],
        optional: [
          "remedy": ["type": "string", "description": "elsewhere, station:CODE or closed:CODE"],
          "note": ["type": "string", "maxLength": 1000],
        ])
    ),
    (
      "NewAnswer",
      object(
        ["plan": whole, "kind": words("confirmed", "objected")],
        optional: [
          "village": ["type": "string", "description": "missing for all villages"], "stream": text,
          "reason": ["type": "string", "maxLength": 1000],
        ])
    ),
  ]

  private static let answered: [(String, Sketch)] = [
    ("Trouble", object(["error": text])),
    (
      "Session",
      object(
        ["account": text, "role": words("planner", "official", "auditor"), "form_token": text],
        optional: ["township": text])
    ),
    ("ListedScenario", object(["scenario": text, "plans": whole])),
    ("AddedScenario", object(["scenario": text])),
    (
      "Scenario",
      object([
        "scenario": text, "name": name,
        "items": list(of: object(["path": text], optional: ["old": text, "new": text])),
        "fields": list(of: object(["path": text, "name": name, "value": text], optional: ["choices": list(of: text)])),
      ])
    ),
    (
      "Run",
      object(
        [
          "run": whole, "scenario": text, "effort": whole, "attempt": whole, "account": text, "asked_at_s": whole,
          "state": words("queued", "running", "planned", "failed", "cancelled"), "message": name,
        ],
        optional: ["against": whole, "moves": whole, "plan": whole, "began_at_s": whole, "ended_at_s": whole])
    ),
    (
      "ListedPlan",
      object(
        ["plan": whole, "scenario": text, "fingerprint": text, "made_at_s": whole],
        optional: ["circulated_at_s": whole])
    ),
    (
      "Verification",
      object([
        "plan": whole, "passed": flag, "is_as_registered": flag, "checked": whole, "audit": ["type": "object"],
      ])
    ),
    ("Plan", plan), ("Answer", answer), ("Township", township), ("Recorded", object(["recorded": whole])),
    ("LogLine", object(["at_s": whole, "account": text, "action": text, "subject": text, "detail": text])),
    (
      "FeatureCollection",
      object(["type": words("FeatureCollection"), "features": list(of: ["type": "object"])])
    ),
  ]

  private static let plan = object(
    [
      "plan": whole, "scenario": text, "name": name, "fingerprint": text, "made_at_s": whole, "cost_fen": whole,
      "open_depots": whole, "villages": whole,
      "targets": list(
        of: object(
          ["target": text, "name": name, "reached_kg": whole, "of_kg": whole],
          optional: ["township": text, "required_percent": number, "is_met": flag])),
    ], optional: ["circulated_at_s": whole, "gap_percent": number, "revision": ["type": "object"]])

  private static let answer = object(
    [
      "id": whole, "plan": whole, "township": text, "village": text, "kind": words("confirmed", "objected"),
      "reason": text, "account": text, "said_at_s": whole,
    ],
    optional: ["stream": text, "decision": words("accepted", "declined"), "remedy": text, "note": text])

  private static let township = object([
    "plan": whole, "township": text, "answers": list(of: OpenAPI.reference("Answer")),
    "services": list(
      of: object(
        ["village": text, "stream": text],
        optional: ["station": text, "mass_kg": whole, "road_m": whole, "next_best": text, "unserved": text])),
  ])
}

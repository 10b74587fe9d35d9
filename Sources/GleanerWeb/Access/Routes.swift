import HTTPTypes
import Hummingbird
import PlanStore

/// The routing table: every path of the server with who may use it.
enum Routes {
  static let all: [Route] = open + township + planning + reading + programs

  /// Nobody need be signed in.
  private static let open: [Route] = [
    .get("/", .anyone { SignInPages.start($0) }),
    .get("/health", .anyone { try await Health.show($0) }),
    .get("/assets/style.css", .anyone { Assets.style($0) }),
    .get("/assets/page.js", .anyone { Assets.script($0) }),
    .get("/language/:code", .anyone { try SignInPages.chooseLanguage($0) }),
    .get("/sign-in", .anyone { SignInPages.show($0) }),
    .post("/sign-in", .anyone { try await SignInPages.signIn($0) }),
    .post("/sign-out", .signedIn(Set(Role.allCases), SignInPages.signOut)),
  ]

  /// Officials, for the township of their account.
  private static let township: [Route] = [
    .get("/township", .official(TownshipPages.show)),
    .get("/township/print", .official(PrintSheet.show)),
    .get("/township/history", .official(TownshipPages.history)),
    .get("/township/villages/:village", .official(TownshipPages.village)),
    .post("/township/villages/:village/confirm", .official(TownshipAnswers.confirmVillage)),
    .post("/township/villages/:village/object", .official(TownshipAnswers.objectToVillage)),
    .post("/township/confirm", .official(TownshipAnswers.confirmAll)),
    .post("/township/object", .official(TownshipAnswers.objectToAll)),
  ]

  private static let planners: Set<Role> = [.planner]
  private static let readers: Set<Role> = [.planner, .auditor]

  /// Planners, who alone change scenarios, runs and plans.
  private static let planning: [Route] = [
    .get("/scenarios", .signedIn(planners, ScenarioPages.list)),
    .get("/scenarios/:scenario", .signedIn(planners, ScenarioPages.show)),
    .post("/scenarios/:scenario/variants", .signedIn(planners, ScenarioPages.addVariant)),
    .get("/runs", .signedIn(planners, RunPages.list)),
    .post("/runs", .signedIn(planners, RunPages.add)),
    .get("/runs/:run", .signedIn(planners, RunPages.show)),
    .get("/runs/:run/events", .signedIn(planners, RunPages.events)),
    .post("/runs/:run/cancel", .signedIn(planners, RunPages.cancel)),
    .post("/plans/:plan/revision", .signedIn(planners, RevisionPages.add)),
    .post("/plans/:plan/circulate", .signedIn(planners, PlanPages.circulate)),
    .post("/answers/:answer/decision", .signedIn(planners, AnswerPages.decide)),
  ]

  /// Planners and auditors read everything.
  private static let reading: [Route] = [
    .get("/plans", .signedIn(readers, PlanPages.list)),
    .get("/plans/:plan", .signedIn(readers, PlanPages.show)),
    .get("/plans/:plan/report", .signedIn(readers, PlanPages.report)),
    .get("/plans/:plan/bundle.zip", .signedIn(readers, PlanPages.bundle)),
    .get("/plans/:plan/documents.zip", .signedIn(readers, PlanPages.documents)),
    .get("/plans/:plan/verification", .signedIn(readers, VerificationPage.show)),
    .get("/comparison", .signedIn(readers, PlanPages.comparison)),
    .get("/answers", .signedIn(readers, AnswerPages.list)),
    .get("/log", .signedIn(readers, LogPage.show)),
  ]

  /// The same for programs.
  private static let programs: [Route] = [
    .get("/api/v1/openapi.json", .anyone { OpenAPI.show($0) }),
    .post("/api/v1/session", .anyone { try await SessionAPI.begin($0) }),
    .get("/api/v1/session", .signedIn(Set(Role.allCases), SessionAPI.show)),
    .post("/api/v1/session/end", .signedIn(Set(Role.allCases), SessionAPI.end)),
    .get("/api/v1/scenarios", .signedIn(planners, ScenarioAPI.list)),
    .get("/api/v1/scenarios/:scenario", .signedIn(planners, ScenarioAPI.show)),
    .post("/api/v1/scenarios/:scenario/variants", .signedIn(planners, ScenarioAPI.addVariant)),
    .get("/api/v1/runs", .signedIn(planners, RunAPI.list)),
    .post("/api/v1/runs", .signedIn(planners, RunAPI.add)),
    .get("/api/v1/runs/:run", .signedIn(planners, RunAPI.show)),
    .post("/api/v1/runs/:run/cancel", .signedIn(planners, RunAPI.cancel)),
    .post("/api/v1/plans/:plan/circulate", .signedIn(planners, PlanAPI.circulate)),
    .post("/api/v1/plans/:plan/revision", .signedIn(planners, RunAPI.revise)),
    .post("/api/v1/answers/:answer/decision", .signedIn(planners, DecisionAPI.decide)),
    .get("/api/v1/log", .signedIn(readers, LogAPI.show)),
    .get("/api/v1/comparison", .signedIn(readers, PlanAPI.comparison)),
    .get("/api/v1/plans", .signedIn(readers, PlanAPI.list)),
    .get("/api/v1/plans/:plan", .signedIn(readers, PlanAPI.show)),
    .get("/api/v1/plans/:plan/verification", .signedIn(readers, PlanAPI.verification)),
    .get("/api/v1/plans/:plan/bundle.zip", .signedIn(readers, PlanPages.bundle)),
    .get("/api/v1/plans/:plan/documents.zip", .signedIn(readers, PlanPages.documents)),
    .get("/api/v1/plans/:plan/stations.geojson", .signedIn(readers, PlanAPI.stations)),
    .get("/api/v1/plans/:plan/assignments.geojson", .signedIn(readers, PlanAPI.assignments)),
    .get("/api/v1/plans/:plan/answers", .signedIn(readers, PlanAPI.answers)),
    .get("/api/v1/township", .official(TownshipAPI.show)),
    .get("/api/v1/township/answers", .official(TownshipAPI.history)),
    .post("/api/v1/township/answers", .official(TownshipAPI.answer)),
  ]
}

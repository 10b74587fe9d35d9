import Foundation
import Testing

struct AgainstTests {
  private struct Answer: Decodable {
    struct Revision: Decodable {
      let limit: Int
      let moved: Int
      let unavoidable: Int
    }
    let revision: Revision?
  }

  /// A plan of two villages that counts as accepted.
  private func accepted(_ folder: TemporaryFolder) throws -> String {
    let bundle = folder.path("accepted")
    let run = try Program.run("plan", Program.scenario("two-villages"), "-o", bundle, "--effort", "2")
    #expect(run.exitCode == 0, "\(run.errors)")
    return bundle
  }

  @Test func `a plan that moves nobody from itself passes the audit and is made again byte for byte`() throws {
    let folder = try TemporaryFolder()
    let (old, new) = (try accepted(folder), folder.path("anew"))
    let run = try Program.run(
      "plan", Program.scenario("two-villages"), "--against", old, "--moves", "0", "-o", new, "--effort", "2", "--json")
    #expect(run.exitCode == 0, "\(run.output)\(run.errors)")
    let answer = try JSONDecoder().decode(Answer.self, from: Data(run.output.utf8))
    #expect(answer.revision?.limit == 0 && answer.revision?.moved == 0)
    let audit = try Program.run("verify", new)
    #expect(audit.exitCode == 0 && audit.output.contains("no more villages move than may (28)"), "\(audit.output)")
    let again = try Program.run("reproduce", new)
    #expect(again.exitCode == 0, "\(again.output)\(again.errors)")
    let compared = try Program.run("compare", new, "--against", old)
    #expect(compared.exitCode == 0 && compared.output.contains("0 stations opened, 0 closed"), "\(compared.output)")
  }

  @Test func `who went where is compared with the accepted plan's own bundle, and called stated only without it`()
    throws
  {
    let folder = try TemporaryFolder()
    let (old, new) = (try accepted(folder), folder.path("anew"))
    _ = try Program.run(
      "plan", Program.scenario("two-villages"), "--against", old, "--moves", "1", "-o", new, "--effort", "1")
    let alone = try Program.run("verify", new)
    #expect(alone.exitCode == 0 && alone.output.contains("stated only: verify --against"), "\(alone.output)")
    let bound = try Program.run("verify", new, "--against", old)
    #expect(bound.exitCode == 0 && !bound.output.contains("stated only: verify --against"), "\(bound.output)")
    #expect(bound.output.contains("the accepted plan is that of its own bundle"))
    // another plan of the same villages is not the one that was accepted
    let other = try Program.run("verify", new, "--against", new)
    #expect(other.exitCode == 5 && other.output.contains("accepted.json: fingerprint"), "\(other.output)")
    // one that was planned against none has nothing to compare
    let none = try Program.run("verify", old, "--against", new)
    #expect(none.exitCode == 5 && none.output.contains("who went where in the accepted plan"), "\(none.output)")
  }

  @Test func `an accepted plan that was changed behind its fingerprint is refused by the audit`() throws {
    let folder = try TemporaryFolder()
    let (old, new) = (try accepted(folder), folder.path("anew"))
    _ = try Program.run(
      "plan", Program.scenario("two-villages"), "--against", old, "--moves", "1", "-o", new, "--effort", "1")
    let file = "\(new)/accepted.json"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let forged = text.replacingOccurrences(of: "\"limit\" : 1", with: "\"limit\" : 2")
    try #require(forged != text)
    try forged.write(toFile: file, atomically: true, encoding: .utf8)
    let audit = try Program.run("verify", new)
    #expect(audit.exitCode == 5 && audit.errors.contains("accepted.json"), "\(audit.output)\(audit.errors)")
  }

  @Test func `the accepted plan and the number of moves go together`() throws {
    let run = try Program.run("plan", Program.scenario("two-villages"), "--moves", "1")
    #expect(run.exitCode == 2 && run.errors.contains("--against"), "\(run.errors)")
  }
}

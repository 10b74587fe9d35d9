import Foundation
import Testing

struct ReportCommandTests {
  @Test func `a bundle's documents are written twice with the same bytes, and never over what people filled in`() throws
  {
    let folder = try TemporaryFolder()
    let bundle = folder.path("plan")
    _ = try Program.run("plan", Program.scenario("two-villages"), "-o", bundle, "--effort", "1")
    for name in ["one", "two"] {
      let run = try Program.run("report", bundle, "-o", folder.path(name), "--lang", "zh", "--no-pdf")
      #expect(run.exitCode == 0, "\(run.errors)")
    }
    let documents = try folder.contents(of: "one")
    #expect(documents == (try folder.contents(of: "two")))
    #expect(documents.keys.contains("plan-zh.xlsx") && documents.keys.contains("map-zh.gpkg"))

    // another language takes the place of what is as it was written
    #expect(try Program.run("report", bundle, "-o", folder.path("one"), "--lang", "en", "--no-pdf").exitCode == 0)
    #expect(try folder.contents(of: "one").keys.contains("plan-en.xlsx"))
    #expect(try !folder.contents(of: "one").keys.contains("plan-zh.xlsx"))
    try "filled in".write(toFile: folder.path("two/plan-zh.xlsx"), atomically: true, encoding: .utf8)
    #expect(try Program.run("report", bundle, "-o", folder.path("two"), "--lang", "zh", "--no-pdf").exitCode == 2)
    #expect(try String(contentsOfFile: folder.path("two/plan-zh.xlsx"), encoding: .utf8) == "filled in")
  }
}

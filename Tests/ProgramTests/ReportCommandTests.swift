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

  @Test func `maps of a district with a road network follow its roads, and the bundle is made again to the byte`()
    throws
  {
    let folder = try TemporaryFolder()
    let bundle = folder.path("plan")
    _ = try Program.run("plan", Program.scenario("two-banks"), "-o", bundle, "--effort", "1")
    let page = try String(contentsOfFile: folder.path("plan/report.html"), encoding: .utf8)
    #expect(page.contains("Lines follow the roads") && page.contains("连线沿道路绘制"))
    // the river is crossed by a bridge, so that some line has more than its two ends
    let corners = page.matches(of: /class="link[^"]*" d="([^"]*)"/).map { $0.output.1.count { $0 == "L" } }
    #expect((corners.max() ?? 0) > 1, "\(corners)")
    #expect(try Program.run("reproduce", bundle).exitCode == 0)
  }
}

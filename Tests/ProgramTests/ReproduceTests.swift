import Foundation
import Testing

struct ReproduceTests {
  private struct Answer: Decodable {
    struct Difference: Decodable {
      let path: String
      let place: String
    }
    let status: String
    let differences: [Difference]
  }

  @Test(arguments: ["1", "2"])
  func `a bundle is made again byte for byte from what it stores, with one thread or two`(threads: String) throws {
    let folder = try TemporaryFolder()
    let bundle = folder.path("plan")
    _ = try Program.run("plan", Program.scenario("two-villages"), "-o", bundle, "--effort", "5", "--threads", "2")
    let before = try folder.contents(of: "plan")
    let run = try Program.run("reproduce", bundle, "--threads", threads)
    #expect(run.exitCode == 0, "\(run.output)\(run.errors)")
    #expect(run.output.contains("reproduced: \(before.count) files"))
    #expect(try folder.contents(of: "plan") == before)
  }

  @Test func `a bundle's map is made again from the bundle's own files, and without them it is a drawing`() throws {
    let folder = try TemporaryFolder()
    let scenario = Program.scenario("two-villages")
    let plain = folder.path("plain")
    _ = try Program.run("plan", scenario, "-o", plain, "--effort", "1", "--plain-map")
    #expect(!FileManager.default.fileExists(atPath: plain + "/map"))
    let report = try String(contentsOfFile: plain + "/report.html", encoding: .utf8)
    #expect(!report.contains("<script"))
    // made again as a drawing, whether Leaflet is installed or not
    let again = try Program.run("reproduce", plain)
    #expect(again.exitCode == 0, "\(again.output)")

    // another version than any that is installed, which is gone by the time of making again
    let leaflet = folder.path("leaflet")
    try FileManager.default.createDirectory(atPath: leaflet, withIntermediateDirectories: true)
    #expect(try Program.run("plan", scenario, "-o", folder.path("other"), "--leaflet", leaflet).exitCode == 2)
    try "t.version=\"9.9.9\"".write(toFile: leaflet + "/leaflet.js", atomically: true, encoding: .utf8)
    try ".leaflet-container{}".write(toFile: leaflet + "/leaflet.css", atomically: true, encoding: .utf8)
    let other = folder.path("other")
    #expect(try Program.run("plan", scenario, "-o", other, "--effort", "1", "--leaflet", leaflet).exitCode == 0)
    try FileManager.default.removeItem(atPath: leaflet)
    let foreign = try Program.run("reproduce", other)
    #expect(foreign.exitCode == 0 && foreign.output.contains("the bundle's own Leaflet 9.9.9"), "\(foreign.output)")
    // all else is the same with or without
    for path in ["plan.json", "certificate.json", "tables/stations.csv"] {
      #expect(FileManager.default.contentsEqual(atPath: "\(plain)/\(path)", andPath: "\(other)/\(path)"))
    }
  }

  @Test func `a scenario of differences is made again from its bundle alone`() throws {
    let folder = try TemporaryFolder()
    let base = try folder.scenario("two-villages", replacing: ",4000,", with: ",4100,", in: "depots.csv")
    let difference = folder.path("nearer.yaml")
    try """
    gleaner: 1
    extends: scenario-two-villages
    name: nearer
    items:
      - set: streams.straw.service_radius_km
        to: 9
    """.write(toFile: difference, atomically: true, encoding: .utf8)
    let bundle = folder.path("plan")
    #expect(try Program.run("plan", difference, "-o", bundle, "--effort", "1").exitCode == 0)
    // the bundle goes to another place, and what it was made from is gone
    try FileManager.default.removeItem(atPath: base)
    try FileManager.default.removeItem(atPath: difference)
    try FileManager.default.moveItem(atPath: bundle, toPath: folder.path("elsewhere"))
    let run = try Program.run("reproduce", folder.path("elsewhere"))
    #expect(run.exitCode == 0, "\(run.output)\(run.errors)")
  }

  @Test func `a workbook is made again from its bundle`() throws {
    let folder = try TemporaryFolder()
    _ = try Program.run("new", folder.path("book"), "--xlsx")
    let planned = try Program.run("plan", folder.path("book"), "-o", folder.path("plan"), "--effort", "1")
    #expect(planned.exitCode == 0, "\(planned.errors)")
    #expect(try Program.run("reproduce", folder.path("plan")).exitCode == 0)
  }

  @Test func `a figure forged together with its fingerprint is found by its path`() throws {
    let folder = try TemporaryFolder()
    let bundle = folder.path("plan")
    _ = try Program.run("plan", Program.scenario("two-villages"), "-o", bundle, "--effort", "1")
    // the manifest's own figures are free of fingerprints: another effort is claimed than was spent
    let manifest = URL(fileURLWithPath: folder.path("plan/manifest.json"))
    let text = try String(contentsOf: manifest, encoding: .utf8)
    #expect(text.contains("\"effort\" : 1,"))
    try text.replacingOccurrences(of: "\"effort\" : 1,", with: "\"effort\" : 2,")
      .write(to: manifest, atomically: true, encoding: .utf8)
    let run = try Program.run("reproduce", bundle, "--json")
    #expect(run.exitCode == 5)
    let answer = try JSONDecoder().decode(Answer.self, from: Data(run.output.utf8))
    #expect(answer.status == "differs")
    // the report states the effort; the manifest comes last, its first difference is the fingerprint of the report
    #expect(answer.differences.contains { $0.path == "report.html" && $0.place.hasPrefix("line ") })
    #expect(answer.differences.last?.path == "manifest.json")
    #expect(answer.differences.last?.place.hasPrefix("outputs[") == true)
  }

  @Test func `a plan that was stopped is said to be not reproducible, and a changed file is named`() throws {
    let folder = try TemporaryFolder()
    let bundle = folder.path("plan")
    _ = try Program.run("plan", Program.scenario("two-villages"), "-o", bundle, "--effort", "1")
    let manifest = URL(fileURLWithPath: folder.path("plan/manifest.json"))
    let text = try String(contentsOf: manifest, encoding: .utf8)
    try text.replacingOccurrences(of: "\"isReproducible\" : true", with: "\"isReproducible\" : false")
      .write(to: manifest, atomically: true, encoding: .utf8)
    let stopped = try Program.run("reproduce", bundle)
    #expect(stopped.exitCode == 5)
    #expect(stopped.output.contains("NOT REPRODUCIBLE"))

    try text.write(to: manifest, atomically: true, encoding: .utf8)
    try "changed".write(toFile: folder.path("plan/tables/sites.csv"), atomically: true, encoding: .utf8)
    let changed = try Program.run("reproduce", bundle)
    #expect(changed.exitCode == 5)
    #expect(changed.errors.contains("tables/sites.csv: the SHA-256 is"))
  }

  @Test func `a folder that is no bundle is bad input`() throws {
    let folder = try TemporaryFolder()
    #expect(try Program.run("reproduce", folder.url.path).exitCode == 2)
  }
}

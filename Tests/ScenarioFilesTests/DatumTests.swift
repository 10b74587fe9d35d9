import Foundation
import ScenarioFiles
import Testing
import WasteNetwork

@testable import ScenarioFiles

struct DatumTests {
  @Test(arguments: [
    // published sample points of the formula: WGS 84 longitude and latitude, then GCJ-02
    (121.5272106, 31.1774276, 121.531541859215, 31.17530398364597),
    (113.912316, 22.543847, 113.9171764808363, 22.540796131694766),
    (116.377817, 39.911954, 116.38404722455657, 39.91334545536069),
  ])
  func `GCJ-02 shifts the published points as published`(x: Double, y: Double, toX: Double, toY: Double) {
    let shifted = WebDatum.gcj02.fromWGS84((x, y))
    #expect(abs(shifted.x - toX) < 1e-11)
    #expect(abs(shifted.y - toY) < 1e-11)
  }

  @Test func `BD-09 moves a published point of GCJ-02 as published`() {
    // 116.404, 39.915 in GCJ-02 is 116.41036949371029, 39.92133699351021 in BD-09
    let wgs84 = WebDatum.gcj02.toWGS84((116.404, 39.915))
    let shifted = WebDatum.bd09.fromWGS84(wgs84)
    #expect(abs(shifted.x - 116.41036949371029) < 1e-11)
    #expect(abs(shifted.y - 39.92133699351021) < 1e-11)
  }

  @Test(arguments: WebDatum.allCases)
  func `the way there and back loses less than a micrometre anywhere in China`(datum: WebDatum) {
    for x in stride(from: 73.5, through: 135, by: 1.7) {
      for y in stride(from: 18.2, through: 53.5, by: 1.3) {
        let back = datum.toWGS84(datum.fromWGS84((x, y)))
        // 1e-11 degrees are about a micrometre
        #expect(abs(back.x - x) < 1e-11 && abs(back.y - y) < 1e-11, "\(x), \(y)")
      }
    }
  }

  @Test func `in western Shandong the web datums lie half a kilometre and one and a quarter off`() {
    let town = (x: 115.96, y: 36.35)
    func metres(_ datum: WebDatum) -> Double {
      PositionGrid.coordinate(town).metres(to: PositionGrid.coordinate(datum.fromWGS84(town)))
    }
    #expect((495...530).contains(metres(.gcj02)))
    #expect((1_200...1_400).contains(metres(.bd09)))
  }

  @Test func `beyond China nothing is shifted`() {
    #expect(WebDatum.gcj02.fromWGS84((13.4, 52.5)) == (13.4, 52.5))
    #expect(WebDatum.gcj02.toWGS84((13.4, 52.5)) == (13.4, 52.5))
  }

  @Test(arguments: [115.9612345, 115.96123455, 115.961234549, 36.3500000, 115.000000049, 0.123456785])
  func `noise of a conversion moves no position of nine decimals on the grid`(value: Double) {
    for noise in [-4e-10, -1e-11, 1e-11, 4e-10] {
      #expect(PositionGrid.degrees(value + noise) == PositionGrid.degrees(value))
    }
  }

  @Test func `a position on the grid is the number its decimals write`() {
    #expect(PositionGrid.degrees(115.96123449999) == 115.9612345)
    #expect(PositionGrid.degrees(-36.3) == -36.3)
  }
}

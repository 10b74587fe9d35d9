import Foundation
import Testing
import WasteNetwork

@testable import ScenarioFiles

struct HeaderWordsTests {
  @Test(arguments: [
    ("小麦播种面积（公顷）", "小麦播种面积", "公顷"), ("2024年生猪出栏量(万头)", "生猪出栏量", "万头"), ("乡(镇)名称", "乡(镇)名称", nil),
    ("经 度", "经度", nil), ("农药使用量（单位：公斤）", "农药使用量", "公斤"), ("面积/亩", "面积", "亩"), ("Wheat Area [ha]", "wheatarea", "ha"),
  ])
  func `a header is taken apart into name and unit`(header: String, name: String, unit: String?) {
    let words = HeaderWords(header)
    #expect(words.name == name)
    #expect(words.unit?.word == unit)
  }

  @Test func `a header may name the datum`() {
    #expect(HeaderWords("经度(GCJ02)").datum == "GCJ-02")
    #expect(HeaderWords("百度经度").datum == "BD-09")
    #expect(HeaderWords("经度(GCJ02)").name == "经度")
  }
}

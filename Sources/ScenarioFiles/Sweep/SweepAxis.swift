import Foundation
public import WasteNetwork

/// One thing that a sweep varies: a path as items write it, and the values it takes.
///
///     targets.film-2025.share_percent=80:95:4        four values from 80 to 95
///     streams.straw.service_radius_km=8,10,15        these values
///     coefficients[straw/*/yield_kg_mu].value*=0.9:1.1:3    what stands there times 0.9, 1 and 1.1
public struct SweepAxis: Sendable, Equatable {
  /// As it was written.
  public let text: String
  /// Path of an item; `*` within brackets stands for any characters.
  public let path: String
  /// Values are factors of what stands there.
  public let isFactor: Bool
  public let values: [String]

  /// Greatest number of values of one axis.
  private static let mostValues = 10_000

  /// - Throws: `SweepFault` that says how an axis is written.
  public init(_ text: String) throws(SweepFault) {
    guard let sign = text.firstIndex(of: "=") else {
      throw SweepFault(Sentence("‘\(text)’ has no ‘=’", zh: "“\(text)”中没有“=”") + SweepAxis.form)
    }
    let left = text[..<sign]
    self.text = text
    isFactor = left.hasSuffix("*")
    path = String(isFactor ? left.dropLast() : left).trimmingCharacters(in: .whitespaces)
    guard !path.isEmpty else {
      throw SweepFault(Sentence("‘\(text)’ names no setting", zh: "“\(text)”没有写明参数") + SweepAxis.form)
    }
    values = try SweepAxis.values(String(text[text.index(after: sign)...]), of: text)
    if isFactor, let wrong = values.first(where: { Double($0) == nil }) {
      throw SweepFault(
        Sentence("‘\(wrong)’ in ‘\(text)’ is no factor", zh: "“\(text)”中的“\(wrong)”不是倍数") + SweepAxis.form)
    }
  }

  private static let form = Sentence(
    "; write PATH=FROM:TO:COUNT or PATH=VALUE,VALUE, with *= for factors of what stands there",
    zh: "；请写成 PATH=起:止:个数 或 PATH=值,值，按原值的倍数变化时用 *=")

  private static func values(_ text: String, of axis: String) throws(SweepFault) -> [String] {
    let range = text.split(separator: ":", omittingEmptySubsequences: false)
    if range.count == 3, let from = Double(range[0]), let to = Double(range[1]), from.isFinite, to.isFinite {
      guard let count = Int(range[2]), (1...mostValues).contains(count), count > 1 || from == to else {
        throw SweepFault(
          Sentence(
            "‘\(range[2])’ in ‘\(axis)’ is no count of values, 2 to \(mostValues)",
            zh: "“\(axis)”中的“\(range[2])”不是取值个数（2 至 \(mostValues)）"))
      }
      return (0..<count).map { step in
        number(count == 1 ? from : from + (to - from) * Double(step) / Double(count - 1))
      }
    }
    let list = text.split(separator: ",", omittingEmptySubsequences: false)
      .map { $0.trimmingCharacters(in: .whitespaces) }
    guard !list.contains("") else {
      throw SweepFault(Sentence("a value is empty in ‘\(axis)’", zh: "“\(axis)”中有空的取值") + form)
    }
    guard Set(list).count == list.count else {
      throw SweepFault(
        Sentence("a value stands twice in ‘\(axis)’; write it once", zh: "“\(axis)”中有重复的取值，请只写一次"))
    }
    return list
  }

  /// A number with nine digits that count, written plainly and without needless zeros.
  static func number(_ value: Double) -> String {
    guard value != 0, value.isFinite else { return "0" }
    let whole = Int(log10(abs(value)).rounded(.down)) + 1
    var text = String(format: "%.\(min(15, max(1, 9 - whole)))f", value)
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text == "-0" ? "0" : text
  }
}

/// What is wrong with the description of a sweep, with its cure.
public struct SweepFault: Error, Sendable, Equatable, CustomStringConvertible {
  public let statement: Sentence

  public init(_ statement: Sentence) { self.statement = statement }

  public var description: String { statement.description }
}

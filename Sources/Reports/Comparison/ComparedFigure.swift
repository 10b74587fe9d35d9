import Quantities
import WasteNetwork

/// One figure of several plans; `nil` where a plan has none.
struct ComparedFigure: Sendable {
  /// How the whole number is meant and written.
  enum Unit: String, Sendable {
    /// Fen.
    case money = "cny"
    /// Kilograms.
    case mass = "t"
    /// Metres.
    case distance = "km"
    /// Hundredths of a per cent.
    case percent = "percent"
    /// Seconds.
    case time = "h"
    case count = "count"
    case litres = "l"

    /// The exact value for programs, in the unit's own name.
    func exact(_ value: Int) -> String {
      switch self {
      case .money, .percent: Figures.exact(value, scale: 100)
      case .mass, .distance: Figures.exact(value, scale: 1000)
      case .time: Figures.exact((value * 100 + 1800) / 3600, scale: 100)
      case .count, .litres: String(value)
      }
    }

    /// The value as it is read.
    func shown(_ value: Int, _ language: Language) -> String {
      switch self {
      case .money:
        language == .chinese ? Figures.fixed(value, scale: 1_000_000, 2) : Figures.fixed(value, scale: 100, 0)
      case .mass: Figures.tonnes(.kilograms(value))
      case .distance: Figures.fixed(value, scale: 1000, 1)
      case .percent: Figures.fixed(value, scale: 100, 2)
      case .time: Figures.fixed((value * 10 + 1800) / 3600, scale: 10, 1)
      case .count, .litres: Figures.whole(value)
      }
    }
  }

  /// Stable name for tables read by programs.
  let item: String
  let title: Phrase
  let unit: Unit
  /// By plan, in the order of the comparison.
  let values: [Int?]

  /// Whether the plans are not all alike in it.
  var differs: Bool { Set(values).count > 1 }

  /// The difference to the first plan, with its sign; `nil` where one of the two has no value, or they read the same.
  /// Money that would read as nothing in ten thousand yuan is given in yuan, with the unit.
  func difference(_ plan: Int, _ language: Language) -> String? {
    guard let first = values[0], let value = values[plan], value != first else { return nil }
    let size = abs(value - first)
    let isSmall = unit == .money && language == .chinese && size < 1_000_000
    let text = isSmall ? "\(Figures.fixed(size, scale: 100, 0)) 元" : unit.shown(size, language)
    guard text != unit.shown(0, language), text != "0 元" else { return nil }
    return value > first ? "+\(text)" : "−\(text)"
  }

  /// Whether a reader sees a difference: some plan reads otherwise than the first, or one of the two has no value.
  func differsVisibly(_ language: Language) -> Bool {
    values.indices.contains { difference($0, language) != nil || (values[$0] == nil) != (values[0] == nil) }
  }

  /// The title with the unit of its values.
  func heading(_ language: Language) -> String {
    let unit = Phrase.unit(unit).in(language)
    let title = title.in(language)
    guard !unit.isEmpty else { return title }
    return language == .chinese ? "\(title)（\(unit)）" : "\(title) (\(unit))"
  }
}

extension ComparedFigure {
  /// Every figure of the plans, in the order in which a reader asks.
  static func all(of plans: [ComparedPlan]) -> [ComparedFigure] {
    FigureKind.all(streams: ComparedPlan.streams(of: plans)).map { kind in
      ComparedFigure(item: kind.item, title: kind.title, unit: kind.unit, values: plans.map(kind.value))
    }
  }
}

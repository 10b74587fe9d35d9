/// One key of the settings: its name, what may stand there, and what it says.
///
/// The readers take the names they know from these declarations, and the JSON Schema is made of them.
struct SettingKey: Sendable {
  let name: String
  let kind: SettingKind
  let isRequired: Bool
  /// One sentence, as editors show it.
  let about: String

  static func required(_ name: String, _ kind: SettingKind, _ about: String) -> SettingKey {
    SettingKey(name: name, kind: kind, isRequired: true, about: about)
  }

  static func optional(_ name: String, _ kind: SettingKind, _ about: String) -> SettingKey {
    SettingKey(name: name, kind: kind, isRequired: false, about: about)
  }
}

/// What may stand at a key.
indirect enum SettingKind: Sendable {
  /// A single value, taken as it is written.
  case text
  case number
  case wholeNumber(ClosedRange<Int>)
  case yesNo
  /// One of a few words.
  case word([String])
  /// `{ zh: …, en: … }`, or one text for both.
  case name
  /// Whatever a changed value may be.
  case anything
  case list(SettingKind)
  case group([SettingKey])
  case either([SettingKind])

  static func words<Word: RawRepresentable & CaseIterable>(_ type: Word.Type) -> SettingKind
  where Word.RawValue == String {
    .word(type.allCases.map(\.rawValue))
  }
}

extension [SettingKey] {
  var names: [String] { map(\.name) }
}

/// Every key of `scenario.yaml`.
enum SettingsOutline {}

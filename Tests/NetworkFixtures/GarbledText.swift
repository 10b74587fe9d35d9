public import Computation

extension String {
  /// The text cut off, with a word doubled, lost or replaced by an odd one, or with a letter changed.
  public func garbled(_ numbers: inout SeededNumbers) -> String {
    var words = split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let place = numbers.below(words.count)
    let odd = ["", "-1", "1e14", "999999999999999", "0", "nan", "1e400", "0.0000001", "x", "十", "\n", "1000000", "3.5"]
    switch numbers.below(5) {
    case 0: return String(prefix(numbers.below(count)))
    case 1: words.insert(words[place], at: place)
    case 2: words.remove(at: place)
    case 3: words[place] = odd[numbers.below(odd.count)]
    default:
      var letters = Array(unicodeScalars)
      letters[numbers.below(letters.count)] = Unicode.Scalar(UInt8(numbers.below(127) + 1))
      var garbled = String.UnicodeScalarView()
      garbled.append(contentsOf: letters)
      return String(garbled)
    }
    return words.joined(separator: " ")
  }
}

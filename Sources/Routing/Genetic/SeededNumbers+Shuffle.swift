internal import Computation

extension SeededNumbers {
  /// Puts the elements in random order (Fisher and Yates).
  mutating func shuffle(_ elements: inout [Int32]) {
    elements.withUnsafeMutableBufferPointer { shuffle($0) }
  }

  /// Puts the elements in random order (Fisher and Yates).
  mutating func shuffle(_ elements: UnsafeMutableBufferPointer<Int32>) {
    var last = elements.count - 1
    while last > 0 {
      elements.swapAt(last, below(last + 1))
      last -= 1
    }
  }
}

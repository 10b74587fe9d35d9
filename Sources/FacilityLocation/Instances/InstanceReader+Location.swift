internal import Computation

extension InstanceReader {
  /// A reader of published siting problems, which part numbers by commas too.
  init(location text: String, file: String) {
    self.init(
      text, file: file, below: 1e15, commasSeparate: true, cure: "; is it cut off, or of another format (see --format)?"
    )
  }
}

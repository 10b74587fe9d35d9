/// What is wrong with a published instance's file, where, and what would mend it.
public struct InstanceFault: Error, Equatable, CustomStringConvertible {
  public let file: String
  /// Line from 1; `nil` where the whole file is at fault.
  public let line: Int?
  public let message: String

  public init(file: String, line: Int?, message: String) {
    self.file = file
    self.line = line
    self.message = message
  }

  public var description: String { line.map { "\(file):\($0): \(message)" } ?? "\(file): \(message)" }
}

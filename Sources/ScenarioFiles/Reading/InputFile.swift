import CSodium

/// One file that a scenario was read from, as it was when it was read.
public struct InputFile: Sendable {
  /// Path relative to the deepest folder that holds all inputs of the scenario, with `/` between steps.
  public let path: String
  public let bytes: [UInt8]
  /// SHA-256 of the bytes, 64 lower-case hexadecimal digits.
  public let sha256: String

  public var byteCount: Int { bytes.count }

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    sha256 = Fingerprint.sha256(of: bytes)
  }
}

/// Fingerprints of files.
public enum Fingerprint {
  /// SHA-256 in 64 lower-case hexadecimal digits.
  public static func sha256(of bytes: [UInt8]) -> String {
    var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    crypto_hash_sha256(&digest, bytes, UInt64(bytes.count))
    let digits = Array("0123456789abcdef")
    return String(digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}

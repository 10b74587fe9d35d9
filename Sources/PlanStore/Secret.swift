import CSodium

/// Passwords and tokens.
enum Secret {
  /// Fewest characters of a password.
  static let leastPasswordLength = 10

  /// Argon2id with libsodium's interactive cost: two passes over 64 MiB.
  static func hash(_ password: String) -> String {
    precondition(sodium_init() >= 0, "libsodium does not start")
    var text = [CChar](repeating: 0, count: crypto_pwhash_strbytes())
    let code = crypto_pwhash_str(
      &text, password, UInt64(password.utf8.count), UInt64(crypto_pwhash_opslimit_interactive()),
      crypto_pwhash_memlimit_interactive())
    precondition(code == 0, "out of memory for a password's hash")
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Takes as long for a wrong password as for the right one.
  static func matches(_ password: String, _ hash: String) -> Bool {
    guard sodium_init() >= 0 else { return false }
    return crypto_pwhash_str_verify(hash, password, UInt64(password.utf8.count)) == 0
  }

  /// 32 random bytes in hexadecimal.
  static func token() -> String {
    precondition(sodium_init() >= 0, "libsodium does not start")
    var bytes = [UInt8](repeating: 0, count: 32)
    randombytes_buf(&bytes, bytes.count)
    return bytes.map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }

  /// What of a token is kept: whoever reads the file cannot sign in with it.
  static func fingerprint(of token: String) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: 32)
    let bytes = Array(token.utf8)
    crypto_generichash(&result, result.count, bytes, UInt64(bytes.count), nil, 0)
    return result
  }
}

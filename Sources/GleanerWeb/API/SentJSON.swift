import Foundation
import HTTPTypes
import Hummingbird

extension Visit {
  /// What a program sent. The content type has to be JSON, which no form of another site can send.
  /// - Throws: `Refusal.notJSON`; `Refusal.badInput` where it is not what is expected.
  func sent<Body: Decodable>(_ type: Body.Type) throws(Refusal) -> Body {
    let kind = request.headers[.contentType]?.split(separator: ";").first?.trimmingCharacters(in: .whitespaces)
    guard kind?.lowercased() == "application/json" else { throw .notJSON }
    do {
      return try JSONDecoder().decode(type, from: Data(body))
    } catch {
      throw .badInput(.notAsDescribed)
    }
  }
}

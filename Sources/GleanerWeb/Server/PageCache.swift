import Foundation
import Hummingbird
import NIOCore
import PlanStore
import Reports
import Synchronization

/// Pages of townships as they were written last, so that many officials at once do not have the same page made for each.
///
/// What a page hangs on is part of its key, so that nothing has to be thrown away when somebody answers. The session's form
/// token and the account's name are left out and put in for each reader.
final class PageCache: Sendable {
  struct Key: Hashable, Sendable {
    let front: TownshipFront
    let township: TownshipCode
    let language: Language
    /// Path and query.
    let place: String
  }

  private struct Kept {
    var pages: [Key: Task<SplitPage, any Error>] = [:]
    /// The oldest first.
    var order: [Key] = []
  }

  private let kept = Mutex(Kept())
  private let nameMark = "name-" + Store.randomToken()
  private let tokenMark = "token-" + Store.randomToken()

  /// Pages kept at a time, of some 20 to 100 kB each.
  private static let size = 256
  /// Queries that are longer are nobody's own, and their pages are not kept.
  private static let longestQuery = 40

  /// A page of a township for one reader.
  /// - Parameter make: writes the page into the frame; asked once however many wait for it.
  func page(
    _ key: Key, for visit: Visit, _ account: Account, make: @escaping @Sendable (Frame) async throws -> String
  ) async throws -> Response {
    guard (visit.request.uri.query ?? "").utf8.count <= PageCache.longestQuery else {
      return .html(try await make(Frame(visit)))
    }
    let page = try await task(key, visit, account, make).value
    return .html(page.text(token: visit.session?.formToken ?? "", name: account.name))
  }

  private func task(
    _ key: Key, _ visit: Visit, _ account: Account, _ make: @escaping @Sendable (Frame) async throws -> String
  ) -> Task<SplitPage, any Error> {
    kept.withLock { kept in
      if let found = kept.pages[key] { return found }
      let reader = Account(
        id: account.id, name: nameMark, role: account.role, township: account.township, isClosed: false)
      let session = Session(account: reader, formToken: tokenMark)
      let frame = Frame(language: visit.language, session: session, request: visit.request)
      let making = Task { [nameMark, tokenMark] in
        do {
          return SplitPage(try await make(frame), token: tokenMark, name: nameMark)
        } catch {
          self.drop(key)
          throw error
        }
      }
      kept.pages[key] = making
      kept.order.append(key)
      if kept.order.count > PageCache.size { kept.pages[kept.order.removeFirst()] = nil }
      return making
    }
  }

  private func drop(_ key: Key) {
    kept.withLock { kept in
      kept.pages[key] = nil
      kept.order.removeAll { $0 == key }
    }
  }
}

/// A page with gaps where each reader's own token and name go.
struct SplitPage: Sendable {
  private enum Piece {
    case bytes([UInt8])
    case token, name
  }

  private let pieces: [Piece]
  private let length: Int

  /// Looks for both marks in one pass over the bytes.
  init(_ text: String, token: String, name: String) {
    let bytes = Array(text.utf8)
    let marks = [(Array(token.utf8), Piece.token), (Array(name.utf8), Piece.name)]
    var pieces: [Piece] = []
    var (start, place) = (0, 0)
    while place < bytes.count {
      let found = marks.first { mark, _ in
        bytes[place] == mark[0] && place + mark.count <= bytes.count
          && bytes[place..<(place + mark.count)].elementsEqual(mark)
      }
      guard let (mark, gap) = found else {
        place += 1
        continue
      }
      if start < place { pieces.append(.bytes(Array(bytes[start..<place]))) }
      pieces.append(gap)
      place += mark.count
      start = place
    }
    pieces.append(.bytes(Array(bytes[start...])))
    self.pieces = pieces
    length = bytes.count
  }

  func text(token: String, name: String) -> ByteBuffer {
    var safe = ""
    Node.text(name).write(to: &safe)
    var buffer = ByteBufferAllocator().buffer(capacity: length)
    for piece in pieces {
      switch piece {
      case .bytes(let bytes): buffer.writeBytes(bytes)
      case .token: buffer.writeString(token)
      case .name: buffer.writeString(safe)
      }
    }
    return buffer
  }
}

extension Visit {
  /// A page of the township, made anew only where something that it hangs on has changed.
  func kept(
    _ account: Account, _ code: TownshipCode, make: @escaping @Sendable (Frame) async throws -> String
  ) async throws -> Response {
    let front = try await site.store.front(ofTownship: code.code)
    let place = request.uri.path + "?" + (request.uri.query ?? "")
    let key = PageCache.Key(front: front, township: code, language: language, place: place)
    return try await site.pages.page(key, for: self, account, make: make)
  }
}

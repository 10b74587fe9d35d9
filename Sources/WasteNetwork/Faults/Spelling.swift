/// Finds what a mistyped word was probably meant to be.
package enum Spelling {
  private static let manyCandidates = 2000

  /// The candidate nearest to a word, if it is near enough to be meant: at most two in five of its letters differ,
  /// or one contains the other. Ties go to the candidate that comes first.
  ///
  /// Among very many candidates only those are looked at that begin like the word, so that a table
  /// full of unknown codes is still answered in time.
  package static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let all = Array(candidates)
    let start = Array(word.lowercased().utf8.prefix(max(2, word.utf8.count * 3 / 4)))
    var best: (word: String, distance: Int)?
    for candidate in all where !candidate.isEmpty {
      if all.count > manyCandidates, !candidate.lowercased().utf8.starts(with: start) { continue }
      let distance = likeness(word, candidate)
      if distance < best?.distance ?? Int.max { best = (candidate, distance) }
    }
    guard let best, best.distance <= max(1, max(word.count, best.word.count) * 2 / 5) else { return nil }
    return best.word
  }

  /// `did you mean ‘…’?`, or the given cure when nothing is near enough.
  package static func suggestion(
    for word: String, among candidates: some Sequence<String>, otherwise cure: Sentence
  ) -> Sentence {
    nearest(to: word, among: candidates).map { Sentence("did you mean ‘\($0)’?", zh: "是否应为“\($0)”？") } ?? cure
  }

  /// Words listed for a reader, at most `limit` of them.
  package static func list(_ words: some Collection<String>, limit: Int = 12) -> Sentence {
    let shown = words.prefix(limit)
    let rest = words.count - limit
    return Sentence(
      shown.map { "‘\($0)’" }.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : ""),
      zh: shown.map { "“\($0)”" }.joined(separator: "、") + (rest > 0 ? "等 \(words.count) 项" : ""))
  }

  /// Streams listed for a reader: by code in English, by name and code in Chinese.
  static func list(_ streams: [WasteStream]) -> Sentence {
    Sentence(list(streams.map(\.id.code)).en, zh: streams.map(\.inChinese).joined(separator: "、"))
  }

  /// Edit distance (swapped neighbours count once); a word contained in another counts as one edit away.
  private static func likeness(_ a: String, _ b: String) -> Int {
    let first = Array(a.lowercased())
    let second = Array(b.lowercased())
    if first == second { return 0 }
    if first.count >= 2, second.count >= 2, contains(first, second) || contains(second, first) { return 1 }
    return editDistance(first, second)
  }

  private static func contains(_ whole: [Character], _ part: [Character]) -> Bool {
    part.count <= whole.count
      && (0...(whole.count - part.count)).contains { Array(whole[$0..<($0 + part.count)]) == part }
  }

  private static func editDistance(_ a: [Character], _ b: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
        row.append(cost)
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}

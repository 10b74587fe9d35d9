/// Leaflet as it is installed on a machine: the text that is put into a report so that its map can be moved and zoomed.
///
/// Reading it is the caller's; a bundle keeps the very bytes, so that its report can be made again where another version
/// or none is installed.
public struct MapLibrary: Sendable, Equatable {
  /// As the script itself states it; the package's own number may differ.
  public let version: String
  /// SHA-256 of the script's file as it was read, in hexadecimal.
  public let sha256: String
  /// The script without what would make a browser ask for another file.
  let script: String
  /// The style sheet without its pictures, none of which the report shows.
  let style: String

  /// - Parameters:
  ///   - script: `leaflet.min.js` or `leaflet.js`.
  ///   - style: `leaflet.css`.
  ///   - sha256: of the script's file.
  /// - Returns: `nil` where the texts are not Leaflet, or cannot stand inside a page.
  public init?(script: String, style: String, sha256: String) {
    guard let version = MapLibrary.version(statedIn: script), style.contains(".leaflet-container") else { return nil }
    let plain = MapLibrary.withoutSourceMap(script)
    let bare = MapLibrary.withoutAddresses(style)
    // names of elements are read in either case
    guard !plain.lowercased().contains("</script"), !plain.contains("]]>"), !plain.contains("<!--") else { return nil }
    guard !bare.contains("<"), !bare.contains("&"), !bare.contains("@import") else { return nil }
    self.version = version
    self.sha256 = sha256
    self.script = plain
    self.style = bare
  }

  /// `version="1.9.4"`, as the script gives it to programs.
  private static func version(statedIn script: String) -> String? {
    for mark in ["version=\"", "version = \"", "version = '"] {
      guard let start = script.firstRange(of: mark)?.upperBound else { continue }
      let digits = script[start...].prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
      if digits.contains(".") { return String(digits) }
    }
    return nil
  }

  /// Developers' tools would fetch the map of sources.
  private static func withoutSourceMap(_ script: String) -> String {
    script.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .filter { !$0.hasPrefix("//# sourceMappingURL=") }.joined(separator: "\n")
  }

  /// `url(…)` becomes `none`.
  private static func withoutAddresses(_ style: String) -> String {
    var rest = Substring(style)
    var result = ""
    while let start = rest.firstRange(of: "url(") {
      result += rest[..<start.lowerBound] + "none"
      guard let end = rest[start.upperBound...].firstIndex(of: ")") else { return result }
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  /// The notice under which copies may be passed on.
  static let licence = """
    /* Leaflet, a JS library for interactive maps.
    Copyright (c) 2010-2023 Volodymyr Agafonkin, copyright (c) 2010-2011 CloudMade. All rights reserved.
    Redistribution and use in source and binary forms, with or without modification, are permitted provided that the
    following conditions are met: 1. Redistributions of source code must retain the above copyright notice, this list of
    conditions and the following disclaimer. 2. Redistributions in binary form must reproduce the above copyright notice,
    this list of conditions and the following disclaimer in the documentation and/or other materials provided with the
    distribution. THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND ANY EXPRESS OR IMPLIED
    WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR
    PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT,
    INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE
    GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF
    LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT
    OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE. */
    """
}

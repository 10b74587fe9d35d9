import CGDAL

/// Reads from the web through GDAL.
enum WebFile {
  private static let timeoutSeconds = 60

  /// The content of an address, that of a refusal too.
  static func read(_ address: String) throws(TableService.Failure) -> [UInt8] {
    let (found, messages) = GDALMessages.gather { () -> (bytes: [UInt8], fault: String?)? in
      let options = StringList(["TIMEOUT=\(timeoutSeconds)", "CONNECTTIMEOUT=10"])
      let fetched = options.withList { list in
        // the C header has no way to say that the list is left as it is
        CPLHTTPFetch(
          address,
          list.map {
            UnsafeMutableRawPointer(mutating: $0).assumingMemoryBound(to: UnsafeMutablePointer<CChar>?.self)
          })
      }
      guard let result = fetched else { return nil }
      defer { CPLHTTPDestroyResult(result) }
      let bytes = UnsafeBufferPointer(start: result.pointee.pabyData, count: Int(result.pointee.nDataLen))
      return (Array(bytes), result.pointee.pszErrBuf.map { String(cString: $0) })
    }
    guard let found, found.fault == nil || !found.bytes.isEmpty else {
      let detail = found?.fault ?? messages.last ?? "no answer"
      let server = address.split(separator: "/", maxSplits: 3).prefix(2).joined(separator: "//")
      throw TableService.Failure(
        description: "\(server) cannot be reached: \(detail); start the routing server, or correct roads.server")
    }
    return found.bytes
  }
}

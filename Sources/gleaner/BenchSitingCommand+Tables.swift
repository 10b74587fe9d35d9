internal import Computation
import FacilityLocation
import Foundation

extension BenchSitingCommand {
  /// Reads a folder of tables as a biomass supply network; nil when the path is no folder.
  func readTables(_ folder: String, path: String) throws -> (any LocationProblem)? {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else { return nil }
    let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    guard BiomassTables.areTables(names) else {
      throw InstanceFault(
        file: folder, line: nil,
        message: "the folder lacks one of the tables \(BiomassTables.endings.joined(separator: ", "))")
    }
    let tables = try names.filter { $0.hasSuffix(".csv") }.map { name in
      (name: name, text: try String(contentsOfFile: path + "/" + name, encoding: .utf8))
    }
    return try BiomassTables(tables, folder: folder).problem(thirdPartyPrice: thirdPartyPrice)
  }
}

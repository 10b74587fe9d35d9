import CGLPK

extension GLPK {
  /// Name and version of the library in use, e.g. `GLPK 5.0`.
  public static var versionName: String { "GLPK \(String(cString: glp_version()))" }
}

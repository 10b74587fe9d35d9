public import Foundation
public import WasteNetwork

/// The scenario that a newcomer starts from: small, commented, and plannable as it stands.
public enum StarterScenario {
  /// Writes the starter: twelve made-up villages in two townships, all four streams, and a guide to replacing them.
  /// - Parameter folder: must not exist yet, or be empty.
  /// - Throws: `FolderFault` when the folder holds something already or cannot be written.
  public static func write(to folder: URL) throws { try ScenarioWriter.write(draft(), to: folder, guide: guide) }

  /// Twelve made-up villages in two townships, all four streams.
  public static func draft() throws(InputFaults) -> NetworkDraft {
    var draft = try SyntheticDistrict.draft(villages: 12, townships: 2, seed: 1)
    draft.name = LocalizedName(zh: "示例区（请替换为本区数据）", en: "Starter district (replace with your own)")
    return draft
  }

  private static let guide = """
    # 农业废弃物收储运规划情景 / A scenario of Gleaner

    本目录可直接规划：`gleaner plan .`。请逐表换成本区数据，每改一步用 `gleaner check .` 检查。
    It can be planned as it stands. Replace it table by table, and run `gleaner check .` after each.

    | 文件 file | 内容 | what it holds |
    |---|---|---|
    | `scenario.yaml` | 废弃物类别、规则、目标、选项 | streams with their rules, targets, options |
    | `townships` | 乡镇 | townships |
    | `villages` | 村点及播种面积（`_mu` 亩）、畜禽（`_head` 头/只）、农药（`_kg` 千克） | villages and their figures |
    | `depots`, `centres` | 乡镇收储场、区级中心（existing 现有、required 必建、candidate 备选、forbidden 禁建） | sites |
    | `sizes` | 站点与中心的规模 | sizes of stations and centres |
    | `outlets`, `vehicles` | 利用处置去向、车辆 | end uses, vehicles |
    | `coefficients`, `seasons` | 系数、季节分布，均带来源与可信度 | coefficients and seasons with source and confidence |

    表可为 CSV、XLSX、ODS、GeoPackage、GeoJSON、Shapefile、GDB 或 KML，一表一文件，或都在 scenario.xlsx 中，列名带单位。坐标为 WGS 84。
    A table may be CSV, XLSX, ODS, GeoPackage, GeoJSON, Shapefile, GDB or KML, one file each or all in scenario.xlsx; columns carry their unit. Positions are WGS 84.

    没有分村数据时：按乡镇合计分摊，并在情景中标明为估算（estimate）。
    Where no village figures are known, split township totals over the villages and mark them as estimates.

    """
}

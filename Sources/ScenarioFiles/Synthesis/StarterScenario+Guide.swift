/// The `README.md` that lies in a new folder, in both languages.
extension StarterScenario {
  static let guide = """
    \(title)

    本目录可直接规划：`gleaner plan .`。请逐表换成本区数据，每改一步用 `gleaner check .` 检查。
    It can be planned as it stands. Replace it table by table, and run `gleaner check .` after each.

    \(tables)
    """

  static let guideForWorkbook = """
    \(title)

    各表都在 `scenario.xlsx` 中，一表一个工作表，可直接规划：`gleaner plan .`。现有内容为示例：请先清空各工作表的示例行（村庄、收储场所等彼此关联，须一并清空），再填本区数据，然后用 `gleaner check .` 检查。
    All tables are sheets of `scenario.xlsx`, which can be planned as it stands. What stands there is an example: empty the rows of every sheet together, since they refer to each other, fill in your own, and run `gleaner check .`.

    \(tables)
    """

  static let guideForImport = """
    \(title)

    由 `gleaner import` 生成。尚缺的表（如收储场所、去向）由 `gleaner check .` 指出；`scenario.yaml` 和规模、车辆、系数、季节各表是程序所带的示例，须按本区核对。
    Made by `gleaner import`. `gleaner check .` says what is missing, such as depots and outlets; `scenario.yaml` and the tables of sizes, vehicles, coefficients and seasons are the program's examples, to be checked for this district.

    \(tables)
    """

  private static let title = "# 农业废弃物收储运规划情景 / A scenario of Gleaner"

  private static let tables = """
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

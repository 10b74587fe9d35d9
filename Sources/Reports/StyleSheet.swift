/// How the report looks: on a wide screen, on a phone, and on A4.
enum StyleSheet {
  /// - Parameter streamCount: tabs of the map.
  static func text(streamCount: Int) -> String {
    base + cards + tables + drawings + charts + tabs(streamCount) + phone + paper
  }

  private static let base = """
    :root{--ink:#1c2826;--soft:#4f5f5b;--rule:#d3dcd8;--pale:#f3f6f4;--green:#17604a;--good:#17633c;--bad:#9c1c1c;--warn:#7a4b00}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%}
    body{margin:0;color:var(--ink);background:#fff;font:16px/1.6 "Noto Sans","Segoe UI",Helvetica,Arial,\
    "Noto Sans CJK SC","PingFang SC","Microsoft YaHei","Source Han Sans SC",sans-serif}
    .edition{max-width:1120px;margin:0 auto;padding:8px 24px 64px;overflow-wrap:break-word}
    .zh{font-family:"Noto Sans CJK SC","PingFang SC","Microsoft YaHei","Source Han Sans SC",sans-serif;line-height:1.7}
    h1{font-size:30px;line-height:1.3;margin:28px 0 8px;text-wrap:balance}
    h2{font-size:22px;line-height:1.35;margin:48px 0 6px;padding-top:14px;border-top:2px solid var(--green)}
    h3{font-size:15px;margin:0;font-weight:600;color:var(--soft)}
    p{margin:6px 0 12px}
    .lead{color:var(--soft);max-width:46em}
    .note,small,.muted{color:var(--soft)}
    small{display:block;font-size:13px;line-height:1.5}
    .code,code{font-family:"DejaVu Sans Mono",Consolas,Menlo,monospace;font-size:13px;overflow-wrap:anywhere}
    .line{display:block}
    a{color:var(--green)}
    nav ul{list-style:none;margin:12px 0 0;padding:0;display:flex;flex-wrap:wrap;gap:6px 18px}
    details{margin:8px 0;border:1px solid var(--rule);border-radius:6px;background:#fff}
    summary{padding:10px 14px;cursor:pointer;font-weight:600;color:var(--green)}
    details[open]>summary{border-bottom:1px solid var(--rule)}
    details>*:not(summary),details>.table{margin:10px 14px 12px}
    body>input{position:absolute;opacity:0;width:1px;height:1px}
    .languages{max-width:1120px;margin:0 auto;padding:14px 24px 0;text-align:right}
    .languages label{display:inline-block;padding:5px 16px;border:1px solid var(--green);color:var(--green);\
    cursor:pointer}
    .languages label:hover{background:var(--pale)}
    #show-zh:checked~.languages [for=show-zh],#show-en:checked~.languages [for=show-en]{background:var(--green);\
    color:#fff}
    body>input:focus-visible~.languages{outline:2px solid #000}
    #show-zh:checked~.en,#show-en:checked~.zh{display:none}
    .en figcaption::first-letter,.en thead th::first-letter,.en .tabs label::first-letter{text-transform:uppercase}

    """

  private static let cards = """
    .banner{border:2px solid;border-left-width:10px;border-radius:6px;padding:12px 16px;margin:16px 0}
    .banner p{margin:2px 0}
    .banner strong{font-size:22px}
    .banner.bad{color:var(--bad);background:#fdf1f0}
    .banner.warning{color:var(--warn);background:#fdf6e7}
    .cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(165px,1fr));gap:12px;margin-top:14px}
    .card{background:var(--pale);border-top:4px solid var(--green);border-radius:4px;padding:11px 12px}
    .card.bad{border-color:var(--bad);background:#fdf1f0}
    .card.warning{border-color:var(--warn);background:#fdf6e7}
    .card .value{font-size:22px;font-weight:700;margin:4px 0;line-height:1.25}
    .card .note{font-size:13px;margin:0;line-height:1.45}
    .badge{display:inline-block;border:1px solid;border-radius:3px;padding:0 8px;font-weight:600;font-size:14px;\
    white-space:nowrap}
    .badge.good{color:var(--good);background:#eef7f1}
    .badge.bad{color:var(--bad);background:#fdf1f0}
    .badge.warning{color:var(--warn);background:#fdf6e7}
    .statement{font-size:18px;font-weight:600}

    """

  private static let tables = """
    .table,.scroll{overflow-x:auto;margin:14px 0}
    .table:focus-visible,.scroll:focus-visible{outline:2px solid var(--green)}
    table{border-collapse:collapse;width:100%;font-size:14px;line-height:1.5;font-variant-numeric:tabular-nums}
    caption{text-align:left;font-weight:600;font-size:16px;padding:4px 0 8px}
    th,td{padding:6px 10px;border-bottom:1px solid var(--rule);vertical-align:top;text-align:left}
    thead th{border-bottom:2px solid var(--ink);vertical-align:bottom;font-weight:600;color:var(--soft)}
    tbody th{font-weight:600}
    tbody tr:hover{background:var(--pale)}
    .n{text-align:right}
    td.n{white-space:nowrap}
    .bar{width:84px;height:10px;vertical-align:middle}
    .bar .track{fill:#dfe6e3}
    .bar .fill{fill:#2b6cb0}
    .bar.cost{width:120px}
    .beside{padding-left:6px}
    .meter,th .code{white-space:nowrap}
    td.t{min-width:4.6em}
    tbody th{min-width:8em}

    """

  private static let drawings = """
    svg{display:block;max-width:100%}
    .bar,.swatch{display:inline-block}
    .map{width:100%;height:auto;border:1px solid var(--rule);border-radius:4px;font-size:13px}
    .ground{fill:#fafbf9}
    .zone .area,.swatch .area{fill:#8a5a00;fill-opacity:.16;fill-rule:evenodd;stroke:#8a5a00;stroke-width:1}
    .zone .line,.zone .point{fill:none;stroke:#8a5a00;stroke-width:1.6;stroke-linecap:round}
    .zone .point{stroke-width:6}
    .setback{fill:none;stroke:#8a5a00;opacity:.14;stroke-linejoin:round;stroke-linecap:round}
    .setback.round{fill:#8a5a00;fill-rule:evenodd}
    .c0{--c:#0b5fa5}.c1{--c:#b34700}.c2{--c:#00705a}.c3{--c:#93397f}.c4{--c:#6b5900}.c5{--c:#3d4a66}
    .t0{fill:#0b5fa5}.t1{fill:#b34700}.t2{fill:#00705a}.t3{fill:#93397f}.t4{fill:#6b5900}.t5{fill:#3d4a66}
    .village{fill:var(--c);stroke:#fff;stroke-width:.8}
    .village.estimated{fill:#fff;stroke:var(--c);stroke-width:1.5}
    .link{stroke:var(--c);stroke-width:1.3;stroke-opacity:.75}
    .way{fill:none;stroke-linejoin:round}
    .tour{fill:none;stroke:#777;stroke-width:3;stroke-opacity:.35;stroke-linejoin:round}
    .onward{stroke:#222;stroke-width:2.4;stroke-dasharray:7 4}
    .ring{fill:none;stroke:#111;stroke-width:2.4}
    .cross{stroke:#9c1c1c;stroke-width:2.2;fill:none}
    .open rect,rect.open{fill:#1c2826;stroke:#fff;stroke-width:1.4}
    .map .open text,.map .centre text{fill:#fff;font-size:12px;font-weight:700;text-anchor:middle}
    .closed rect,rect.closed,path.closed,.closed path{fill:#fff;stroke:#4f5f5b;stroke-width:1.5}
    .closed path,path.closed{fill:none}
    .map .centre path,path.centre{fill:#9c1c1c;stroke:#fff;stroke-width:1.6}
    .map .centre.closed path{fill:#fff;stroke:#9c1c1c}
    .names text{font-size:19px;font-weight:700;text-anchor:middle;paint-order:stroke;stroke:#fff;stroke-width:5px;\
    stroke-linejoin:round}
    .furniture path{fill:none;stroke:#1c2826;stroke-width:2}
    .furniture .arrow{fill:#1c2826}
    .furniture text{fill:#1c2826}
    .furniture .remark{font-weight:600;fill:#7a4b00}
    .middle{text-anchor:middle}
    .end{text-anchor:end}
    .legend{list-style:none;display:grid;grid-template-columns:repeat(auto-fill,minmax(230px,1fr));gap:4px 16px;\
    margin:12px 0;padding:0;font-size:14px}
    .legend li{display:flex;align-items:center;gap:8px}
    .swatch{width:24px;height:24px;flex:none}

    """

  private static let charts = """
    figure{margin:16px 0}
    figcaption{font-weight:600;margin-bottom:6px}
    .charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,400px),1fr));gap:12px 28px}
    .charts figure{max-width:540px}
    .chart{width:100%;height:auto;font-size:10.5px}
    .axes line{stroke:#c3cdc9;stroke-width:.8}
    .axes text{fill:#4f5f5b}
    .arrivals rect{fill:#4f86bd}
    polyline{fill:none;stroke-width:2}
    polyline.dispatched{stroke:#b34700}
    polyline.stock{stroke:#1c2826;stroke-dasharray:5 3}
    .keys{list-style:none;display:flex;flex-wrap:wrap;gap:2px 18px;margin:4px 0;padding:0;font-size:13px}
    .keys li::before{content:"";display:inline-block;width:22px;margin-right:6px;vertical-align:middle}
    .key-arrivals::before{height:10px;background:#4f86bd}
    .key-dispatched::before{border-top:3px solid #b34700}
    .key-stock::before{border-top:3px dashed #1c2826}
    .sankey{min-width:680px;width:100%;max-width:1000px;height:auto;font-size:12.5px}
    .sankey text{fill:#1c2826;paint-order:stroke;stroke:#fff;stroke-width:3px;stroke-linejoin:round}
    .sankey .name{font-weight:700}
    .sankey .start{fill:#1c2826}.sankey .onsite{fill:#00705a}.sankey .collected{fill:#0b5fa5}
    .sankey .left{fill:#9c1c1c}.sankey .loss{fill:#5c6764}.sankey .hub{fill:#3b7cbd}
    .sankey .use{fill:#6b5900}
    .bands path{fill-opacity:.28}

    """

  /// What the map of changes has besides.
  static let changes = """
    .changes .place{fill:#7c8a86}
    .changes .place:hover{fill:#1c2826}
    .figures tbody th{font-weight:400}
    .changes .moved{fill:#b34700;stroke:#fff;stroke-width:1.4}
    .changes .same{stroke:#a9b6b1;stroke-width:1.3}
    .changes .gone{stroke:#6c7a76;stroke-width:2;stroke-dasharray:5 4}
    .changes .come{stroke:#b34700;stroke-width:2.6}
    .changes .opened circle{fill:#17603c;stroke:#fff;stroke-width:1.4}
    .changes .closed rect{fill:#fff;stroke:#9c1c1c;stroke-width:1.6}
    .changes .closed path{stroke:#9c1c1c;stroke-width:1.6}
    .changes .ring{stroke-width:3}
    .changes .ring.opened{stroke:#17603c}
    .changes .ring.closed{stroke:#9c1c1c;stroke-dasharray:4 3}
    .changes .ring.resized{stroke:#7a4b00;stroke-dasharray:1 2}
    .cards+.tabs{margin-top:16px}
    .changes .closed.open text{fill:#9c1c1c;paint-order:stroke;stroke:#fff;stroke-width:3px}

    """

  /// What the page of a sweep has besides.
  static let sweep = """
    .charts.wide figure{max-width:620px}
    .scatter{font-size:13px}
    .scatter .on{fill:#17603c;stroke:#fff}
    .scatter .off{fill:#fff;stroke:#6c7a76;stroke-width:1.5}
    .scatter polyline.front{stroke:#17603c;stroke-width:1.6}
    .scatter .least{stroke:#7a4b00;stroke-width:2}
    .key-on::before{width:12px;height:12px;border-radius:6px;background:#17603c}
    .key-off::before{width:12px;height:12px;border-radius:6px;border:2px solid #6c7a76;box-sizing:border-box}
    .key-least::before{border-top:2px solid #7a4b00}
    .swing{width:220px;height:14px}
    .swing .track{fill:#eef2f0}
    .swing .fill{fill:#2b6cb0}
    .swing .base{fill:#1c2826}

    """

  private static func tabs(_ streamCount: Int) -> String {
    let numbers = streamCount > 0 ? Array(1...streamCount) : []
    func every(_ selector: (Int) -> String) -> String { numbers.map(selector).joined(separator: ",") }
    return """
      .tabs>input{position:absolute;opacity:0}
      .tabs>label{display:inline-block;padding:7px 16px;margin:0 4px 8px 0;border:1px solid var(--rule);\
      border-radius:18px;cursor:pointer}
      .tabs>label:hover{background:var(--pale)}
      .tabs .stream{display:none}
      \(every { ".tabs>input:nth-of-type(\($0)):checked~label:nth-of-type(\($0))" }){background:var(--green);\
      color:#fff;border-color:var(--green)}
      \(every { ".tabs>input:nth-of-type(\($0)):focus-visible~label:nth-of-type(\($0))" }){outline:2px solid #000}
      \(every { ".tabs>input:nth-of-type(\($0)):checked~svg .s\($0)" }){display:inline}
      @media print{
      .tabs>label{display:none}
      \(every { ".tabs>input:nth-of-type(\($0)):checked~label:nth-of-type(\($0))" }){display:inline-block}
      }

      """
  }

  private static let phone = """
    @media (max-width:640px){
    .edition{padding:4px 14px 48px}
    .languages{padding:10px 14px 0}
    h1{font-size:23px}
    h2{font-size:19px;margin-top:36px}
    .cards{grid-template-columns:1fr 1fr;gap:8px}
    .card .value{font-size:20px}
    .map{font-size:22px}
    .names text{font-size:28px}
    .furniture .remark{font-size:17px}
    .stacks table,.stacks tbody,.stacks tr,.stacks td,.stacks tbody th,.stacks caption{display:block;width:auto}
    .table:not(.stacks) th,.table:not(.stacks) td{white-space:nowrap}
    .stacks thead{display:block;position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    .stacks tr{border:1px solid var(--rule);border-radius:6px;margin:0 0 10px;padding:8px 10px}
    .stacks tbody th{border:0;padding:0 0 4px;font-size:16px}
    .stacks td{display:grid;grid-template-columns:minmax(5.5em,32%) 1fr;gap:0 10px;border:0;\
    border-top:1px solid #e8eeeb;padding:5px 0;text-align:left;white-space:normal}
    .stacks td:empty{display:none}
    .stacks td::before{content:attr(data-label);grid-row:1/span 6;font-size:13px;color:var(--soft)}
    .stacks td>*{grid-column:2;justify-self:start}
    .map .open>*,.map .closed>*,.map .centre>*{transform:scale(1.6)}
    .map .r0{r:21px}.map .r1{r:25px}.map .r2{r:29px}.map .r3{r:33px}
    details>*:not(summary),details>.table{margin:6px 8px 8px}
    }

    """

  private static let paper = """
    @media print{
    @page{size:A4;margin:14mm}
    body{font-size:10.5pt}
    .languages,nav{display:none}
    small{font-size:7.5pt}
    .edition{max-width:none;padding:0}
    h2,.lead,caption,thead{break-after:avoid}
    tbody tr:first-child,.tabs{break-before:avoid}
    tr,figure,.card,.banner,.map{break-inside:avoid}
    thead{display:table-header-group}
    table{font-size:8.5pt}
    th,td{padding:3px 5px}
    .table,.scroll{overflow:visible}
    .map{max-height:165mm}
    .cards{grid-template-columns:repeat(3,1fr)}
    .charts{grid-template-columns:1fr 1fr}
    .bar,.bar.cost{width:40px}
    .sankey{min-width:0}
    details{border:0}
    details::details-content{content-visibility:visible;display:block;height:auto}
    summary{list-style:none;padding:0}
    *{-webkit-print-color-adjust:exact;print-color-adjust:exact}
    }

    """
}

/// How the pages look: on a phone first, on a wide screen, and on paper.
enum PageStyle {
  static let text = base + forms + tables + map + tabs + wide + paper

  private static let base = """
    :root{--ink:#1c2826;--soft:#4f5f5b;--rule:#d3dcd8;--pale:#f3f6f4;--green:#17604a;--bad:#9c1c1c;--warn:#7a4b00}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%}
    body{margin:0;color:var(--ink);background:#fff;font:16px/1.6 "Noto Sans","Segoe UI",Helvetica,Arial,\
    "Noto Sans CJK SC","PingFang SC","Microsoft YaHei","Source Han Sans SC",sans-serif}
    .zh{line-height:1.7}
    main{max-width:1120px;margin:0 auto;padding:4px 14px 64px;overflow-wrap:break-word}
    h1{font-size:24px;line-height:1.3;margin:18px 0 8px}
    h2{font-size:19px;line-height:1.35;margin:28px 0 6px}
    h3{font-size:17px;margin:0 0 4px}
    p{margin:6px 0 12px}
    a{color:var(--green)}
    small,.note,.lead{color:var(--soft)}
    small{display:block;font-size:13px;line-height:1.5}
    code,.code{font-family:"DejaVu Sans Mono",Consolas,Menlo,monospace;font-size:13px;overflow-wrap:anywhere}
    .top{display:flex;flex-wrap:wrap;align-items:center;gap:4px 16px;padding:10px 14px;border-bottom:3px solid var(--green)}
    .top .mark{font-weight:700;text-decoration:none;font-size:18px}
    .top nav{display:flex;flex-wrap:wrap;gap:4px 14px;order:3;flex-basis:100%}
    .top nav a{padding:6px 0}
    .top nav a[aria-current]{font-weight:700;color:var(--ink);text-decoration:none}
    .top .language{margin-left:auto;padding:6px 0}
    .top .who{display:flex;gap:8px;align-items:center}
    .banner{border:1px solid;border-left-width:8px;border-radius:4px;padding:10px 14px;margin:12px 0}
    .bad{color:var(--bad);background:#fdf1f0}
    .good{color:#17633c;background:#eef7f1}
    .warning{color:var(--warn);background:#fdf6e7}
    .badge{display:inline-block;border:1px solid;border-radius:3px;padding:0 8px;font-weight:600;font-size:14px;\
    white-space:nowrap}
    .figures{display:flex;flex-wrap:wrap;gap:8px 24px;list-style:none;padding:0;margin:8px 0}
    .figures strong{font-size:20px}
    .village{border:1px solid var(--rule);border-radius:6px;padding:10px 12px;margin:0 0 12px;scroll-margin-top:8px}
    .village header{display:flex;flex-wrap:wrap;align-items:baseline;gap:2px 10px}
    .village dl{margin:6px 0}
    .village dt{font-weight:600;margin-top:6px}
    .village dd{margin:0}
    .doings{display:flex;flex-wrap:wrap;gap:8px 14px;align-items:center;margin-top:8px}
    .pager{display:flex;gap:16px}
    .panel{border:1px solid var(--rule);border-left:8px solid var(--green);border-radius:6px;padding:4px 16px 16px;margin:20px 0}

    """

  private static let forms = """
    button,.button{font:inherit;min-height:44px;padding:6px 18px;border:1px solid var(--green);border-radius:6px;\
    background:var(--green);color:#fff;cursor:pointer;text-decoration:none;display:inline-flex;align-items:center}
    button.second,.button.second{background:#fff;color:var(--green)}
    button.plain{background:none;border:0;color:var(--green);padding:0;text-decoration:underline}
    button:focus-visible,a:focus-visible,input:focus-visible,textarea:focus-visible,select:focus-visible{\
    outline:3px solid #f0a030;outline-offset:1px}
    form.inline{display:inline}
    .fields{display:grid;gap:12px;max-width:34em}
    .fields label{display:grid;gap:2px;font-weight:600}
    input:not([type=hidden]):not([type=radio]):not([type=checkbox]),textarea,select{font:inherit;min-height:44px;\
    padding:6px 10px;border:1px solid #6c7a76;border-radius:4px;width:100%;background:#fff;color:inherit}
    .fields button{justify-self:start}
    .doings>select{width:auto;max-width:100%}
    .stacks select{min-width:13em;max-width:100%}
    details{margin:10px 0;border:1px solid var(--rule);border-radius:6px}
    summary{padding:10px 14px;cursor:pointer;font-weight:600;color:var(--green)}
    details>*:not(summary){margin:8px 14px 12px}

    """

  private static let tables = """
    table{border-collapse:collapse;width:100%;font-size:14px;line-height:1.5;font-variant-numeric:tabular-nums;margin:12px 0}
    caption.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    caption{text-align:left;font-weight:600;font-size:16px;padding:4px 0 8px}
    th,td{padding:6px 10px;border-bottom:1px solid var(--rule);vertical-align:top;text-align:left}
    thead th{border-bottom:2px solid var(--ink);color:var(--soft)}
    .n{text-align:right}
    .moved{color:var(--warn);font-weight:600}
    .tiles{opacity:.65}
    @media (max-width:640px){
    .stacks,.stacks tbody,.stacks tr,.stacks td,.stacks tbody th,.stacks caption{display:block;width:auto}
    .stacks thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    .stacks tr{border:1px solid var(--rule);border-radius:6px;margin:0 0 10px;padding:8px 10px}
    .stacks tbody th{border:0;padding:0 0 4px;font-size:16px;text-align:left}
    .stacks td{display:grid;grid-template-columns:minmax(6em,32%) 1fr;gap:0 10px;border:0;border-top:1px solid #e8eeeb;\
    padding:5px 0;text-align:left}
    .stacks td::before{content:attr(data-label);grid-row:1/span 9;font-size:13px;color:var(--soft)}
    .stacks td>*{grid-column:2}
    .stacks td>.badge{justify-self:start}
    .stacks td:empty{display:none}
    }

    """

  private static let map = """
    svg{display:block;max-width:100%}
    .map{width:100%;height:auto;background:#fafbf9;border:1px solid var(--rule);border-radius:4px;font-size:18px}
    .ground{fill:#fafbf9}
    .map a .place{fill:#0b5fa5;stroke:#fff;stroke-width:1}
    .map a.confirmed .place{fill:#17633c}
    .map a.objected .place{fill:#9c1c1c}
    .map a:focus-visible .place{stroke:#f0a030;stroke-width:4}
    .map .touch{fill:transparent}
    .link{stroke:#0b5fa5;stroke-width:1.4;stroke-opacity:.7}
    .cross{stroke:#9c1c1c;stroke-width:2.4;fill:none}
    .site rect{fill:#1c2826;stroke:#fff;stroke-width:1.4}
    .site text{fill:#fff;font-weight:700;text-anchor:middle;font-size:15px}
    .furniture path{fill:none;stroke:#1c2826;stroke-width:2}
    .furniture .arrow{fill:#1c2826}
    .furniture text{fill:#1c2826}
    .middle{text-anchor:middle}
    .legend{list-style:none;display:flex;flex-wrap:wrap;gap:4px 18px;padding:0;font-size:14px}
    .legend li{display:flex;align-items:center;gap:6px}
    .dot{width:12px;height:12px;border-radius:6px;background:#0b5fa5}
    .dot.confirmed{background:#17633c}
    .dot.objected{background:#9c1c1c}
    .dot.site{border-radius:2px;background:#1c2826}

    """

  /// Streams beyond this have no tab of their own on the map.
  static let mostTabs = 12

  private static let tabs: String = {
    func every(_ selector: (Int) -> String) -> String { (1...mostTabs).map(selector).joined(separator: ",") }
    return """
      .tabs{margin-top:16px}
      .tabs>input{position:absolute;opacity:0}
      .tabs>label{display:inline-block;padding:8px 16px;margin:0 4px 8px 0;border:1px solid var(--rule);border-radius:18px}
      .tabs .stream{display:none}
      \(every { ".tabs>input:nth-of-type(\($0)):checked~label:nth-of-type(\($0))" }){background:var(--green);color:#fff}
      \(every { ".tabs>input:nth-of-type(\($0)):focus-visible~label:nth-of-type(\($0))" }){outline:3px solid #f0a030}
      \(every { ".tabs>input:nth-of-type(\($0)):checked~svg .s\($0)" }){display:inline}

      """
  }()

  private static let wide = """
    @media (min-width:900px){
    .top{padding:10px 24px}
    .top nav{order:0;flex-basis:auto}
    main{padding:4px 24px 64px}
    .map{max-height:640px}
    .village dl{display:grid;grid-template-columns:minmax(8em,14%) 1fr;gap:2px 16px}
    .village dt{margin:0}
    }

    """

  private static let paper = """
    @media print{
    @page{size:A4 landscape;margin:12mm}
    .top,.doings,form,.pager,.screen{display:none}
    main{max-width:none;padding:0}
    body{font-size:10pt}
    table{font-size:8.5pt}
    thead{display:table-header-group}
    tr{break-inside:avoid}
    .signatures{margin-top:14mm}
    }

    """
}

extension StyleSheet {
  /// The library's style and what the map that can be moved has besides.
  static func live(_ library: MapLibrary) -> String { library.style + "\n" + own }

  private static let own = """
    .moving[hidden]{display:none}
    .live{height:min(76vh,660px);min-height:380px;border:1px solid var(--rule);border-radius:4px;z-index:0}
    .leaflet-container.live{background:#fafbf9;font:inherit;font-size:14px;line-height:1.5}
    .live svg{max-width:none;max-height:none}
    .live:focus-visible,.live .leaflet-marker-icon:focus-visible{outline:3px solid #000;outline-offset:1px}
    .tools{display:flex;flex-wrap:wrap;gap:6px 22px;align-items:center;margin:0 0 8px;font-size:14px}
    .tools select{font:inherit;max-width:15em;margin-left:8px;padding:4px}
    .layers{border:0;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:2px 14px}
    .layers legend{float:left;padding:3px 0;margin-right:4px;color:var(--soft)}
    .layers label{white-space:nowrap;padding:3px 0}
    .layers input{margin:0 5px 0 0;vertical-align:-1px}
    .live .link{stroke-width:2;fill:none}
    .live .dim{stroke-opacity:.12}
    .live .onward{stroke-opacity:1;fill:none}
    .live .village{fill-opacity:1;stroke-opacity:1}
    .live .cross{stroke-opacity:1;fill:none}
    .live .area{fill:#8a5a00;fill-opacity:.16;fill-rule:evenodd;stroke:#8a5a00;stroke-opacity:1;stroke-width:1}
    .live .line{fill:none;stroke:#8a5a00;stroke-opacity:1;stroke-width:1.6}
    .live .setback{stroke-opacity:1;fill-opacity:1}
    .live .setback:not(.round){fill:none}
    .live .station,.live .centre,.live .outlet,.live .closed{display:flex;align-items:center;justify-content:center}
    .live .station{background:#1c2826;color:#fff;border:2px solid #fff;border-radius:4px;font-size:12px;font-weight:700;\
    box-shadow:0 0 0 1.5px #1c2826}
    .live .station.other{background:#fff;color:#4f5f5b;border:1px solid #4f5f5b;box-shadow:none;font-weight:400;\
    font-size:11px}
    .live .closed{background:#fff;border:1.5px solid #6c7a76;color:#6c7a76;line-height:1;font-size:15px}
    .live .centre{background:#9c1c1c;color:#fff;font-weight:700;\
    clip-path:polygon(50% 0,100% 25%,100% 75%,50% 100%,0 75%,0 25%)}
    .live .centre.closed{background:#c98b8b;border:0}
    .live .outlet{background:#17604a;border:2px solid #fff;border-radius:9px;box-shadow:0 0 0 1.5px #17604a}
    .moving .remark{color:#7a4b00}
    .swatch .outlet{fill:#17604a}
    .live .township{font-size:17px;font-weight:700;white-space:nowrap;text-shadow:0 0 3px #fff,0 0 3px #fff,0 0 3px #fff,\
    0 0 5px #fff,0 0 5px #fff;line-height:0}
    .live .township span{position:absolute;transform:translate(-50%,0)}
    .live .t0{color:#0b5fa5}.live .t1{color:#b34700}.live .t2{color:#00705a}.live .t3{color:#93397f}\
    .live .t4{color:#6b5900}.live .t5{color:#3d4a66}
    .live .leaflet-popup-content{margin:12px 16px;line-height:1.55;font-size:14px}
    .live .leaflet-popup-content strong{display:block;padding-right:10px}
    .live .leaflet-popup-content-wrapper{border-radius:6px}
    .live .leaflet-bar a{color:#1c2826}
    @media screen{.is-live>svg.map{display:none}}
    @media print{.moving{display:none}}
    @media (max-width:640px){.live{height:68vh}.tools select{max-width:11em}.live .township{font-size:15px}}

    """
}

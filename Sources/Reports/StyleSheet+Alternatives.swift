extension StyleSheet {
  /// What the page of near-optimal alternatives has besides.
  static let alternatives = """
    .alternatives{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,420px),1fr));gap:18px}
    .alternatives figure{margin:0}
    .alternatives .map{width:100%;height:auto}
    .alternatives figcaption{font-weight:600;margin-bottom:4px}

    """
}

extension Quality.StopReason {
  /// Why a search ended, as a planner reads it.
  public var words: LocalizedName {
    switch self {
    case .optimal: LocalizedName(zh: "已证明在容差内最优", en: "proven optimal within the tolerance")
    case .effortSpent: LocalizedName(zh: "规定的工作量已用完", en: "the effort asked for was spent")
    case .timeLimit: LocalizedName(zh: "到达时间限制", en: "the time limit was reached")
    case .cancelled: LocalizedName(zh: "被中断", en: "it was interrupted")
    case .numericalTrouble:
      LocalizedName(zh: "求解遇到数值困难；方案与界限仍有效", en: "numerical trouble; plan and bound still hold")
    }
  }
}

internal import Quantities

extension NetworkDraft {
  /// What costs nothing is used without limit, so a price left at 0 decides the plan.
  func freeSupplyFaults() -> [Fault] {
    vehicles.filter { $0.dayCost == .zero && $0.kilometreCost == .zero }.map { vehicle in
      free(Noun.vehicle.called(Check.label(vehicle.name, vehicle.id.code)), at: vehicle.place?.field("day_cost_cny"))
    }
      + sizes.filter { $0.yearlyCost == .zero }.map { size in
        free(
          Sentence(
            "\(size.level.noun) size ‘\(size.size)’ of ‘\(size.stream)’",
            zh: "\(streams.inChinese(size.stream))的\(size.level.noun.zh)规模“\(size.size)”"),
          at: size.place?.field("yearly_cost_cny"))
      }
      + centres.filter { $0.costFactor.fraction == 0 }.map { centre in
        free(Noun.centre.called(Check.label(centre.name, centre.id.code)), at: centre.place?.field("cost_factor"))
      } + freeHaulage()
  }

  private func free(_ what: Sentence, at place: Place?) -> Fault {
    Fault(
      .freeSupply, level: .warning, at: place,
      Sentence("\(what) costs nothing, so the plan uses it without limit", zh: "\(what.zh)的费用为零，方案会无限使用"),
      cure: Sentence("write what it costs", zh: "填写实际费用"))
  }

  /// Where there is a choice of centres, free haulage to them leaves it to chance.
  private func freeHaulage() -> [Fault] {
    guard centres.count > 1 else { return [] }
    return streams.filter { $0.onwardRate.yuanPerTonneKilometre == 0 }.map { stream in
      Fault(
        .freeSupply, level: .warning, at: stream.place?.field("onward_cny_tkm"),
        Sentence(
          "haulage of ‘\(stream.id)’ to a centre costs nothing, so the farthest of \(centres.count) is as good as the "
            + "nearest", zh: "\(stream.inChinese)运往中心的运费为零，\(centres.count) 个中心中最远的与最近的没有差别"),
        cure: Sentence("write onward_cny_tkm", zh: "填写 onward_cny_tkm"))
    }
  }

  /// Shares of targets and losses typed as fractions of 1 where a percentage is asked for.
  func fractionFaults() -> [Fault] {
    targets.flatMap { target in
      [
        fraction(
          target.share, upTo: 1, "share_percent", Sentence("target ‘\(target.id)’ asks for", zh: "目标“\(target.id)”要求"),
          at: target.place),
        target.baseShare.flatMap {
          fraction(
            $0, upTo: 1, "base_share_percent",
            Sentence("target ‘\(target.id)’ starts from", zh: "目标“\(target.id)”的基期为"), at: target.place)
        },
      ].compactMap(\.self)
    }
      + streams.compactMap { stream in
        fraction(
          stream.storageLoss, upTo: 0.1, "storage_loss_percent",
          Sentence("stream ‘\(stream.id)’ loses", zh: "类别\(stream.inChinese)的损失为"), at: stream.place)
      }
  }

  private func fraction(
    _ share: Share, upTo greatest: Double, _ column: String, _ what: Sentence, at place: Place?
  ) -> Fault? {
    guard share > .zero, share.percent <= greatest else { return nil }
    return Fault(
      .shareLooksLikeFraction, level: .warning, at: place?.field(column),
      Sentence(
        "\(what) \(Check.shown(share.percent)) %, which looks like a fraction of 1",
        zh: "\(what.zh) \(Check.shown(share.percent)) %，像是以 1 为整体的小数"),
      cure: Sentence(
        "write \(column): \(Check.shown(share.percent * 100)) if \(Check.shown(share.percent * 100)) % is meant",
        zh: "如果是 \(Check.shown(share.percent * 100)) %，应写 \(column): \(Check.shown(share.percent * 100))"))
  }

  /// Villages' own values of a coefficient that lie outside the range the coefficient states.
  func overrideFaults() -> [Fault] {
    let used = Set(streams.flatMap { stream in stream.sources.flatMap(\.parameters).map(\.overriding) })
    let ranged = coefficients.filter {
      ($0.low != nil || $0.high != nil) && used.contains("\($0.item)_\($0.parameter)")
    }
    return Check.few(
      ranged.flatMap { coefficient in
        let column = "\(coefficient.item)_\(coefficient.parameter)"
        let (low, high) = (coefficient.low ?? -.infinity, coefficient.high ?? .infinity)
        return villages.compactMap { village -> Fault? in
          guard let value = village.figures[column], value.isFinite, low <= high, !(low...high).contains(value) else {
            return nil
          }
          return Fault(
            .overrideOutsideRange, level: .warning, at: village.place?.field(column),
            Sentence(
              "\(column) of village \(Check.label(village.name, village.id.code)) is \(Check.shown(value)), outside the "
                + "range of the coefficient: \(coefficient.range)",
              zh:
                "村 \(Check.label(village.name, village.id.code)) 的 \(column) 为 \(Check.shown(value))，超出该系数的范围：\(coefficient.range.zh)"
            ),
            cure: Sentence("correct it, or low and high of coefficients", zh: "改正该值，或系数表中的 low 和 high"))
        }
      })
  }
}

extension Coefficient {
  /// Its low and high in words.
  var range: Sentence {
    let parts = [
      low.map { Sentence("at least \(Check.shown($0))", zh: "不小于 \(Check.shown($0))") },
      high.map { Sentence("at most \(Check.shown($0))", zh: "不大于 \(Check.shown($0))") },
    ].compactMap(\.self)
    return Sentence(parts.map(\.en).joined(separator: ", "), zh: parts.map(\.zh).joined(separator: "，"))
  }
}

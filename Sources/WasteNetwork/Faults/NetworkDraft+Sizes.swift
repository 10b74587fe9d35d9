internal import Quantities

extension NetworkDraft {
  /// Faults of single sizes, and of size lists in which more costs less.
  func sizeFaults() -> [Fault] {
    sizes.flatMap { size in
      Check.positive(size.storage.tonnes, "storage_t", at: size.place)
        + Check.positive(size.handlingPerDay.tonnes, "handling_t_day", at: size.place)
        + Check.notNegative(size.area.mu, "area_mu", at: size.place)
        + Check.notNegative(size.yearlyCost.yuan, "yearly_cost_cny", at: size.place)
    }
      + [ModuleSize.Level.station, .centre].flatMap { level in
        streams.flatMap { stream in
          orderFaults(sizes.filter { $0.level == level && $0.stream == stream.id })
        }
      }
  }

  /// From one size to the next, ordered by handling rate, storage must not fall and the yearly cost must rise.
  private func orderFaults(_ list: [ModuleSize]) -> [Fault] {
    let ordered = list.sorted {
      ($0.handlingPerDay, $0.storage, $0.yearlyCost, $0.size) < ($1.handlingPerDay, $1.storage, $1.yearlyCost, $1.size)
    }
    return zip(ordered, ordered.dropFirst()).compactMap { smaller, larger in
      if larger.storage < smaller.storage {
        return orderFault(
          larger, over: smaller, "storage_t",
          Sentence(
            "stores \(Check.shown(larger.storage.tonnes)) t, less than the \(Check.shown(smaller.storage.tonnes)) t",
            zh: "储量却只有 \(Check.shown(larger.storage.tonnes)) t，少于后者的 \(Check.shown(smaller.storage.tonnes)) t"))
      }
      if larger.yearlyCost <= smaller.yearlyCost {
        return orderFault(
          larger, over: smaller, "yearly_cost_cny",
          Sentence(
            "costs \(Check.shown(larger.yearlyCost.yuan)) CNY a year, no more than the "
              + "\(Check.shown(smaller.yearlyCost.yuan)) CNY",
            zh: "年费用却为 \(Check.shown(larger.yearlyCost.yuan)) 元，不高于后者的 \(Check.shown(smaller.yearlyCost.yuan)) 元"))
      }
      return nil
    }
  }

  private func orderFault(
    _ larger: ModuleSize, over smaller: ModuleSize, _ column: String, _ message: Sentence
  ) -> Fault {
    Fault(
      .sizesNotIncreasing, at: larger.place?.field(column),
      Sentence(
        "\(larger.level.noun) size ‘\(larger.size)’ of ‘\(larger.stream)’ handles as much as ‘\(smaller.size)’ or more "
          + "but \(message) of ‘\(smaller.size)’",
        zh:
          "\(streams.inChinese(larger.stream))的\(larger.level.noun.zh)规模“\(larger.size)”处理能力不低于“\(smaller.size)”，\(message.zh)"
      ),
      cure: Sentence(
        "let storage, handling and cost rise from size to size, or remove the size that is never worth building",
        zh: "使储量、处理量和费用逐级增大，或删除不值得建的规模"))
  }
}

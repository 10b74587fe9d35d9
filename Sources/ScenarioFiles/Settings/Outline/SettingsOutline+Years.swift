extension SettingsOutline {
  /// Ranges of whole numbers, for the readers as for the schema.
  static let plannedYears = 0...9999
  static let countedYears = 1...100
  static let investmentYears = 1...100

  /// What a scenario of several years has besides, whether it stands by itself or extends another.
  static let severalYears: [SettingKey] = [
    .optional("years", .list(.group(year)), "Stages of several years that are planned together 多年分阶段规划"),
    .optional("closing", .group(closing), "What closing or reducing what was built costs 关闭或缩小的费用"),
  ]

  /// An element of `years`.
  static let year: [SettingKey] = [
    .required("year", .wholeNumber(plannedYears), "The year that is planned, from which the stage holds 阶段起始年"),
    .required("lasts", .wholeNumber(countedYears), "How many years the stage counts for 计入年数"),
    .optional("items", .list(.group(item)), "What is otherwise in that stage 该阶段的差异项"),
  ]

  static let closing: [SettingKey] = [
    .optional("price_cny", .number, "Yuan at once for each closing and reduction 每次关闭或缩小的一次性费用（元）"),
    .optional(
      "investment_share_percent", .number, "Part of a size's yearly cost that pays off its investment 年费用中投资所占（%）"),
    .optional("investment_years", .wholeNumber(investmentYears), "Years in which an investment is paid off 投资摊还年数"),
    .optional("source", .text, "Where these figures come from 来源"),
  ]
}

import Catalogue

extension RuleFileSentence {
  /// Faults of conditions.
  static let conditions: [LocalizedText] = [
    LocalizedText(
      zhCN: "条件是一个 PostgreSQL 表达式。",
      en: "A condition is one PostgreSQL expression."),
    LocalizedText(
      zhCN: "表达式无法读取：{fault}",
      en: "The expression cannot be read: {fault}"),
    LocalizedText(
      zhCN: "条件中没有分号。",
      en: "A condition holds no semicolon."),
    LocalizedText(
      zhCN: "去掉分号及其后的一切。",
      en: "Leave out the semicolon and all behind it."),
    LocalizedText(
      zhCN: "没有表达式。",
      en: "There is no expression."),
    LocalizedText(
      zhCN: "条件是一个表达式，这里是一条查询（{clause}）。",
      en: "A condition is one expression; this is a query ({clause})."),
    LocalizedText(
      zhCN: "其他数据集的列经 `join` 引入。",
      en: "Columns of other datasets come in through `join`."),
    LocalizedText(
      zhCN: "应有一个表达式，这里有 {count} 个。",
      en: "There are {count} expressions where one belongs."),
    LocalizedText(
      zhCN: "用 `and` 或 `or` 连接，或在 `let` 中命名。",
      en: "Join them with `and` or `or`, or name them in `let`."),
    LocalizedText(
      zhCN: "表达式在这里不能另取名（“{name}”）。",
      en: "An expression has no name of its own here (\"{name}\")."),
    LocalizedText(
      zhCN: "名称写在 `let` 中。",
      en: "Names are given in `let`."),
    LocalizedText(
      zhCN: "条件中不能有子查询。",
      en: "A condition may hold no subquery."),
    LocalizedText(
      zhCN: "其他数据集经 `join` 引入。",
      en: "Other datasets come in through `join`."),
    LocalizedText(
      zhCN: "条件不得询问时钟或会话。",
      en: "A condition may not ask for the clock or the session."),
    LocalizedText(
      zhCN: "用 period_start、period_end 或 passed(日期)，审查才能重做。",
      en: "Use period_start, period_end or passed(day), so that a run can be repeated."),
    LocalizedText(
      zhCN: "条件没有参数。",
      en: "A condition has no parameters."),
    LocalizedText(
      zhCN: "条件中不能有 {syntax}。",
      en: "A condition may not hold {syntax}."),
    LocalizedText(
      zhCN: "见 README 中的规则写法。",
      en: "See the rule language in the README."),
    LocalizedText(
      zhCN: "名称是一列，或连接加列（`tender.method`）。",
      en: "A name is a column, or a join and a column (`tender.method`)."),
    LocalizedText(
      zhCN: "条件不得转换为 {type}。",
      en: "A condition may not cast to {type}."),
    LocalizedText(
      zhCN: "可用：text、integer、bigint、numeric、date、boolean、interval。",
      en: "Allowed: text, integer, bigint, numeric, date, boolean, interval."),
    LocalizedText(
      zhCN: "条件中不允许函数“{name}”。",
      en: "The function \"{name}\" is not allowed in a condition."),
    LocalizedText(
      zhCN: "`mingcha rules new --help` 列出可用的函数。",
      en: "Allowed functions are listed by `mingcha rules new --help`."),
    LocalizedText(
      zhCN: "条件中不能有窗口函数。",
      en: "A condition may hold no window function."),
    LocalizedText(
      zhCN: "用 `within: 7 days` 和 `per`。",
      en: "Use `within: 7 days` and `per`."),
    LocalizedText(
      zhCN: "调用“{name}”没有括号。",
      en: "The call of \"{name}\" has no parentheses."),
    LocalizedText(
      zhCN: "prior_year 只取一个由聚合组成的表达式。",
      en: "prior_year takes one expression of aggregates."),
    LocalizedText(
      zhCN: "写作 prior_year(sum(pay_amt))。",
      en: "Write prior_year(sum(pay_amt))."),
    LocalizedText(
      zhCN: "prior_year 之内没有聚合。",
      en: "prior_year holds no aggregate."),
    LocalizedText(
      zhCN: "聚合之内不能再有聚合。",
      en: "An aggregate may not hold another aggregate."),
  ]
}

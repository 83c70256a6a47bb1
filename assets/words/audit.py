"""Words of the audit of a log."""

WORDS: dict[str, tuple[str, str]] = {
    "audit.line": ("第{line}行", "line {line}"),
    "audit.by": ("应在{day}前", "due by {day}"),
    "audit.fails": ("可据此判不合格", "may fail a person"),
    "audit.advises": ("仅作提醒", "advises only"),
    "audit.critical": ("红线", "red line"),
    "audit.serious": ("违规", "breach"),
    "audit.minor": ("瑕疵", "lapse"),
    "audit.compared": ("比对：", "compared: "),
    "audit.events": ("所据行：", "lines: "),
    "audit.clock": ("债务人当地时区：", "debtor's clock: "),
    "audit.source": ("依据：", "source: "),
    "audit.instead": ("应当：", "instead: "),
    "audit.signed": ("本公司确认：{by}", "confirmed for the firm by {by}"),
    "audit.weight.law": ("法律", "law"),
    "audit.weight.regulation": ("监管规定", "regulation"),
    "audit.weight.self_regulatory": ("自律规范或推荐标准", "self-regulatory standard"),
    "audit.weight.house": ("公司规定", "house rule"),
    "audit.evidence.confirmed": ("条文已核", "article read"),
    "audit.evidence.inferred": ("条文已核，适用为推定", "article read, applied by us"),
    "audit.evidence.reported": ("据报道，原文未核", "as reported, text not read"),
    "audit.evidence.knowledge": ("凭经验，未核", "from knowledge, not confirmed"),
    "audit.evidence.house": ("公司规定", "house rule"),
    "audit.sum": (
        "共{accounts}个账户、{events}个事件，{findings}处发现",
        "{accounts} accounts, {events} events, {findings} findings",
    ),
    "audit.undecided": (
        "以下规则因日志缺少字段而无法判定（事件数、规则、缺少的字段）：",
        "Could not be decided, because the log does not say (events, rule, field left out):",
    ),
    "audit.mistakes": (
        "有{count}行无法读取（见错误输出），其余照常审核",
        "{count} lines could not be read (see the errors); the rest was audited",
    ),
    "audit.progress": ("已审核{events}个事件", "{events} events audited"),
}

"""Words of the briefing."""

WORDS: dict[str, tuple[str, str]] = {
    "briefing.title": ("打之前", "Before you call"),
    "briefing.teaches": ("这通电话练什么", "What this call teaches"),
    "briefing.rules": ("这里要守的规矩", "The rules at stake"),
    "briefing.may": ("您可以做主的", "What you may decide"),
    "briefing.flags": ("档案标记", "Flags on file"),
    "briefing.no_flags": ("没有。档案里只有别人记下的东西。", "None. A file knows what somebody wrote down."),
    "briefing.note": ("账户备注", "Account note"),
    "briefing.level": ("帮助", "Help"),
    "briefing.call": ("拨打", "Call"),
    "briefing.time": ("{ta}那边现在是{day}{weekday} {clock}。", "It is {clock} on {weekday} {day} where {he} lives."),
    "briefing.keys.call": ("拨打", "Call"),
    "briefing.keys.level": ("换帮助的多少", "Change how much help you get"),
}

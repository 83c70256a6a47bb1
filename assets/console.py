"""Words of the terminal and of plain pages: key -> (Chinese, English)."""

WORDS: dict[str, tuple[str, str]] = {
    "case": ("案件", "Case file"),
    "owed": (
        "应还 {total}：本金 {principal}，利息 {interest}，罚息 {penalty}；其中已拖欠 {overdue}",
        "{total} owed: principal {principal}, interest {interest}, late charges {penalty}; {overdue} of it is behind",
    ),
    "days": (
        "{product} · 逾期 {days} 天 · 每期 {instalment}",
        "{product} · {days} days past due · {instalment} a month",
    ),
    "paid": ("近 12 期：{strip}", "Last 12 payments: {strip}"),
    "paid.paid": ("准时", "on time"),
    "paid.late": ("迟还", "late"),
    "paid.part": ("部分", "part"),
    "paid.missed": ("未还", "missed"),
    "contacts": ("先前联系", "Earlier contact"),
    "authority": ("您的权限", "Your authority"),
    "objectives": ("这一通练什么", "What this call teaches"),
    "heard": ("已经听到的", "Heard so far"),
    "local": ("借款人当地 {day} {clock}", "Local time there: {day}, {clock}"),
    "ringing": ("（拨号中……）", "(ringing...)"),
    "nobody": ("（没有人接）", "(nobody answers)"),
    "background": ("背景：{what}", "In the background: {what}"),
    "you": ("您", "You"),
    "he": ("他", "He"),
    "she": ("她", "She"),
    "voice": ("对方", "Voice"),
    "choose": ("怎么说？", "What do you say?"),
    "always": (
        "或者直接打字说 · s 等一等 · h 挂断 · offer 报方案 · ? 帮助",
        "or type what you say · s wait · h hang up · offer · ? help",
    ),
    "own.sure": ("回车说出口，或者改个说法：", "Enter says it, or put it otherwise: "),
    "prompt": ("> ", "> "),
    "tip": ("提示：{words}", "Tip: {words}"),
    "tip.rule": ("（依据：{rule}）", " (rule: {rule})"),
    "feels": ("心里：{gauges}", "Inside: {gauges}"),
    "face": ("神情：{face}", "Face: {face}"),
    "help": (
        "输入编号或句子的名字说出它；也可以直接打字说，刚打的话没听对就输入 rephrase 收回重说；s 等一等；h 挂断；offer each=850 count=12 first=2026-12-03（或 today=500）报方案；"
        "case 看案件；again 再显示选项；back 撤回（仅学习档）；lang en 换英文；quit 先离开（下次可以接着打）。",
        "Type a number, or a line's name, to say it; or type what you would say, and rephrase where that was misread; s to wait; h to hang up; offer each=850 count=12 first=2026-12-03 (or today=500) "
        "for a plan; case for the file; again for the menu; back to undo (level learn only); lang zh for Chinese; quit to leave "
        "(you can go on later).",
    ),
    "offer.form": (
        "offer today=… each=… count=… first=年-月-日",
        "offer today=... each=... count=... first=YYYY-MM-DD",
    ),
    "left": ("先到这儿。记录在 {path}，下次可以接着打。", "Left here. The record is at {path}; you can go on from it."),
    "left.unkept": ("先到这儿。", "Left here."),
    "over": ("—— 通话结束。请写通话记录 ——", "-- The call is over. Now the call record --"),
    "note.help": (
        "逐项填写，直接回车取默认；也可以一行写完：note party=debtor …",
        "Field by field, Enter for the default; or all in one line: note party=debtor ...",
    ),
    "note.party": ("接听的是", "Who answered"),
    "note.verified": ("核身通过了吗（y/n）", "Was identity verified (y/n)"),
    "note.reason": ("没还的原因（编号，空为没说）", "Why it was not paid (number, empty for not said)"),
    "note.outcome": ("结果", "Result"),
    "note.promise": ("承诺：offer 的写法，空为没有", "Promise, written as for offer, empty for none"),
    "note.facts": ("须注意：对方说过的，编号，逗号分开", "To be noted: what was said, numbers with commas"),
    "note.text": ("经过（不计分）", "In your words (not marked)"),
    "transcript": ("—— 通话 ——", "-- The call --"),
    "rests": ("看这 {n} 项", "What it rests on ({n})"),
    "next": ("下一步：", "Next: "),
    "again": ("可以从 {at}（第 {turn} 句）再来一次。", "You can try again from {at} (turn {turn})."),
    "better": ("更好：", "Better: "),
    "unmarked": ("这一通不评分。", "This call is not marked."),
    "resume": ("有一通没打完：{title}。接着打？（y/n）", "A call was left unfinished: {title}. Go on with it? (y/n)"),
    "pick": ("选一通：", "Choose a call:"),
    "pick.passed": ("（通过）", " (passed)"),
    "pick.next": ("下一步练：{title}。{words}（第 {number} 通）", "Next to practise: {title}. {words} (call {number})"),
    "pick.prompt": ("编号（回车选 {number}）> ", "Number (Enter for {number}) > "),
    "seed": ("种子 {seed}", "seed {seed}"),
    "marks": ("评分", "Marks"),
    "figures": ("数字", "Figures"),
    "practise": ("下一步练什么", "What to practise next"),
    "printed": ("{name} · {status} · {total} 分", "{name} · {status} · {total}"),
}
"""What a terminal says. Keys are grouped by their first word."""


def said(key: str, lang: str, **slots: object) -> str:
    """The words of a key in a language, its slots filled."""
    chinese, english = WORDS[key]
    text = chinese if lang == "zh" else english
    return text.format(**slots) if slots else text


def page_words(lang: str) -> dict[str, str]:
    """The words that a plain-text debrief needs."""
    return {key: said(key, lang) for key in ("transcript", "next", "again", "better")}

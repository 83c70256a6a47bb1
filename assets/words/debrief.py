"""Words of the debrief screen; what it says of the call comes with the debrief itself."""

WORDS: dict[str, tuple[str, str]] = {
    "debrief.title": ("通话小结", "Debrief"),
    "debrief.third": ("旁人", "they"),
    "debrief.marks": ("五项分数", "Five marks"),
    "debrief.points": ("{won} / {most}", "{won} of {most}"),
    "debrief.turns": ("见第{turns}句", "turn {turns}"),
    "debrief.elsewhere": ("通话之外", "Beside the call"),
    "debrief.ending": ("怎么结束的", "How it ended"),
    "debrief.next": ("下一步练这个", "Next thing to practise"),
    "debrief.better": ("更好：", "Better: "),
    "debrief.again": ("从第{n}句再来", "Again from turn {n}"),
    "debrief.again.here": ("从这里再来", "Again from here"),
    "debrief.export": ("导出网页", "Export as HTML"),
    "debrief.home": ("回主页", "Home"),
    "debrief.new": ("换个人再练", "Same file, new call"),
    "debrief.keys.walk": ("在句子间走", "Walk through the turns"),
    "debrief.keys.again": ("从选中的那句再来", "Again from the marked turn"),
    "debrief.keys.mark": ("打开一项分数", "Open a mark"),
    "debrief.keys.export": ("导出网页", "Export as HTML"),
    "debrief.keys.new": ("同一个案件，重打一通", "The same file, a new call"),
    "debrief.keys.home": ("回主页", "Home"),
}

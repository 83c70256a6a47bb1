"""A face in words, for those who do not see it: what the eyes, the brow and the mouth do."""

from sim.observe.expression import Expression

SIGNS: tuple[tuple[str, float, str, str], ...] = (
    ("tear", 0.4, "眼里有泪", "tears in the eyes"),
    ("squeeze", 0.45, "眉头拧着", "brows drawn together"),
    ("drop", 0.45, "头垂着", "head down"),
    ("blush", 0.5, "脸发红", "flushed"),
    ("pallor", 0.45, "脸色发白", "pale"),
)
GAZE_DOWN = 0.35
SMILE, TURNED_DOWN = 0.25, -0.3
PLAIN = ("神色平常", "a plain face")


def face_words(face: Expression, lang: str) -> str:
    """Up to three things to be seen in a face."""
    place = 0 if lang == "zh" else 1
    seen = [words for name, least, *words in SIGNS if getattr(face, name) >= least]
    if face.gaze_y >= GAZE_DOWN:
        seen.insert(0, ["眼睛看着别处", "eyes down and away"])
    if face.mouth_curve >= SMILE:
        seen.append(["嘴角松开了", "the mouth eases"])
    elif face.mouth_curve <= TURNED_DOWN:
        seen.append(["嘴角往下", "the mouth turned down"])
    chosen = [words[place] for words in seen[:3]] or [PLAIN[place]]
    return ("，" if lang == "zh" else ", ").join(chosen)

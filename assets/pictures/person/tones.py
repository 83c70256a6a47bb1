"""The colours of a drawn person, and what blush and pallor do to them."""

from dataclasses import dataclass

from assets.pictures.colour import channels, mixed
from assets.pictures.person.traits import Traits
from sim.observe.expression import Expression

SKINS = ("#F6DDCA", "#EFC9A5", "#E2B188", "#C48D61", "#9A6745", "#6F4832")
HAIRS = ("#23202A", "#392A26", "#6A4A33", "#8A4B30", "#C39C61", "#A7A29B", "#DAD6CF")
CLOTHS = ("#5B7F8E", "#7D5B70", "#565B82", "#416C5E", "#BF9F55", "#9AA3A8", "#B1664B", "#3C4A5E", "#CDBFA6", "#47474B")
GROUNDS = ("#E8E3D5", "#E1E5DD", "#DEE4E8", "#ECDFD6", "#E5E1DB", "#E5E0E7")
IRISES = ("#3D2D27", "#4A3527", "#5B5F3E", "#4F6B5C", "#54768A", "#56707E", "#5E7C92")
GREY, INK, RED = "#B2ADA6", "#2A2526", "#C8452F"
LINEN = "#FBF8F1"  # collars, teeth and the whites of eyes


@dataclass(frozen=True, slots=True, kw_only=True)
class Tones:
    """The colours one picture of a person is drawn in."""

    skin: str
    shade: str
    line: str
    lid: str
    lip: str
    flush: str
    hair: str
    hair_dark: str
    hair_light: str
    brow: str
    iris: str
    cloth: str
    cloth_dark: str
    cloth_light: str
    ground: str


def tones(traits: Traits, expression: Expression) -> Tones:
    """The colours of a person in a mood."""
    base = SKINS[traits.skin]
    skin = mixed(mixed(base, ashen(base), 0.5 * expression.pallor), RED, 0.07 * expression.blush)
    dark = mixed("#6B3A2A", "#22100C", traits.skin / 5)  # shadows on dark skin would vanish in a brown
    red = mixed(skin, mixed("#9E3F3A", "#C0605A", traits.skin / 5), 0.42 if traits.soft else 0.3)
    hair, cloth = hair_tone(traits), CLOTHS[traits.cloth_colour]
    return Tones(
        skin=skin,
        shade=mixed(skin, dark, 0.16 + 0.02 * traits.skin),
        line=mixed(skin, mixed(dark, "#1C0A08", 0.6), 0.5),
        lid=mixed(skin, dark, 0.2),
        lip=mixed(red, ashen(base), 0.35 * expression.pallor),
        flush=mixed("#D9573F", base, 0.1 + 0.04 * traits.skin),
        hair=hair,
        hair_dark=mixed(hair, "#17131A", 0.28),
        hair_light=mixed(hair, "#F3E6D6", 0.1),
        brow=mixed(hair, INK, 0.45 if traits.hair_colour > 1 else 0.15),
        iris=iris_tone(traits),
        cloth=cloth,
        cloth_dark=mixed(cloth, "#1C2430", 0.18),
        cloth_light=mixed(cloth, "#FFFFFF", 0.14),
        ground=GROUNDS[traits.ground],
    )


def ashen(skin: str) -> str:
    """A skin with the blood gone out of it: its own grey, a little lighter."""
    level = sum(channels(skin)) / 3
    return "#" + "".join(f"{min(255, round(level * 1.07 + warmth)):02X}" for warmth in (9, 1, -5))


def iris_tone(traits: Traits) -> str:
    """The colour of the eyes, which goes with skin and hair."""
    return "#3D2D27" if traits.skin > 0 else IRISES[traits.hair_colour]


def hair_tone(traits: Traits) -> str:
    """The hair as age has left it."""
    own = HAIRS[5] if traits.hair == "grey_bob" else HAIRS[traits.hair_colour]
    return mixed(own, GREY, min(max((traits.age - 45) / 30, 0.0), 1.0) * 0.55)

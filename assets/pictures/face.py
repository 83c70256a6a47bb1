"""A person's face: what he looks like, and what he feels, to one picture."""

from assets.pictures.colour import mixed
from assets.pictures.person import hair, hair_long, hair_more, hair_tied
from assets.pictures.person.build import Build, build
from assets.pictures.person.clothes import FOOT, bust, clothes
from assets.pictures.person.eyes import eyes
from assets.pictures.person.features import brows, cheeks, feeling_lines, nose, worn_lines
from assets.pictures.person.hair import Locks, Style
from assets.pictures.person.mouth import mouth
from assets.pictures.person.skull import bare_head, ears, neck
from assets.pictures.person.tones import GROUNDS, INK, Tones, tones
from assets.pictures.person.traits import Hair, Traits
from assets.pictures.person.worn import beard, glasses, jewels
from assets.pictures.svg import box, fill, group, mirrored, picture
from sim.observe.expression import REST, Expression

__all__ = ["Traits", "face", "silhouette"]

WIDTH, HEIGHT, CORNER = 244.0, 284.0, 14.0

STYLES: dict[Hair, Style] = {
    "short": hair.short, "crop": hair.crop, "side": hair.side, "swept": hair.swept, "curly": hair.curly,
    "bald_sides": hair.bald_sides, "balding": hair.balding, "pixie": hair.pixie, "bun": hair_long.bun,
    "tied": hair_long.tied, "bob": hair_long.bob, "grey_bob": hair_long.grey_bob, "long": hair_long.long,
    "wavy": hair_long.wavy, "scarf": hair_long.scarf, "buzz": hair_more.buzz, "thinning": hair_more.thinning,
    "fringe": hair_more.fringe, "locs": hair_more.locs, "perm": hair_more.perm, "cap": hair_more.cap,
    "ponytail": hair_tied.ponytail, "puff": hair_tied.puff, "braids": hair_tied.braids, "headband": hair_tied.headband,
}  # fmt: skip


def face(traits: Traits, expression: Expression, *, width: float = 244, height: float = 284, blink: float = 0.0) -> str:
    """A person in a mood as SVG text of this size in pixels; `blink` shuts the eyes, 0 open to 1 shut."""
    body, colours = build(traits, expression), tones(traits, expression)
    locks = STYLES[traits.hair](body, colours)
    figure = "".join((
        posed(expression, locks.back),
        neck(body, colours),
        clothes(traits.clothes, body, colours),
        posed(expression, locks.over),
        posed(expression, head(traits, body, colours, expression, blink=blink, locks=locks)),
    ))  # fmt: skip
    return framed(figure, colours.ground, width, height)


def silhouette(*, ground: int = 4, width: float = 244, height: float = 284) -> str:
    """Somebody not yet known: head and shoulders in the ground's own shadow, `ground` as in `Traits`."""
    body, colour = build(Traits(ground=ground), REST), GROUNDS[ground]
    skull = mirrored((0, 44), ((40, 44), (64, 70), (64, 112)), ((64, 164), (36, 208), (0, 208)))
    figure = fill(bust(body), mixed(colour, INK, 0.15)) + fill(skull, mixed(colour, INK, 0.23))
    return framed(figure, colour, width, height)


def head(traits: Traits, body: Build, colours: Tones, expression: Expression, *, blink: float, locks: Locks) -> str:
    """The head in its own upright frame."""
    moved = (1.6 * expression.gaze_x, 4.5 * expression.drop)
    under = cheeks(body, colours, expression) + worn_lines(body, colours, expression)
    features = "".join((
        nose(body, colours, expression),
        feeling_lines(colours, expression),
        eyes(body, colours, expression, blink),
        mouth(body, colours, expression, covered=traits.beard in {"moustache", "goatee", "full"}),
    ))  # fmt: skip
    over = brows(body, colours, expression) + glasses(traits, body)
    return "".join((
        "" if locks.covers_ears else ears(body, colours),
        bare_head(body, colours),
        group(under, move=moved),
        beard(traits, body, colours, expression, moved),
        group(features, move=moved),
        group(locks.front, move=(0.0, 1.5 * expression.drop)),
        jewels(traits, body),
        group(over, move=moved),
    ))  # fmt: skip


def posed(expression: Expression, part: str) -> str:
    """A part of the head, hung and leant as the head is."""
    return group(part, move=(2.0 * expression.tilt, 8.0 * expression.drop), turn=4.5 * expression.tilt, about=(0, 236))


def framed(figure: str, ground: str, width: float, height: float) -> str:
    """A figure on its ground, as large as the frame allows and standing on its foot."""
    size = min(width / WIDTH, height / HEIGHT)
    stand = group(figure, move=(width / 2, height - FOOT * size), size=size)
    return picture(width, height, box((0, 0), width, height, ground, CORNER * size), stand)

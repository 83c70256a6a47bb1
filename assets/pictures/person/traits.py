"""What a drawn person looks like whatever he feels."""

from dataclasses import dataclass

from sim.observe.looks import Beard, Clothes, Features, Frame, Glasses, Hair, Jewels, Shape

__all__ = ["SOFT_HAIR", "Beard", "Clothes", "Features", "Frame", "Glasses", "Hair", "Jewels", "Shape", "Traits"]

SOFT_HAIR: frozenset[Hair] = frozenset({
    "pixie", "perm", "bun", "tied", "ponytail", "puff", "bob", "grey_bob", "long", "wavy", "braids", "headband", "scarf",
})  # fmt: skip
"""Hair that makes features soft where nothing else is said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """A person's looks.

    skin: 0 palest to 5 darkest. hair_colour: 0 black, 1 dark brown, 2 brown, 3 auburn, 4 fair, 5 grey, 6 white; hair
    greys with age besides, and `grey_bob` is grey at any age. age: years, drawn from 20 to 75. cloth_colour: 0 slate
    blue, 1 plum, 2 indigo, 3 pine, 4 mustard, 5 grey, 6 brick, 7 navy, 8 oatmeal, 9 charcoal; also the colour of a
    scarf, a cap, a headband. ground: 0 stone, 1 sage, 2 sky, 3 rose, 4 ash, 5 lilac. shape: the outline of the face.
    features: brows, jaw, lips and shoulders; `by_hair` reads soft or strong off the hair. frame: how heavily built.
    """

    skin: int = 1
    hair: Hair = "short"
    hair_colour: int = 0
    age: int = 35
    glasses: Glasses = "none"
    beard: Beard = "none"
    clothes: Clothes = "crew"
    cloth_colour: int = 0
    ground: int = 0
    shape: Shape = "oval"
    features: Features = "by_hair"
    frame: Frame = "middle"
    jewels: Jewels = "none"

    @property
    def soft(self) -> bool:
        """Whether brows, jaw, lips and shoulders are drawn soft rather than strong."""
        return self.features == "soft" or (self.features == "by_hair" and self.hair in SOFT_HAIR)

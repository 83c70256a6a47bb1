"""What people can look like, in closed lists: authors choose from them, pictures draw them."""

from typing import Literal, TypeAlias

Hair: TypeAlias = Literal[
    "short", "crop", "buzz", "side", "swept", "fringe", "curly", "locs", "cap",
    "bald_sides", "balding", "thinning", "pixie", "perm",
    "bun", "tied", "ponytail", "puff", "bob", "grey_bob", "long", "wavy", "braids", "headband", "scarf",
]  # fmt: skip
Glasses: TypeAlias = Literal["none", "round", "square", "wire", "reading", "cat"]
Beard: TypeAlias = Literal["none", "stubble", "moustache", "goatee", "full"]
Clothes: TypeAlias = Literal[
    "polo", "shirt", "tshirt", "hoodie", "vneck", "crew", "rollneck", "cardigan", "jacket", "coat", "work_vest",
    "scrubs", "blouse", "suit",
]  # fmt: skip
Shape: TypeAlias = Literal["oval", "round", "square", "long", "heart"]
Features: TypeAlias = Literal["by_hair", "soft", "strong"]
Frame: TypeAlias = Literal["slight", "middle", "broad"]
Jewels: TypeAlias = Literal["none", "studs", "hoops"]

SKINS, HAIR_COLOURS, CLOTH_COLOURS, GROUNDS = 6, 7, 10, 6
"""How many tones there are of each; a scenario gives their number from 0."""

"""The four faces: Chinese and Latin, with and without serifs, at any size."""

from functools import cached_property
from importlib.resources import files
from pathlib import Path

import pygame

LATIN_SIZE = 1.12
"""The Latin faces are drawn this much larger, so that their x-height sits well beside the Chinese."""

FACES = {
    ("sans", True): ("pylopdf_fonts_zh_cn", "NotoSansSC-Regular.otf"),
    ("serif", True): ("pylopdf_fonts_zh_cn", "NotoSerifSC-Regular.otf"),
    ("sans", False): ("font_source_sans_pro", "files/SourceSansPro-Regular.otf"),
    ("serif", False): ("font_source_serif_pro", "files/SourceSerifPro-Regular.otf"),
}
"""By family and whether it is the Chinese one: package and file."""


class Fonts:
    """Faces opened once per size."""

    def __init__(self) -> None:
        pygame.font.init()
        self.opened: dict[tuple[str, bool, int], pygame.font.Font] = {}
        self.covered: dict[tuple[str, str], bool] = {}

    @cached_property
    def paths(self) -> dict[tuple[str, bool], Path]:
        """Where the faces lie."""
        return {face: Path(str(files(package) / name)) for face, (package, name) in FACES.items()}

    def font(self, family: str, han: bool, size: int) -> pygame.font.Font:
        """The face of a family and script at a size in pixels."""
        key = (family, han, size)
        if key not in self.opened:
            pixels = size if han else round(size * LATIN_SIZE)
            self.opened[key] = pygame.font.Font(self.paths[family, han], pixels)
        return self.opened[key]

    def latin_has(self, family: str, character: str) -> bool:
        """Whether the Latin face can draw a character; else the Chinese one must."""
        key = (family, character)
        if key not in self.covered:
            self.covered[key] = self.font(family, False, 15).metrics(character)[0] is not None
        return self.covered[key]

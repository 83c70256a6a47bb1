"""Faces on the screen: whose, in which mood, drawn when it is their turn."""

import pygame

from assets.pictures.face import face, silhouette
from assets.pictures.person.traits import Traits
from game.window.draw.pen import Pen
from scenarios.schema.scenario import Face
from sim.observe.expression import REST, Expression

RATIO = 284 / 244
"""Height of a face to its width."""

SHADE = 150
"""How far nobody's face sinks into a dark ground, where it would be the brightest thing."""


def traits_of(spec: Face) -> Traits:
    """The looks a scenario gives."""
    return Traits(**spec.model_dump())


def portrait(pen: Pen, rect: pygame.Rect, spec: Face, expression: Expression = REST, blink: float = 0.0) -> bool:
    """A face in a box; says whether it could be drawn in this frame."""
    key = ("face", str(spec), expression, blink)
    size = rect.size
    return pen.picture(
        key, lambda: face(traits_of(spec), expression, width=size[0], height=size[1], blink=blink), rect, dear=True
    )


def unknown(pen: Pen, rect: pygame.Rect, ground: int = 4) -> bool:
    """Somebody who is not known."""
    size = rect.size
    drawn = pen.picture(
        ("unknown", ground), lambda: silhouette(ground=ground, width=size[0], height=size[1]), rect, dear=True
    )
    if pen.theme_name == "dusk":
        pen.shade(rect, SHADE)
    return drawn

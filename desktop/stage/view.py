"""What a picture on the stage is drawn from."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from assets.language import Words
from assets.tokens import Look
from game.exercise import Knot
from game.traject.gathered import NOTHING, Gathered
from game.workshop.state import Workshop


@dataclass(frozen=True, slots=True)
class View:
    """What a picture on the stage is drawn from; only what the room may know.

    Attributes:
        workshop: Its public side.
        state: The public side of the round on stage, if there is one.
        words: In the language of the stage, with the client's word for a customer.
        theme: The look of the stage.
        knots: The red thread.
        earlier: The public side of the same sorts in an earlier session, if there are any.
        picture: Of the photo that covers the stage, as JPEG.
        gathered: What all sessions brought together, as far as the room may know it.
    """

    workshop: Workshop
    state: Any
    words: Words
    theme: Look
    knots: Mapping[str, Knot]
    earlier: Any = None
    gathered: Gathered = NOTHING
    picture: bytes = b""

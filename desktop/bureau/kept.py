"""The bureau's house style on this laptop; what cannot be read counts as not there."""

import json
from contextlib import suppress

from desktop.places import Places
from exports.house_style import HouseStyle
from game.files.handing_out import hand_out, made_folder
from game.house_colour import colour_in, readable

_PNG = b"\x89PNG\r\n\x1a\n"


def kept_style(places: Places) -> HouseStyle:
    """The house style as it was kept."""
    told: object = {}
    logo = b""
    with suppress(OSError, ValueError):
        told = json.loads((places.bureau / "style.json").read_text(encoding="utf-8"))
    with suppress(OSError):
        logo = (places.bureau / "logo.png").read_bytes()
    if not isinstance(told, dict):
        told = {}
    colour = colour_in(str(told.get("colour", "")))
    return HouseStyle(
        name=str(told.get("name", "")),
        logo=logo if logo.startswith(_PNG) else b"",
        colour=readable(colour) if colour else "",
    )


def keep_style(style: HouseStyle, places: Places) -> None:
    """Keeps a house style in the place of the one before.

    Raises:
        FileError: ``not_written``.
    """
    folder = made_folder(places.bureau)
    told = json.dumps({"name": style.name, "colour": style.colour}, ensure_ascii=False)
    hand_out(folder / "style.json", told.encode())
    hand_out(folder / "logo.png", style.logo)

"""The style sheet: whatever text it puts on a ground can be read there, in every look."""

import re

import pytest
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton
from pytestqt.qtbot import QtBot

from assets.tokens import THEMES, look
from desktop.theme import ring, style_sheet
from tests.assets.test_tokens import contrast

_RULE = re.compile(r"([^{}]+)\{([^}]*)\}")
_COLOUR = re.compile(r"(?:^|[;\s])color:\s*(#[0-9A-Fa-f]{6})")
_GROUND = re.compile(r"(?:^|[;\s])background:\s*(#[0-9A-Fa-f]{6})")

each_theme = pytest.mark.parametrize("theme", THEMES)


def pairs_in(sheet: str) -> dict[str, tuple[str, str]]:
    """Text and ground of every rule that gives both, by its selector."""
    found = {}
    for selector, body in _RULE.findall(sheet):
        colour, ground = _COLOUR.search(body), _GROUND.search(body)
        if colour and ground:
            found[selector.strip()] = (colour[1], ground[1])
    return found


@each_theme
def test_every_text_can_be_read_on_its_ground(theme: str) -> None:
    pairs = pairs_in(style_sheet(look(theme)))
    assert len(pairs) > 8
    faint = {one: pair for one, pair in pairs.items() if contrast(*pair) < 4.5}
    assert faint == {}


@each_theme
def test_the_ring_around_what_is_filled_can_be_seen(theme: str) -> None:
    tokens = look(theme)
    fill, ground, honey = map(tokens.colour, ("delft", "porcelain", "honey"))
    beside_it = ground if "background-clip: padding" in ring(tokens) else fill
    assert honey in ring(tokens)
    assert contrast(honey, beside_it) >= 3
    assert contrast(ground, fill) >= 3


@each_theme
def test_the_ring_leaves_a_text_as_much_room(qtbot: QtBot, theme: str) -> None:
    button = QPushButton("Bewaren als PDF")
    button.setProperty("kind", "primary")
    button.setStyleSheet(style_sheet(look(theme)))
    qtbot.addWidget(button)
    option = QStyleOptionButton()
    rooms = []
    for has_keys in (False, True):
        button.initStyleOption(option)
        option.state &= ~QStyle.StateFlag.State_HasFocus
        if has_keys:
            option.state |= QStyle.StateFlag.State_HasFocus
        rooms.append(
            button.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, button)
        )
    assert rooms[0] == rooms[1]

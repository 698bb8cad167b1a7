"""The look of the windows: palette and style sheet from the tokens."""

import re
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QWidget

from assets import files
from assets.tokens import Look, look
from desktop import text_size
from desktop.paint import TEXT, colour, font

ARGUMENTS = ("theepot", "-style", "Fusion")
"""What Qt is begun with. The style sheet lies over the one style that is the same everywhere.

Asked for by name, for a style that Python holds brings hundreds of names with it, and home waits.
"""

_BASE_SIZE = 16
_COUNT_HEIGHT = 31
"""Pixels of a digit of a count, so that a short window never presses it flat."""


_FONT_SIZE = re.compile(r"font-size: (\d+)px")

_SHEET = Template("""
* { font-family: "Atkinson Hyperlegible Next"; font-size: 16px; color: $ink; }
QWidget#ground, QStackedWidget, QDialog { background: $porcelain; }
QWidget#side { background: $glaze; border: 0; }
QWidget#side_right { background: $glaze; border-left: 1px solid $line; }
QWidget#side_left { background: $glaze; border-right: 1px solid $line; }
QWidget#bar { background: $bar; }
QWidget#bar QLabel, QWidget#bar QToolButton { color: $on_bar; }
QWidget#foot { background: $paper; border-top: 1px solid $line; }
QWidget#hero { background: $hero; border-radius: 14px; }
QWidget#hero QLabel { color: $on_hero; background: transparent; }
QFrame#card { background: $paper; border: 1px solid $line; border-radius: ${radius}px; }
QFrame#thought { background: $paper; border: 0; border-left: 4px solid $honey; }
QFrame#banner { background: $tea_mist; border: 1px solid $honey; border-radius: ${radius}px;
    margin-top: 10px; }
QFrame#banner QLabel { color: $tea_ink; background: transparent; }

QLabel { background: transparent; }
QLabel[role="greeting"] { font-family: "Bricolage Grotesque"; font-size: 44px; font-weight: 700; }
QLabel[role="title"] { font-family: "Bricolage Grotesque"; font-size: 28px; font-weight: 700; }
QLabel[role="brand"] { font-family: "Bricolage Grotesque"; font-size: 26px; font-weight: 700;
    color: $delft; }
QLabel[role="heading"] { font-family: "Bricolage Grotesque"; font-size: 19px; font-weight: 600; }
QLabel[role="label"] { font-size: 14px; font-weight: 600; color: $soft; }
QLabel[role="soft"] { color: $soft; font-size: 15px; }
QLabel[role="strong"] { font-weight: 700; }
QLabel[role="warm"] { color: $tea_ink; font-weight: 600; }
QLabel[role="tea_hot"] { color: $clay; font-weight: 600; }
QLabel[role="tea_warm"] { color: $tea; font-weight: 600; }
QLabel[role="tea_lukewarm"] { color: $delft_2; font-weight: 600; }
QLabel[role="tea_cold"] { color: $soft; font-weight: 600; }
QLabel[role="error"] { color: $clay_ink; background: $clay_mist; border-radius: 8px;
    padding: 6px 10px; }
QLabel[role="clock"] { font-family: "Bricolage Grotesque"; font-size: 38px; font-weight: 700; }
QLabel[role="chip"] { background: $on_bar_soft; border-radius: 14px; padding: 4px 12px;
    font-size: 14px; }
QLabel[role="tag"] { background: $mist; color: $delft; border-radius: 12px; padding: 3px 10px;
    font-size: 14px; font-weight: 600; }

QPushButton, QToolButton#button { background: $paper; border: 1px solid $line;
    border-radius: ${radius}px; padding: 6px 14px; min-height: ${inner_target}px;
    font-weight: 600; text-align: left; }
QPushButton:hover { border-color: $delft_2; }
QPushButton:pressed { background: $mist; }
QPushButton:disabled { color: $soft; background: $glaze; }
QPushButton:focus, QToolButton:focus, QListWidget:focus, QRadioButton:focus, QCheckBox:focus {
    outline: none; border: 2px solid $delft_2; }
QPushButton:focus { padding: 5px 13px; }
QPushButton[kind="primary"] { background: $delft; color: $on_delft; border-color: $delft; }
QPushButton[kind="primary"]:hover { background: $delft_2; }
QPushButton[kind="primary"]:focus { border: $ring; padding: $ring_primary; }
QPushButton[kind="primary"]:disabled { background: $glaze; color: $soft; border-color: $line; }
QLabel[role="key"], QLabel[role="key_off"], QLabel[role="key_on"] { border: 1px solid $line;
    border-radius: 5px; padding: 0 6px; font-size: 13px; font-weight: 500; color: $soft; }
QLabel[role="key_on"] { border-color: $on_delft; color: $on_delft; }
QLabel[role="says"] { font-weight: 600; }
QLabel[role="says_on"] { font-weight: 600; color: $on_delft; }
QLabel[role="says_off"] { font-weight: 600; color: $soft; }
QLabel[role="minutes"] { color: $soft; font-weight: 600; }
QPushButton[kind="quiet"] { background: transparent; border-color: transparent; }
QPushButton[kind="quiet"]:hover { background: $mist; }
QPushButton[kind="quiet"]:focus { border: 2px solid $delft_2; }
QPushButton[kind="on_hero"] { background: $on_hero; color: $hero; border-color: $on_hero; }
QPushButton[kind="on_hero"]:focus { border: 2px solid $honey; }
QPushButton[kind="tab"] { border-radius: 18px; padding: 6px 18px; }
QPushButton[kind="tab"]:focus { padding: 5px 17px; }
QPushButton[kind="tab"]:checked { background: $delft; color: $on_delft; border-color: $delft; }
QPushButton[kind="tab"]:checked:focus { border: $ring; padding: $ring_tab; }
QPushButton[kind="choice"] { padding: 12px 16px; }
QPushButton[kind="choice"]:checked { background: $mist; border: 2px solid $delft; }
QPushButton[kind="choice"]:checked:focus { border: 4px solid $delft; padding: 10px 14px; }
QPushButton[kind="bar"] { background: $on_bar_soft; color: $on_bar; border: 1px solid $on_bar_soft;
    border-radius: 14px; padding: 2px 12px; font-size: 14px; font-weight: 500; }
QPushButton[kind="bar"]:focus { border: 2px solid $honey; padding: 1px 11px; }
QPushButton[kind="block"] { background: transparent; border: 1px solid transparent;
    font-weight: 500; padding: 6px 10px; }
QPushButton[kind="block"]:hover { background: $mist; }
QPushButton[kind="block"]:focus { border: 2px solid $delft_2; padding: 5px 9px; }
QPushButton[kind="block"]:checked { background: $delft; color: $on_delft; font-weight: 600; }
QPushButton[kind="block"]:checked:focus { border: $ring; padding: $ring_block; }
QPushButton[kind="row"] { background: transparent; border: 0; border-bottom: 1px solid $line;
    border-radius: 0; padding: 10px 6px; min-height: 40px; }
QWidget#shelf_row { border-bottom: 1px solid $line; }
QWidget#shelf_row QPushButton[kind="row"]:!focus { border-bottom: 0; }
QPushButton[kind="row"]:hover { background: $glaze; }
QPushButton[kind="row"]:focus { border: 2px solid $delft_2; border-radius: 8px; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 8px;
    min-width: ${target}px; min-height: ${target}px; }
QToolButton#zoom { background: $paper; border: 1px solid $line; }
QToolButton#zoom:hover, QToolButton:hover { background: $mist; }
QToolButton::menu-indicator { image: none; }

QLineEdit, QPlainTextEdit, QComboBox, QSpinBox, QDoubleSpinBox, QDateEdit {
    background: $paper; border: 1px solid $line; border-radius: 8px; padding: 6px 10px;
    selection-background-color: $delft; selection-color: $on_delft; }
QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox, QDateEdit { min-height: 30px; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus, QDoubleSpinBox:focus,
QDateEdit:focus { border: 2px solid $delft_2; padding: 5px 9px; }
QLineEdit[role="sentence"], QPlainTextEdit[role="sentence"] {
    font-family: "Bricolage Grotesque"; font-size: 20px; font-weight: 600; }
QLineEdit[role="count"] { font-family: "Bricolage Grotesque"; font-size: 26px; font-weight: 700;
    min-height: ${count}px; qproperty-alignment: AlignCenter; }
QLineEdit[kind="narrow"] { padding: 6px 2px; }
QLineEdit[kind="narrow"]:focus { padding: 5px 1px; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit, QAbstractSpinBox QLineEdit:focus,
QComboBox QLineEdit:focus { border: 0; padding: 0; background: transparent; min-height: 0; }
QComboBox QAbstractItemView { background: $paper; selection-background-color: $mist;
    selection-color: $ink; padding: 4px; border: 1px solid $line; outline: 0; }
QComboBox QAbstractItemView::item { min-height: ${target}px; padding: 0 8px; }
QComboBox { combobox-popup: 0; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QDialogButtonBox QPushButton { text-align: center; }
QComboBox::drop-down, QDateEdit::drop-down { border: 0; width: 30px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url("$chevron"); width: 16px; height: 16px; }
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button,
QDoubleSpinBox::down-button { width: 0; border: 0; }
QCheckBox, QRadioButton { spacing: 10px; min-height: ${target}px; background: transparent; }
QCheckBox::indicator { width: 22px; height: 22px; border: 2px solid $delft; border-radius: 5px;
    background: $paper; }
QCheckBox::indicator:checked { background: $delft; image: url("$check"); }
QTableView { background: $paper; alternate-background-color: $porcelain;
    border: 1px solid $line; border-radius: 8px; selection-background-color: $mist;
    selection-color: $ink; font-size: 15px; }
QTableView::item { padding: 0 8px; }
QTableView:focus { border: 2px solid $delft_2; }
QHeaderView { background: $glaze; border: 0; }
QHeaderView::section { background: $glaze; border: 0; border-bottom: 1px solid $line;
    padding: 6px 10px; font-size: 14px; font-weight: 600; color: $soft; }
QScrollArea { border: 0; background: transparent; }
QScrollArea > QWidget > QWidget { background: transparent; }
QScrollBar:vertical { background: transparent; width: 10px; }
QScrollBar::handle:vertical { background: $line; border-radius: 5px; min-height: 40px; }
#controls QScrollBar:vertical { width: 16px; }
#controls QScrollBar::handle:vertical { margin-left: 6px; }
QScrollBar:horizontal { background: transparent; height: 10px; }
QScrollBar::handle:horizontal { background: $line; border-radius: 5px; min-width: 40px; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0; }
QMenu { background: $paper; border: 1px solid $line; padding: 6px; }
QMenu::item { padding: 10px 30px 10px 18px; border-radius: 6px; }
QMenu::item:selected { background: $mist; }
QListWidget { background: $paper; border: 1px solid $line; border-radius: ${radius}px;
    outline: 0; padding: 4px; }
QListWidget::item { padding: 7px 6px; border-radius: 8px; color: $ink; }
QListWidget::item:hover { background: $glaze; }
QListWidget::item:selected { background: $mist; color: $ink; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $paper;
    border-bottom: 1px solid $line; }
QCalendarWidget QToolButton { font-weight: 600; padding: 0 10px; min-width: 32px; }
QCalendarWidget QSpinBox { min-height: 30px; }
QCalendarWidget QAbstractItemView { background: $paper; color: $ink; outline: 0;
    selection-background-color: $delft; selection-color: $on_delft; }
QCalendarWidget QAbstractItemView:disabled { color: $line; }
QListWidget { background: $paper; border: 1px solid $line; border-radius: 8px; padding: 4px; }
QListWidget:focus { border: 2px solid $delft_2; padding: 3px; }
QListWidget::item { min-height: 34px; padding: 3px 8px; border-radius: 6px; color: $ink; }
QListWidget::item:selected { background: $mist; color: $ink; }
QTabWidget::pane { border: 0; border-top: 1px solid $line; padding-top: 10px; }
QTabBar::tab { padding: 10px 18px; font-weight: 600; border: 0; min-height: 24px;
    border-bottom: 3px solid transparent; background: transparent; }
QTabBar::tab:selected { color: $delft; border-bottom: 3px solid $delft; }
QTabBar::tab:focus { border-bottom: 3px solid $honey; }
QToolTip { background: $ink; color: $porcelain; border: 0; padding: 6px 8px; }
QProgressBar { background: $glaze; border: 0; border-radius: 5px; max-height: 10px; }
QProgressBar::chunk { background: $delft; border-radius: 5px; }
QGraphicsView { border: 2px solid $ink; border-radius: ${radius}px; background: $porcelain; }
QGraphicsView#stage { border: 0; border-radius: 0; }
""")


def put_on(app: QApplication, theme: Look, size: str = "100") -> None:
    """Puts a look on the whole program, with letters of one of the sizes that there are."""
    text_size.put_on(app, size)
    app.setProperty("look", theme.name)
    app.setFont(font(TEXT, text_size.scaled(_BASE_SIZE)))
    app.setPalette(_palette(theme))
    text_size.resize_all()  # labels remember how wide they were until their font changes
    app.setStyleSheet(style_sheet(theme))
    text_size.resize_all()  # a style sheet brings least heights of its own


def current() -> Look:
    """The look that the program has on."""
    app = QApplication.instance()
    return look((app.property("look") if app else None) or "light")


def style_sheet(theme: Look) -> str:
    """The style sheet of a look."""
    is_dark = theme.name == "dark"
    values = dict(theme.colours)
    values |= {
        "radius": str(theme.shapes["radius"]),
        "target": str(theme.shapes["target"]),
        "inner_target": str(theme.shapes["target"] - 14),
        "count": str(text_size.scaled(_COUNT_HEIGHT)),
        "hero": theme.colour("mist" if is_dark else "delft"),
        "on_hero": theme.colour("ink" if is_dark else "on_delft"),
        "ring": ring(theme),
        "ring_primary": _within_ring(theme, 6, 14),
        "ring_tab": _within_ring(theme, 6, 18),
        "ring_block": _within_ring(theme, 6, 10),
        "chevron": files.path(f"look/chevron-{theme.name}.svg").as_posix(),
        "check": files.path(f"look/check-{theme.name}.svg").as_posix(),
    }
    return _FONT_SIZE.sub(_scaled, _SHEET.substitute(values))


def _scaled(found: re.Match[str]) -> str:
    return f"font-size: {text_size.scaled(int(found[1]))}px"


def ring(theme: Look) -> str:
    """The border of what is filled with the first colour while it has the keyboard.

    In the dark honey is as light as that fill, so there the ground shows between the two.
    """
    if theme.name == "dark":
        return f"5px double {theme.colour('honey')}; background-clip: padding"
    return f"2px solid {theme.colour('honey')}"


def _within_ring(theme: Look, above: int, beside: int) -> str:
    """The padding that leaves a text where it stood before the ring: a line of 1 pixel had it."""
    more = int(ring(theme).partition("px")[0]) - 1
    return f"{above - more}px {beside - more}px"


def restyle(widget: QWidget, **properties: str | bool) -> None:
    """Gives a widget properties that the style sheet looks at, and shows it at once.

    One that was never shown gets its style when it is; one that has them already stays as it is.
    """
    new = {name: value for name, value in properties.items() if widget.property(name) != value}
    for name, value in new.items():
        widget.setProperty(name, value)
    if new and widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def _palette(theme: Look) -> QPalette:
    role = QPalette.ColorRole
    pairs = {
        role.Window: "porcelain",
        role.WindowText: "ink",
        role.Base: "paper",
        role.AlternateBase: "glaze",
        role.Text: "ink",
        role.Button: "paper",
        role.ButtonText: "ink",
        role.Highlight: "delft",
        role.HighlightedText: "on_delft",
        role.PlaceholderText: "soft",
        role.Link: "delft",
        role.ToolTipBase: "ink",
        role.ToolTipText: "porcelain",
    }
    palette = QPalette()
    for one, token in pairs.items():
        palette.setColor(one, colour(theme, token))
    return palette

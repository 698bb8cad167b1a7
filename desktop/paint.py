"""Painting with the look: fonts, colours and pictures."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QIcon,
    QPainter,
    QPixmap,
)
from PySide6.QtSvg import QSvgRenderer

from assets import files
from assets.tokens import Look, look

DISPLAY = "Bricolage Grotesque"
TEXT = "Atkinson Hyperlegible Next"

LEADING = {DISPLAY: 1.14, TEXT: 1.3}
"""Line height as a multiple of the size of the type."""

_FONT_FILES = (
    *(f"BricolageGrotesque-{weight}" for weight in ("Medium", "SemiBold", "Bold", "ExtraBold")),
    *(
        f"AtkinsonHyperlegibleNext-{weight}"
        for weight in ("Regular", "Italic", "Medium", "SemiBold", "Bold")
    ),
)


@cache
def load_fonts() -> None:
    """Makes the fonts that ship with the program known to Qt; once is enough."""
    for name in _FONT_FILES:
        QFontDatabase.addApplicationFont(str(files.path(f"fonts/{name}.ttf")))


@cache
def font(family: str, size: float, weight: int = 400) -> QFont:
    """A font of the look, in pixels; its figures have one width. Shared: not to be changed."""
    made = QFont(family)
    made.setPixelSize(max(1, round(size)))
    made.setWeight(QFont.Weight(weight))
    made.setFeature(QFont.Tag("tnum"), 1)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def colour(theme: Look, token: str) -> QColor:
    """A colour token as Qt knows colours."""
    return QColor(theme.colour(token))


@cache
def picture(name: str, theme: str, tint: str = "delft") -> QSvgRenderer:
    """A drawing such as ``art/finger-3.svg``, in the colours of a theme.

    Args:
        name: Its file.
        theme: One of ``assets.tokens.THEMES``.
        tint: The token in whose colour its lines are drawn.
    """
    return drawing(files.read(name), theme, tint)


def drawing(text: str, theme: str, tint: str = "delft") -> QSvgRenderer:
    """A drawing that was made just now, in the colours of a theme; see :func:`picture`."""
    return QSvgRenderer(QByteArray(_recoloured(text, look(theme), tint).encode()))


def icon(name: str, theme: Look, token: str = "ink", size: int = 20) -> QIcon:
    """An icon by its bare name, in the colour of a token."""
    return QIcon(_icon_pixmap(name, theme.colour(token), size))


def art(name: str, theme: Look, width: int, height: int) -> QPixmap:
    """A drawing such as ``art/teapot-hero.svg`` as a sharp picture of this size."""
    pixmap = QPixmap(width * 2, height * 2)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    picture(name, theme.name).render(painter, QRectF(0, 0, width, height))
    painter.end()
    return pixmap


@cache
def _icon_pixmap(name: str, ink: str, size: int) -> QPixmap:
    """Drawn at three times its size, so that it stays sharp on any screen."""
    drawing = files.read(f"icons/{name}.svg").replace(look().colour("delft"), ink)
    pixmap = QPixmap(size * 3, size * 3)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(pixmap.rect()))
    painter.end()
    return pixmap


def _recoloured(text: str, theme: Look, tint: str) -> str:
    """Every colour of the light theme by the same token's colour in another; in one pass."""
    tokens = reversed(
        tuple(look().colours.items())
    )  # of tokens that share a colour the first counts
    pairs = {value: theme.colours[token] for token, value in tokens}
    pairs[look().colour("delft")] = theme.colour(tint)
    parts = text.split("#")
    return parts[0] + "".join(
        pairs.get(f"#{part[:6].upper()}", f"#{part[:6]}") + part[6:] for part in parts[1:]
    )

"""Stories of every kind, and some that only accident or malice would write."""

from collections.abc import Callable, Sequence
from typing import Any

from exports.art import illustration
from exports.blocks import heading, lead, norm, open_line, panel, quote, text, tile, together
from exports.drawing import Box, Dot, Drawing, Line, Text
from exports.fonts import font_name
from exports.letters import escape
from exports.pictures import picture
from exports.rows import Tick, bullets, data_table, date_strip, numbered, tick_rows
from exports.styles import colour, style
from exports.tagged.flowables import Paragraph, group
from exports.tagged.forms import TextField

Story = Sequence[Any]

SENTENCE = "Wij bellen elke klant binnen één werkdag terug, ook als we het antwoord niet hebben. "
LONG = SENTENCE * 120  # some 10,000 characters
FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
RIGHT_TO_LEFT = "שלום محمد"
LINK = '<a href="https://example.org/lang" color="#1F3F94">{}</a>'


def action(number: int = 0, words: str = "Elke maand schuift één klant aan.") -> Tick:
    return Tick(
        f"action.{number}",
        f"Klant aan tafel {number}",
        [text(words, "line"), text("Ik bel vrijdag mevrouw De Wit.", "warm")],
        ("Meral", "16 jan"),
    )


def field(value: str = "", height: float = 24) -> TextField:
    return TextField(
        "name",
        "Je naam",
        font=font_name(),
        colour=colour("delft"),
        ink=colour("ink"),
        height=height,
        value=value,
    )


def chart() -> Drawing:
    return Drawing(
        200,
        80,
        (
            Line(0, 70, 200, 70, stroke="line", dash=(2, 2)),
            Box(10, 20, 30, 50, fill="delft", radius=4),
            Box(60, 40, 30, 30, fill="honey", stroke="ink"),
            Dot(120, 30, 12, fill="leaf", stroke="ink"),
            Text(10, 12, "Drie", 11, role="display", weight=700),
            Text(195, 12, "→ \U0001f600 klaar", 9, anchor="end"),
        ),
        "Drie balken: 5, 3 en 2.",
    )


def table_rows(count: int, words: str = "Samira") -> list[list[str]]:
    rows = [[f"Gebied {number}", words, str(3 * number)] for number in range(count)]
    return [["Gebied", "Wachter", "Stemmen"], *rows]


def table_of(count: int, words: str = "Samira") -> Any:
    return data_table(
        table_rows(count, words),
        (3, 2, 1),
        alignments=("left", "left", "right"),
        header_columns=1,
    )


def plan() -> Story:
    return [
        lead("Wij doen dit omdat inwoners vaak op een moeilijk moment komen."),
        heading("Wat we gaan doen"),
        *tick_rows([action(number) for number in range(3)]),
        heading("Zo blijft de thee warm"),
        *date_strip([("8 dec", "Eerste kop"), ("19 jan", "Terugkomsessie")]),
        heading("Onze normen"),
        tile([norm("Als de deur opengaat, dan kijken wij eerst op.", "Ik word gezien.")]),
        heading("Wie waarop let"),
        table_of(4),
        panel([heading("Leiding", 3), open_line("nog open", 2)]),
        quote("Daar ga ik niet over, zei ik altijd."),
    ]


def everything_in_a_list() -> Story:
    inner = numbered([f"Binnen {number}. {SENTENCE}" for number in range(5)])
    return bullets(["Eerste", [text("Tweede"), *inner], [*tick_rows([action()])], SENTENCE * 30])


def with_links() -> Story:
    long_link = LINK.format(escape(SENTENCE * 3))
    return [
        Paragraph(f"Lees {LINK.format('meer')} of {long_link} en dan verder.", style("body")),
        Paragraph(LINK.format("Alles is een link"), style("body")),
        text(SENTENCE * 38),
        Paragraph(f"{SENTENCE * 3} {long_link} {SENTENCE}", style("body")),
    ]


KINDS: dict[str, Callable[[], Story]] = {
    "plan": plan,
    "lists": everything_in_a_list,
    "links": with_links,
    "pictures": lambda: [
        picture(chart(), 300),
        illustration("art/teapot-2.svg", 90, "Een theepot die nog warm is"),
        illustration("art/tile-flower.svg", 50, ""),
    ],
    "form": lambda: [text("Je naam"), field("Zoë"), field(SENTENCE * 4, 60), field("Čapek ✓")],
    "group": lambda: [*group("Sect", [heading("Deel"), text(SENTENCE * 80)]), text("Na")],
    "foreign words": lambda: [
        Paragraph("A warm welcome", style("body"), language="en"),
        text("Un café, très chaud"),
    ],
}

EDGES: dict[str, Callable[[], Story]] = {
    "nothing": list,
    "empty texts": lambda: [text(""), lead(""), quote(" "), tile([]), panel([]), norm("")],
    "empty rows": lambda: [*date_strip([]), *tick_rows([]), *bullets([]), table_of(0)],
    "empty cells": lambda: [data_table([["a", ""], ["", ""]], (1, 1)), *date_strip([("", "")])],
    "untitled action": lambda: tick_rows([Tick("leeg", "")]),
    "table over pages": lambda: [table_of(120)],
    "table with one endless row": lambda: [text(SENTENCE * 20), table_of(3, LONG)],
    "table with an endless head": lambda: [data_table([[LONG], ["a"], [LONG]], (1,))],
    "paragraph over pages": lambda: [text(LONG * 2)],
    "lines over pages": lambda: [text("regel\n" * 150)],
    "endless word": lambda: [text("a" * 10_000), text("https://example.org/" + "pad/" * 400)],
    "endless word in bold": lambda: [Paragraph("<b>kort</b> " + "b" * 10_000, style("body"))],
    "endless action": lambda: [text(SENTENCE * 8), *tick_rows([action(1, LONG), action(2)])],
    "endless title of action": lambda: tick_rows([Tick("x", LONG, right=(LONG, LONG))]),
    "endless dates": lambda: date_strip([("8 dec", LONG), ("kort", "kort")] * 5),
    "endless tile": lambda: [tile([heading("Kop"), text(LONG)]), tile([norm(LONG, LONG)])],
    "endless panel": lambda: [
        panel([heading("Kop"), together([text(LONG)])]),
        panel([lead(LONG)]),
    ],
    "endless open line": lambda: [
        open_line(SENTENCE * 3, 2),
        open_line(LONG),
        open_line(""),
        open_line("x", 40),
    ],
    "endless heading": lambda: [heading(SENTENCE * 12), heading(SENTENCE * 12, 3), text("Na")],
    "endless quote": lambda: [quote(LONG), lead(LONG)],
    "endless field": lambda: [field(LONG), field(LONG, 200)],
    "only headings": lambda: [heading("Kop", 2 + number % 2) for number in range(60)],
    "deep list": lambda: nested(12),
    "pictures too large": lambda: [picture(chart(), 3000), picture(tall_chart())],
    "emoji": lambda: [text(f"Applaus \U0001f44f\U0001f3fd {FAMILY} ☕\ufe0f \U0001f1f3\U0001f1f1")],
    "right to left": lambda: [text(RIGHT_TO_LEFT), heading(RIGHT_TO_LEFT), quote(RIGHT_TO_LEFT)],
    "other letters": lambda: [text("Nguyễn Ωμέγα Žižek 漢字 ½ ﬁ ① \u2003 a\u0301 x\u0336")],
    "unwritable": lambda: [text("a\x00b\x07c\ud800d\ufffee\u200bf\u2028g\x1b[0m")],
    "markup": lambda: [text("<b>vet & <i>scheef</b> &amp; </para> <img src='x'/> \\000 (()")],
    "emoji everywhere": lambda: [
        *tick_rows([Tick("\U0001f600.\ud800", "\U0001f600", [open_line("☕")], ("☕", "☕"))]),
        *date_strip([("☕", "☕")]),
        data_table([["☕"], [RIGHT_TO_LEFT]], (1,)),
        tile([norm("☕", "☕")]),
    ],
}


def nested(depth: int) -> Story:
    return (
        bullets([f"Niveau {depth}"]) if depth == 0 else bullets([[text("Op"), *nested(depth - 1)]])
    )


def tall_chart() -> Drawing:
    return Drawing(10, 4000, (Line(5, 0, 5, 4000),), "Een lange lijn")

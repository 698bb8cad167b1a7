"""The command that plays the example session and takes pictures of every screen."""

import re
from pathlib import Path

import click

from assets.language import LANGUAGES
from assets.language import words as words_of

Size = tuple[int, int]
"""Width and height in pixels."""


def _sizes(_: click.Context, __: click.Parameter, given: tuple[str, ...]) -> tuple[Size, ...]:
    """Sizes such as ``1280x720``."""
    found = []
    for one in given:
        match = re.fullmatch(r"([1-9]\d{2,3})x([1-9]\d{2,3})", one)
        if not match:
            raise click.BadParameter(f"{one!r} is no size such as 1280x720.")
        found.append((int(match[1]), int(match[2])))
    return tuple(found)


def _letters(_: click.Context, __: click.Parameter, given: str) -> str:
    from desktop.text_size import TEXT_SIZES

    if given not in TEXT_SIZES:
        raise click.BadParameter(f"{given!r} is none of {', '.join(TEXT_SIZES)}.")
    return given


@click.command()
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), required=True)
@click.option("--lang", type=click.Choice(LANGUAGES), default="nl", show_default=True)
@click.option(
    "--size",
    "sizes",
    multiple=True,
    metavar="WIDTHxHEIGHT",
    callback=_sizes,
    help="Of the pictures, in pixels; may be given again. Else 1440x900 and 1920x1080.",
)
@click.option(
    "--pictures",
    "spoken",
    multiple=True,
    type=click.Choice(LANGUAGES),
    default=LANGUAGES,
    help="The language of the windows in the pictures; may be given again. Else both.",
)
@click.option(
    "--letters",
    metavar="PERCENT",
    callback=_letters,
    default="100",
    show_default=True,
    help="Of the trainer's windows; 200 is what a 4K laptop begins with.",
)
def demo(
    out: Path, lang: str, sizes: tuple[Size, ...], spoken: tuple[str, ...], letters: str
) -> None:
    """Plays the example session through the real windows.

    Leaves the traject file, the action plan and pictures of every screen in OUT; off screen
    when there is no display. A dialog speaks only the language of the group.
    """
    from PySide6.QtCore import QSize

    from desktop.demo import run_demo
    from desktop.demo.pictures import SIZES

    wanted = [QSize(*one) for one in sizes] or SIZES
    plan = run_demo(out, lang, click.echo, spoken, wanted, letters)
    click.echo(words_of(lang)("cli.plan_lies", path=str(plan)))

"""A file made by a script on the command line is opened as any other."""

import pytest

from tests.desktop.cli.command import here
from tests.desktop.home.at_home import clients, go_home
from tests.desktop.trainer import Trainer


@pytest.mark.parametrize("name", ["table_rules", "warm_worden"])
def test_a_file_from_every_documented_event_opens_also_with_a_part_of_unknown_name(
    trainer: Trainer, name: str
) -> None:
    """Without words for a name the program ended, and home with it while the file lay there."""
    lines = here("play", "--help-events").stdout.replace('"table_rules"', f'"{name}"')
    folder = trainer.places.trajecten
    folder.mkdir()
    script, file = folder / "alles.jsonl", folder / "alles.theepot"
    script.write_text(lines, encoding="utf-8")
    assert here("play", script, file).exit_code == 0
    trainer.home.show_list()
    assert clients(trainer) == ["Polikliniek Zuid"]
    told = {"table_rules": "Welkom, doel en tafelregels"}.get(name, name)
    for language in ("en", "nl"):
        trainer.app.preferences.set("console_language", language)
        trainer.open(file)
        assert trainer.console.isVisible()
        assert language == "en" or told in trainer.seen()
        go_home(trainer)

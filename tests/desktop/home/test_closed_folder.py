"""A folder that cannot be read: home says so, and is itself again once it can be."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.desktop.home.at_home import clients, go_home, told_by_box
from tests.desktop.trainer import Trainer
from tests.game.disk import as_somebody_else, needs_rights

pytestmark = needs_rights


@pytest.fixture
def trainer(qtbot: QtBot, reachable: Path) -> Iterator[Trainer]:
    made = Trainer(qtbot, reachable)
    yield made
    made.leave()


@pytest.mark.parametrize("folder", ["trajecten", "removed"])
def test_home_says_so_and_shows_what_can_be_seen(trainer: Trainer, folder: str) -> None:
    trainer.begin(client="Zuid")
    go_home(trainer)
    closed: Path = getattr(trainer.places, folder)
    closed.mkdir(parents=True, exist_ok=True)
    closed.parent.chmod(0o755)
    trainer.places.trajecten.chmod(0o755)
    closed.chmod(0o000)
    with as_somebody_else():
        trainer.home.refresh()
    assert f"De map {closed} kan niet worden gelezen." in trainer.seen(trainer.home)
    assert "niet veranderd" in trainer.seen(trainer.home)
    assert not trainer.home.first_line.isVisible()
    closed.chmod(0o755)
    trainer.home.show_list()
    assert clients(trainer) == ["Zuid"]
    assert not trainer.home.trouble.isVisible()


def test_a_new_traject_there_is_told_and_what_was_filled_in_stays(trainer: Trainer) -> None:
    trainer.places.trajecten.mkdir()
    trainer.places.trajecten.chmod(0o000)
    trainer.click(trainer.home.new)
    trainer.write("Zuid")
    form = trainer.home.form
    assert form
    with as_somebody_else():
        told = told_by_box(trainer, lambda: trainer.click(form.begin))
    trainer.places.trajecten.chmod(0o755)
    assert "kan niet worden gelezen" in told
    assert form.client.text() == "Zuid"
    assert trainer.app.windows is None

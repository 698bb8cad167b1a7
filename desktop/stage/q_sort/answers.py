"""What it means when somebody touches a team's cards on the stage."""

from desktop.stage.q_sort.hand import in_turn, waiting
from desktop.stage.q_sort.piling import next_card
from desktop.stage.q_sort.team import on_stage
from desktop.stage.spots import Spot, Touched
from desktop.stage.view import View
from game.exercise import Event
from game.q_sort import events as e
from game.q_sort.state import PILES, QSort
from game.q_sort.steps import LAYING, PILING


def answer(view: View, touched: Touched) -> Event | None:
    """What follows from a tap, or from a card that was dragged; nothing when it means nothing."""
    state: QSort = view.state
    is_piling = state.place.prompt == PILING
    return _Piling(view).answer(touched) if is_piling else _Laying(view).answer(touched)


class _Cards:
    """The cards of the team on stage."""

    def __init__(self, view: View) -> None:
        self.state: QSort = view.state
        self.sorter = on_stage(view)
        self.sort = self.state.sort_of(self.sorter)
        self.shown = self.state.shown_of(self.sorter)

    def answer(self, touched: Touched) -> Event | None:
        """What follows."""
        if touched.how == "dropped":
            onto = touched.onto
            return self.dropped(int(touched.spot.moves.rpartition("/")[2]), onto) if onto else None
        if touched.how == "lifted":
            return self.lifted(int(touched.spot.moves.rpartition("/")[2]))
        return self.tapped(touched.spot)

    def lifted(self, number: int) -> Event | None:
        """A card comes off the table: the room sees it large."""
        is_so = self.shown.is_held and self.shown.number == number
        return None if is_so else e.CardTakenUp(self.sorter, number)

    def tapped(self, spot: Spot) -> Event | None:
        """Somebody touched a spot, and let go."""
        raise NotImplementedError

    def dropped(self, number: int, onto: Spot) -> Event | None:
        """Somebody dragged a card to a spot."""
        raise NotImplementedError


class _Piling(_Cards):
    """Three piles, before there is a grid."""

    def tapped(self, spot: Spot) -> Event | None:
        number = next_card(self.state, self.sorter)
        if spot.kind == "go_on":
            return e.SortStepShown(self.state.place.step, LAYING, self.state.place.sorter)
        if spot.kind == "card":
            return e.CardTakenUp(self.sorter, int(spot.key))
        return self.dropped(number, spot) if spot.kind == "pile" and number else None

    def dropped(self, number: int, onto: Spot) -> Event | None:
        pile = self.sort.pile_of(int(onto.key)) if onto.kind == "card" else onto.key
        is_there = self.sort.pile_of(number) == pile
        if onto.kind not in ("pile", "card") or pile not in PILES:
            return None
        return e.CardTakenUp(self.sorter, 0) if is_there else self._piled(number, pile)

    def _piled(self, number: int, pile: str) -> Event:
        return e.StatementPiled(self.sorter, number, pile)


class _Laying(_Cards):
    """The grid."""

    def tapped(self, spot: Spot) -> Event | None:
        held = self.shown.number if self.shown.is_held else 0
        match spot.kind:
            case "hand":
                return e.CardTakenUp(self.sorter, 0 if held else self.shown.number)
            case "card" if held == int(spot.key):
                return e.CardTakenUp(self.sorter, 0)
            case "card" if not held:
                return e.CardTakenUp(self.sorter, int(spot.key))
            case "pile" if self._comes_from_pile(held):
                numbers = waiting(self.state, self.sort, spot.key)
                number = in_turn(numbers, held)
                return e.CardTakenUp(self.sorter, number) if number else None
            case "tray" if self.shown.number:
                return self.dropped(self.shown.number, spot)
        return self.dropped(held, spot) if held else None

    def _comes_from_pile(self, held: int) -> bool:
        """Whether a pile is touched to take from it; a card of the grid goes back to it."""
        return not held or self.sort.column_of(held) is None

    def dropped(self, number: int, onto: Spot) -> Event | None:
        match onto.kind:
            case "column":
                return e.StatementPlaced(self.sorter, number, int(onto.key))
            case "card":
                return self._onto_card(number, int(onto.key))
            case "pile":
                return self._back(number, onto.key)
            case "tray":
                is_kept = number not in self.sort.differing
                return e.DifferenceKept(self.sorter, number, is_kept)
        return None

    def _onto_card(self, number: int, other: int) -> Event | None:
        """In the place of another card; beside it where it comes from a pile and there is room."""
        column = self.sort.column_of(other)
        if number == other or column is None:
            return None
        has_room = not self.state.is_forced or self.state.room_in(self.sort, column) > 0
        if self.sort.column_of(number) is None and has_room:
            return e.StatementPlaced(self.sorter, number, column)
        return e.StatementsSwapped(self.sorter, number, other)

    def _back(self, number: int, pile: str) -> Event | None:
        if pile:
            is_there = number in self.state.on_pile(self.sort, pile)
            return None if is_there else e.StatementPiled(self.sorter, number, pile)
        is_laid = self.sort.column_of(number) is not None
        return e.StatementTakenBack(self.sorter, number) if is_laid else None

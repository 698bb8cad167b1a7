"""The steps that each norm goes through: wording, fist to five, reminder, leader, sign."""

from datetime import date
from functools import lru_cache

from PySide6.QtCore import QRectF

from assets.language import Words
from desktop.client_words import group_words
from desktop.paint import DISPLAY, TEXT
from desktop.stage import parts, type_sizes
from desktop.stage.board import BODY, Board, Mark
from desktop.stage.hands import bars, hands
from desktop.stage.layout import columns, rows, split, split_right
from desktop.stage.view import View
from game import keyed
from game.norms import coach
from game.norms.state import Fist, Norm, Norms

_NO_NORM = Norm("")
_TONES = {True: ("leaf", "check"), False: ("honey", "question"), None: ("glaze", "question")}


@lru_cache(maxsize=8)
def coach_words(words: Words) -> coach.CoachWords:
    """What the coach looks for, in the language of these words: that of the group."""
    return coach.CoachWords(
        poster=words.lines("coach.poster"),
        moment=words.lines("coach.moment"),
        number=words.lines("coach.number"),
        negative=words.lines("coach.negative"),
    )


def wording(board: Board, view: View, state: Norms) -> None:
    """The sentence in very large type, where it comes from above it, ten criteria under it."""
    norm = _norm(state)
    _title(board, view, state, "n5")
    if not norm.id:
        parts.open_question(board, BODY, view.words("norms.step.n5.prompt_0"))
        return
    rest = parts.thread(board, BODY, _where_it_comes_from(view, state, norm), least=36)
    tile, chips = (
        rest.adjusted(0, 0, 0, -174),
        QRectF(rest.left(), rest.bottom() - 146, rest.width(), 146),
    )
    if norm.shown_text.strip():
        marks = _marks(norm.shown_text, group_words(view.workshop))
        parts.sentence(board, tile, norm.shown_text, marks)
        _criteria(board, view, norm, chips)
    else:
        parts.open_question(board, tile, view.words("norms.step.n5.prompt_0"))


def _where_it_comes_from(view: View, state: Norms, norm: Norm) -> list[tuple[str, str]]:
    words = view.words
    moment = keyed.find(state.moments, norm.moment)
    steps = (
        ("norms.vision", norm.phrase or state.vision),
        ("norms.moment", moment.text if moment else ""),
        ("norms.customer_notices", norm.customer_notices),
    )
    return [(words(key), text or words("stage.open")) for key, text in steps]


def _marks(text: str, words: Words) -> list[Mark]:
    looked_for = coach_words(words)
    poster = coach.poster_words(text, looked_for)
    counted = coach.countable(text, looked_for)
    return [
        *(Mark(span.start, span.end, "honey") for span in counted),
        *(Mark(span.start, span.end, "poster") for span in poster),
    ]


def _criteria(board: Board, view: View, norm: Norm, place: QRectF) -> None:
    labels = []
    for finding in coach.examine(norm, coach_words(group_words(view.workshop))):
        tone, icon = _TONES[finding.is_met]
        labels.append((view.words(f"norms.criterion.{finding.criterion}.chip"), tone, icon))
    board.chips(place, labels)


def fist(board: Board, view: View, state: Norms) -> None:
    """The sentence and six hands; then how many showed what, and who speaks first."""
    norm = _norm(state)
    _title(board, view, state, "n6")
    if not norm.text:
        parts.open_question(board, BODY, view.words("norms.step.n6.prompt_0"))
        return
    counted = norm.fist
    if counted and counted.is_shown:
        _outcome(board, view, norm, counted)
    else:
        _vote(board, view, norm)


def _vote(board: Board, view: View, norm: Norm) -> None:
    top, rest = split(BODY, 440)
    parts.sentence(board, top, norm.text)
    head, rest = split(rest, 84, gap=20)
    board.text(head, view.words("norms.step.n6.prompt_0"), type_sizes.READ, DISPLAY, 600)
    labels = [view.words(f"norms.fist.short_{fingers}") for fingers in range(6)]
    hands(board, rest, labels, 0)


def _outcome(board: Board, view: View, norm: Norm, counted: Fist) -> None:
    top, rest = split(BODY, 190)
    board.box(top, "paper", "delft")
    inner = top.adjusted(36, 18, -36, -18)
    board.text(inner, norm.text, type_sizes.READ, DISPLAY, 600, is_centred=True, is_balanced=True)
    left, right = split_right(rest, 640)
    if counted.counts:
        labels = [view.words(f"norms.fist.short_{fingers}") for fingers in range(6)]
        bars(board, left, counted.counts, 0, labels, counted.first_to_speak)
    else:
        parts.not_to_be_shown(board, left, view.words("stage.group_too_small"))
    _verdict(board, view, norm, counted, right)


def _verdict(board: Board, view: View, norm: Norm, counted: Fist, place: QRectF) -> None:
    key = _verdict_key(norm, counted)
    against = [one.text for one in norm.objections if one.wording == counted.wording]
    head, rest = split(place, 190 if against else min(place.height(), 300))
    parts.note(board, head, view.words(key))
    parts.cards(board, rest, against[-3:], across=1)


def _verdict_key(norm: Norm, counted: Fist) -> str:
    if norm.status != "draft":
        return f"norms.status_told.{norm.status}"
    if not counted.counts:
        return "norms.fist_told.talk"
    return f"norms.fist_told.{counted.outcome}"


def reminder(board: Board, view: View, state: Norms) -> None:
    """What one says to a colleague who forgets, what they say back, and who keeps the norm."""
    norm = _norm(state)
    _title(board, view, state, "n7")
    rest = _norm_above(board, norm)
    if state.place.prompt == 2:
        _keepers(board, view, norm, rest)
        return
    lines = (norm.reminder_line, norm.reply)
    text = view.words(f"norms.step.n7.prompt_{state.place.prompt}")
    rest = parts.question(board, rest, text)
    cells = rows(rest, 2, 24)
    for number, (cell, line) in enumerate(zip(cells, lines, strict=True)):
        _bubble(board, view, cell, line, is_answer=number == 1)


def _bubble(board: Board, view: View, cell: QRectF, line: str, is_answer: bool) -> None:
    place = cell.adjusted(180, 0, 0, 0) if is_answer else cell.adjusted(0, 0, -180, 0)
    if not line:
        key = "norms.reply" if is_answer else "norms.reminder_line"
        parts.open_place(board, place, view.words(key))
        return
    board.box(place, "mist" if is_answer else "paper", "" if is_answer else "delft", radius=40)
    inner = place.adjusted(48, 18, -48, -18)
    board.text(inner, line, type_sizes.QUESTION, DISPLAY, 600, is_centred=True, is_balanced=True)


def _keepers(board: Board, view: View, norm: Norm, place: QRectF) -> None:
    rest = parts.question(board, place, view.words("norms.step.n7.prompt_2"))
    people = (("person.keeper", norm.keeper), ("person.deputy", norm.deputy))
    for cell, (key, person) in zip(columns(rest, 2), people, strict=True):
        _who(board, view, cell, view.words(key), view.workshop.person_shown(person))


def _who(board: Board, view: View, cell: QRectF, label: str, name: str) -> None:
    board.box(
        cell, "paper" if name else "porcelain", "delft" if name else "line", is_dashed=not name
    )
    inner = cell.adjusted(44, 32, -44, -32)
    head, rest = split(inner, 56)
    board.text(head, label, (40,), TEXT, 600, "tea_ink", is_must_read=False)
    text = name or view.words("stage.open_who")
    token = "ink" if name else "soft"
    board.text(rest, text, type_sizes.HERO[3:], DISPLAY, 700, token, is_centred=True)


def leader_act(board: Board, view: View, state: Norms) -> None:
    """What the manager visibly does every week for this norm."""
    norm = _norm(state)
    _title(board, view, state, "n8")
    rest = _norm_above(board, norm)
    if norm.leader_act:
        rest = parts.question(board, rest, view.words("norms.step.n8.prompt_0"))
        parts.sentence(board, rest, norm.leader_act)
    else:
        parts.open_question(board, rest, view.words("norms.step.n8.prompt_0"))


def sign_and_step(board: Board, view: View, state: Norms) -> None:
    """How we notice that it works; then the first step, who takes it and when."""
    norm = _norm(state)
    _title(board, view, state, "n9")
    rest = _norm_above(board, norm)
    text = norm.first_step.text if state.place.prompt else norm.sign
    prompt = view.words(f"norms.step.n9.prompt_{state.place.prompt}")
    if not text:
        parts.open_question(board, rest, prompt)
        return
    rest = parts.question(board, rest, prompt)
    if state.place.prompt:
        foot = QRectF(rest.left(), rest.bottom() - 84, rest.width(), 84)
        rest = rest.adjusted(0, 0, 0, -104)
        _who_and_when(board, view, norm, foot)
    parts.sentence(board, rest, text)


def _who_and_when(board: Board, view: View, norm: Norm, place: QRectF) -> None:
    step, words = norm.first_step, view.words
    who = view.workshop.person_shown(step.person)
    when = words.day(date.fromisoformat(step.due), "long") if step.due else ""
    labels = [
        (who or words("stage.open_who"), "mist" if who else "glaze", "person"),
        (when or words("stage.open_when"), "mist" if when else "glaze", "calendar"),
    ]
    board.chips(place, labels, size=42)


def _norm_above(board: Board, norm: Norm) -> QRectF:
    """The norm itself in a strip at the top; what is left under it."""
    if not norm.text:
        return BODY
    top, rest = split(BODY, 150)
    board.box(top, "glaze")
    inner = top.adjusted(36, 14, -36, -14)
    board.text(
        inner,
        norm.text,
        type_sizes.NOTE,
        DISPLAY,
        500,
        is_centred=True,
        is_must_read=False,
        is_balanced=True,
    )
    return rest


def _title(board: Board, view: View, state: Norms, step: str) -> None:
    ids = [norm.id for norm in state.norms]
    chip = ""
    if state.place.norm in ids:
        number = ids.index(state.place.norm) + 1
        chip = view.words("norms.norm_of", number=number, count=len(ids))
        team = view.workshop.team_name(_norm(state).team)
        chip = f"{chip} · {team}" if team else chip
    board.title(view.words(f"norms.step.{step}.title"), chip)


def _norm(state: Norms) -> Norm:
    return keyed.find(state.norms, state.place.norm) or _NO_NORM

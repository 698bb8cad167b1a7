"""The checks themselves: one thing broken in a sound document, and they go red."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Name

from tests.exports.paper import failed_rules, write_story
from tests.exports.stories import KINDS
from tests.exports.structural_verifier import all_elements, structural_faults


def first(pdf: pikepdf.Pdf, role: str) -> Any:
    return next(element for element in all_elements(pdf) if str(element.S) == f"/{role}")


def rewrite(pdf: pikepdf.Pdf, change: Callable[[list[Any]], list[Any]]) -> None:
    instructions = list(pikepdf.parse_content_stream(pdf.pages[0]))
    content = pikepdf.unparse_content_stream(change(instructions))
    pdf.pages[0].Contents = pdf.make_stream(content)


def without_last(operator: str) -> Callable[[list[Any]], list[Any]]:
    def change(instructions: list[Any]) -> list[Any]:
        places = [at for at, each in enumerate(instructions) if str(each.operator) == operator]
        return instructions[: places[-1]] + instructions[places[-1] + 1 :]

    return change


def drop_stretch(pdf: pikepdf.Pdf) -> None:
    """Take the words of the first paragraph out of their marks."""

    def change(instructions: list[Any]) -> list[Any]:
        begin = next(at for at, each in enumerate(instructions) if is_begin_of(each, "/P"))
        end = next(
            at for at in range(begin, len(instructions)) if str(instructions[at].operator) == "EMC"
        )
        return instructions[:begin] + instructions[begin + 1 : end] + instructions[end + 1 :]

    rewrite(pdf, change)


def is_begin_of(instruction: Any, role: str) -> bool:
    return str(instruction.operator) == "BDC" and str(instruction.operands[0]) == role


def nest_stretches(pdf: pikepdf.Pdf) -> None:
    def change(instructions: list[Any]) -> list[Any]:
        ends = [at for at, each in enumerate(instructions) if str(each.operator) == "EMC"]
        end = instructions.pop(ends[3])
        return [*instructions[: ends[4] - 1], end, *instructions[ends[4] - 1 :]]

    rewrite(pdf, change)


def shift_parent_tree(pdf: pikepdf.Pdf) -> None:
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    for at in range(1, len(numbers), 2):
        if isinstance(numbers[at], Array):
            numbers[at] = Array([*list(numbers[at])[1:], numbers[at][0]])


def orphan_field(pdf: pikepdf.Pdf) -> None:
    first(pdf, "Form").K = Array([])


def rename_paragraph(pdf: pikepdf.Pdf) -> None:
    first(pdf, "P").S = Name.H3


def forget_pages(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0].StructParents


def forget_tab_order(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0].Tabs


def forget_scope(pdf: pikepdf.Pdf) -> None:
    for element in all_elements(pdf):
        if element.S == "/TH":
            del element.A


def forget_label(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0].Annots[0].TU


def forget_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Lang


def forget_title(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.ViewerPreferences


def mutated(change: Callable[[pikepdf.Pdf], None]) -> bytes:
    target = BytesIO()
    with pikepdf.open(BytesIO(write_story(KINDS["plan"]()))) as pdf:
        change(pdf)
        pdf.save(target)
    return target.getvalue()


@pytest.mark.parametrize(
    "change",
    [
        drop_stretch,
        nest_stretches,
        shift_parent_tree,
        orphan_field,
        rename_paragraph,
        forget_pages,
        forget_tab_order,
        lambda pdf: rewrite(pdf, without_last("EMC")),
        lambda pdf: rewrite(pdf, without_last("BDC")),
    ],
)
def test_structural_verifier_sees_damage(change: Callable[[pikepdf.Pdf], None]) -> None:
    assert structural_faults(mutated(change)) != []


@pytest.mark.parametrize("change", [forget_scope, forget_label, forget_language, forget_title])
def test_standard_sees_damage(change: Callable[[pikepdf.Pdf], None]) -> None:
    assert failed_rules(mutated(change)) != []


def leave_alone(_pdf: pikepdf.Pdf) -> None:
    return


def test_untouched_copy_is_sound() -> None:
    untouched = mutated(leave_alone)
    assert structural_faults(untouched) == []
    assert failed_rules(untouched) == []

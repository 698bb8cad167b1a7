"""How a report on sorts begins: what it is, how it was done, and what to be wary of."""

from typing import Any

from exports.blocks import heading, lead, panel, text
from exports.q_report.study import Study
from exports.rows import bullets
from game.q_analysis.report import caution_text, method

Story = list[Any]


def opening(study: Study) -> Story:
    """The title, what was sorted, that this is to talk about, the method and the warnings."""
    words, analysis, point = study.words, study.analysis, study.words("q_sort.decimal")
    story: Story = [heading(words("q_report.title"), 1)]
    if study.title:
        story.append(lead(study.title))
    story.append(panel([text(words("q_report.to_talk_about"), "line")]))
    story += [heading(words("q_report.method")), *bullets(method(analysis, words, point))]
    if analysis.cautions:
        told = [caution_text(one, words, point) for one in analysis.cautions]
        story += [heading(words("q_report.cautions")), *bullets(told)]
    return story

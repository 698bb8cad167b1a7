"""The report of the sessions, for the bureau: how it went, what came of it, what was seen."""

from exports.session_report.report import session_report

__all__ = ["session_report"]

"""Each fault has a report, which says what its recorded run printed."""

import dataclasses

import pytest

from tools import write_reports
from tools.write_reports import FOLDER, Report, ReportError

REPORTS = list(write_reports.reports())


def test_each_fault_has_a_report():
    problems = write_reports.problems()
    assert not problems, "\n".join(problems)


def test_the_reports_are_those_of_the_tables():
    written = {path.name: path.read_text("utf-8") for path in FOLDER.glob("*.md")}
    wanted = write_reports.texts()
    old = sorted(name for name in written | wanted if written.get(name) != wanted.get(name))
    assert not old, (
        f"lab/reports has {old}, older than what they say: python -m tools.write_reports"
    )


def test_a_fault_without_a_report_is_named(monkeypatch):
    (first, *others) = REPORTS
    monkeypatch.setattr(write_reports, "reports", lambda: iter(others))
    (problem,) = write_reports.problems()
    assert problem.startswith(f"0 reports are about {first.framework.label}'s fault")
    assert problem.endswith(f"write one into snippets/{first.framework.name}/reports.toml")


def test_a_report_of_no_fault_is_named(monkeypatch):
    other = dataclasses.replace(REPORTS[0], data={"fault": "Nobody saw it", "instead": "a test"})
    monkeypatch.setattr(write_reports, "reports", lambda: iter([*REPORTS, other]))
    (problem,) = write_reports.problems()
    assert "no fault on the page begins with 'Nobody saw it'" in problem


@pytest.mark.parametrize("data", [{"part": "no/part"}, {"program": "no_program"}])
def test_a_report_without_a_program_is_refused(data):
    report = Report(
        REPORTS[0].framework, "new", {"title": "t", "fault": "f", "expected": "e", **data}
    )
    with pytest.raises(ReportError, match=r"reports.toml: new: there is no .*no.p"):
        write_reports.text_of(report)

"""Write the reports of faults, ready to be sent to the frameworks' maintainers:

    python -m tools.write_reports

They are made of snippets/<framework>/reports.toml and go to lab/reports/. Nothing is typed that a
run printed: a program is a snippet or one of lab/faults/, and what was seen is its output.

address     where its maintainers want to read of it, or ""
also        other frameworks whose versions matter

A report, [<id>]:

fault       how its row on the page of faults begins
title       what happens, in one sentence
part        the snippet that shows it; or
program     the program in snippets/<framework>/lab/faults/
expected    what should happen
why         what we know of the cause; may be left out
instead     in place of all others: why there is no report
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tools import progress, snippets
from tools.frameworks import ROOT, Framework, frameworks

FOLDER = ROOT / "lab" / "reports"
PAGE = ROOT / "docs" / "differences" / "framework-faults.md"
FIELDS = {"fault", "title", "part", "program", "expected", "why", "instead"}
ROW = re.compile(r"^\| (?P<what>.+?) \| .+ \| .+ \|$")
HEADS = "What happens", "---"


class ReportError(Exception):
    """A table of reports is wrong. The message names the file and the fix."""


@dataclass(frozen=True)
class Report:
    """One report, as its table has it."""

    framework: Framework
    id: str
    data: Mapping[str, str]

    @property
    def file(self) -> str:
        """The name of its file in lab/reports/."""
        return f"{self.framework.name}-{self.id}.md"

    @property
    def is_written(self) -> bool:
        """Whether there is a report, and not a reason why not."""
        return "instead" not in self.data


def reports() -> Iterator[Report]:
    """Yield all reports of all frameworks. Raises ReportError for a row that is not whole."""
    for framework in frameworks():
        for name, data in framework.table("reports").items():
            if not isinstance(data, dict):
                continue
            where = f"snippets/{framework.name}/reports.toml: {name}"
            unknown = set(data) - FIELDS
            if unknown:
                raise ReportError(f"{where} has {unknown}: take {', '.join(sorted(FIELDS))}")
            if "fault" not in data or ("instead" not in data and "expected" not in data):
                raise ReportError(f"{where} needs fault, title and expected, or fault and instead")
            yield Report(framework, name, data)


def rows_of_page() -> dict[str, list[str]]:
    """Return what the page of faults says that happens, by the label of the framework."""
    labels = {framework.label for framework in frameworks()}
    rows: dict[str, list[str]] = {}
    label = ""
    for line in PAGE.read_text("utf-8").splitlines():
        if line.startswith("## "):
            label = line.removeprefix("## ")
        match = ROW.match(line)
        if match and label in labels and not match["what"].startswith(HEADS):
            rows.setdefault(label, []).append(match["what"])
    return rows


def problems() -> list[str]:
    """Return which faults have no report, and which reports no fault."""
    found = []
    rows, known = rows_of_page(), list(reports())
    for label, whats in rows.items():
        mine = [each for each in known if each.framework.label == label]
        for what in whats:
            count = sum(what.startswith(each.data["fault"]) for each in mine)
            if count != 1:
                name = mine[0].framework.name if mine else label.lower()
                found.append(
                    f"{count} reports are about {label}'s fault {what!r}: "
                    f"write one into snippets/{name}/reports.toml"
                )
    for each in known:
        whats = rows.get(each.framework.label, [])
        if not any(what.startswith(each.data["fault"]) for what in whats):
            found.append(
                f"snippets/{each.framework.name}/reports.toml: {each.id}: no fault on the page "
                f"begins with {each.data['fault']!r}"
            )
    return found


def text_of(report: Report) -> str:
    """Return a report as Markdown. Raises ReportError without its program or its output."""
    data = report.data
    program, seen = program_and_output(report)
    table = report.framework.table("reports")
    address = table.get("address")
    lines = [f"# {data['title']}", ""]
    lines += [f"For <{address}>.", ""] if address else []
    lines += [f"{versions(report.framework, table)}, on a CPU.", ""]
    lines += ["## Program", "", "```text", program.rstrip("\n"), "```", ""]
    lines += ["## Expected", "", data["expected"], "", "## Seen", "", seen.strip(), ""]
    lines += ["## Why", "", data["why"], ""] if "why" in data else []
    return "\n".join(lines)


def program_and_output(report: Report) -> tuple[str, str]:
    """Return the program of a report, and what a recorded run of it printed, as Markdown."""
    framework, data = report.framework, report.data
    if "part" in data:
        path = snippets.snippet_path(framework, data["part"])
        output = snippets.output_path(framework, data["part"])
        if path.is_file() and output.is_file():
            return path.read_text("utf-8"), f"```text\n{output.read_text('utf-8').rstrip()}\n```"
    else:
        path = framework.program(f"faults/{data['program']}")
        name = f"fault-{framework.name}-{data['program']}.md".replace("_", "-")
        output = snippets.GENERATED / "results" / name
        if path.is_file() and output.is_file():
            _, _, seen = output.read_text("utf-8").partition("\n```\n")
            return path.read_text("utf-8"), seen
    raise ReportError(
        f"snippets/{framework.name}/reports.toml: {report.id}: there is no {path} with {output}"
    )


def versions(framework: Framework, table: Mapping[str, Any]) -> str:
    """Return the versions that matter, in words."""
    recorded = json.loads(snippets.VERSIONS.read_text("utf-8"))
    labels = {each.name: each.label for each in frameworks()}
    names = [framework.name, *table.get("also", ())]
    said = ", ".join(f"{labels[name]} {recorded['frameworks'][name]}" for name in names)
    return f"{said}, Python {recorded['python'][framework.name]}, {recorded['machine']}"


def texts() -> dict[str, str]:
    """Return all reports, as {name of the file: text}."""
    return {each.file: text_of(each) for each in reports() if each.is_written}


def main() -> None:
    """Write all reports, and remove those that no table has any more."""
    written = texts()
    FOLDER.mkdir(exist_ok=True)
    for path in FOLDER.glob("*.md"):
        if path.name not in written:
            path.unlink()
            progress.say(f"{path.relative_to(ROOT)} is gone")
    for name, text in written.items():
        (FOLDER / name).write_text(text, "utf-8")
    progress.say(f"{len(written)} reports are in {FOLDER.relative_to(ROOT)}")


if __name__ == "__main__":
    main()

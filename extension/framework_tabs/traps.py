"""What differs, from one data file: ``{{ differences("pooling") }}`` and ``{{ traps() }}`` on a line of their own.

The first becomes the table of a topic's page, the second the list of all traps. tables/traps.toml says what its fields mean.
"""

import re
import tomllib
from pathlib import Path

from markdown import Extension
from markdown.preprocessors import Preprocessor

from framework_tabs import FrameworkTabs, fenced, read_frameworks

CALL = re.compile(r'^\{\{ (?:differences\("(?P<topic>[\w/-]+)"\)|(?P<all>traps\(\))) \}\}[ \t]*$')


class Traps(Preprocessor):
    """Replace the calls of one page. What is left of calls, FrameworkTabs refuses or replaces."""

    def __init__(self, md, snippets):
        super().__init__(md)
        self.root = Path(snippets)
        self.tables = self.root.parent / "tables"
        self.tabs = FrameworkTabs(md, snippets)  # it knows which page this is, and how to fail

    def run(self, lines):
        """Return the lines of a page with every call replaced.

        Raises TabError when the data file has nothing for a topic, or a trap lacks a field.
        """
        result = []
        for number, line, inside in fenced(lines):
            call = CALL.match(line)
            if call and not inside:
                self.frameworks = read_frameworks(self.root)
                traps = tomllib.loads((self.tables / "traps.toml").read_text("utf-8")).get(
                    "trap", []
                )
                for trap in traps:
                    missing = {"topic", "what", "page", "parts", *self.frameworks} - set(trap)
                    if missing:
                        self.tabs.fail(
                            number,
                            f"{self.tables}/traps.toml: {trap.get('what', trap)!r} lacks {', '.join(sorted(missing))}",
                        )
                if call["topic"] and call["topic"] not in {trap["topic"] for trap in traps}:
                    self.tabs.fail(
                        number,
                        f"{self.tables}/traps.toml has no trap with topic = {call['topic']!r}",
                    )
                result += (
                    self.list(traps)
                    if call["all"]
                    else self.table([trap for trap in traps if trap["topic"] == call["topic"]])
                )
            else:
                result.append(line)
        return result

    def table(self, traps):
        """Return a table with a row for each trap and a column for each framework."""
        lines = [
            "",
            f"| What | {' | '.join(framework['label'] for framework in self.frameworks.values())} |",
            "| --- |" + " --- |" * len(self.frameworks),
        ]
        lines += [
            f"| [{trap['what']}]({self.link(trap)}) | {' | '.join(trap[name] for name in self.frameworks)} |"
            for trap in traps
        ]
        return [*lines, ""]

    def list(self, traps):
        """Return a list with an item for each trap. Its attributes tell the filter in site.js which frameworks agree, and what each says."""
        lines = [""]
        for trap in sorted(
            (trap for trap in traps if "trap" in trap),
            key=lambda trap: (trap.get("bites", len(traps)), len(trap.get("signal", {}))),
        ):
            cells = [trap[name] for name in self.frameworks]
            signals = {name: trap.get("signal", {}).get(name, "silent") for name in self.frameworks}
            attributes = " ".join(
                f'data-{name}="{cells.index(trap[name])} {signals[name]}"'
                for name in self.frameworks
            )
            said = [
                (
                    signal,
                    [
                        self.frameworks[name]["label"]
                        for name in self.frameworks
                        if signals[name] == signal
                    ],
                )
                for signal in ("silent", "warning", "error")
            ]
            said = "; ".join(
                f"{signal} in {', '.join(labels)}" if len(labels) < len(self.frameworks) else signal
                for signal, labels in said
                if labels
            )
            lines += [
                f'1. [{trap["trap"]}]({self.link(trap)}) {trap.get("mend", "")} <span class="trap-number">{trap["number"]} · {said}</span>',
                f"    {{: {attributes} }}",
            ]
        lines.append("")
        return lines

    def link(self, trap):
        """Return the way from this page to the section of a trap."""
        return (
            "#" + trap["page"].partition("#")[2]
            if trap["page"].partition("#")[0] == self.tabs.page()
            else self.tabs.up() + trap["page"]
        )


class TrapsExtension(Extension):
    def __init__(self, **kwargs):
        self.config = {
            "snippets": [
                "snippets",
                "The folder of the snippets, as seen from where the site is built.",
            ]
        }
        super().__init__(**kwargs)

    def extendMarkdown(self, md):
        md.preprocessors.register(
            Traps(md, self.getConfig("snippets")), "traps", 34
        )  # before the tabs (33)


def makeExtension(**kwargs):
    return TrapsExtension(**kwargs)

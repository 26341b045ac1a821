"""What differs, from one data file: ``{{ differences("pooling") }}`` and ``{{ traps() }}`` on a line of their own.

The first becomes the table of a topic's page, the second the list of all traps. tables/traps.toml says what its fields mean.
"""

from pathlib import Path

from markdown import Extension
from variant_tabs import add_call, read_toml

from convnet_site.frameworks import read_frameworks


class Traps:
    """Makes what the calls of a page become."""

    def __init__(self, snippets):
        self.root = Path(snippets)
        self.tables = self.root.parent / "tables"

    def differences(self, call):
        """Return the table of a topic. Raises CallError when the data file has nothing for it."""
        (topic,) = call.arguments
        traps = [trap for trap in self.read(call) if trap["topic"] == topic]
        if not traps:
            call.fail(f"{self.tables}/traps.toml has no trap with topic = {topic!r}")
        return self.table(traps, call.page)

    def all_traps(self, call):
        """Return the list of all traps."""
        return self.list(self.read(call), call.page)

    def read(self, call):
        """Return all traps. Raises CallError when one lacks a field."""
        self.frameworks = read_frameworks(self.root)
        traps = read_toml(self.tables / "traps.toml").get("trap", [])
        for trap in traps:
            missing = {"topic", "what", "page", "parts", *self.frameworks} - set(trap)
            if missing:
                name = trap.get("what", trap)
                call.fail(f"{self.tables}/traps.toml: {name!r} lacks {', '.join(sorted(missing))}")
        return traps

    def table(self, traps, page):
        """Return a table with a row for each trap and a column for each framework."""
        lines = [
            "",
            f"| What | {' | '.join(framework['label'] for framework in self.frameworks.values())} |",
            "| --- |" + " --- |" * len(self.frameworks),
        ]
        lines += [
            f"| [{trap['what']}]({page.link(trap['page'])}) | {' | '.join(trap[name] for name in self.frameworks)} |"
            for trap in traps
        ]
        return [*lines, ""]

    def list(self, traps, page):
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
                f'1. [{trap["trap"]}]({page.link(trap["page"])}) {trap.get("mend", "")} <span class="trap-number">{trap["number"]} · {said}</span>',
                f"    {{: {attributes} }}",
            ]
        lines.append("")
        return lines


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
        traps = Traps(self.getConfig("snippets"))
        add_call(md, ['differences("topic")'], traps.differences)
        add_call(md, ["traps()"], traps.all_traps)


def makeExtension(**kwargs):
    return TrapsExtension(**kwargs)

"""One word for each thing: pages and the sentences of the traps use those of docs/contributing.md.

The table under "Language" there is the rule. What typos refuses in code too is in pyproject.toml.
"""

import re

from convnet_site.differences import read_rows

from tools import snippets

PAGE = "docs/contributing.md"
ROW = re.compile(r"^\| (?P<right>[^|]+) \| (?P<wrong>`[^|]+`) \|", re.MULTILINE)
NOT_PROSE = re.compile(  # code, addresses of links, calls, ids of headings, what is included
    r"^\s*(`{3,}|~{3,}).*?^\s*\1|`[^`\n]*`|\]\([^)]*\)|\{\{.*?\}\}|\{ #.*?\}|^--8<--[^\n]*",
    re.MULTILINE | re.DOTALL,
)


def words():
    """Return what to write instead of each word that is refused, as {refused: right}."""
    _, _, section = (snippets.ROOT / PAGE).read_text("utf-8").partition("\n## Language\n")
    section, _, _ = section.partition("\n## ")
    return {
        wrong: row["right"]
        for row in ROW.finditer(section)
        for wrong in re.findall("`([^`]+)`", row["wrong"])
    }


def prose():
    """Yield (where, text) for each page without its code, and for the sentences of each trap."""
    for path in sorted((snippets.ROOT / "docs").rglob("*.md")):
        yield (
            path.relative_to(snippets.ROOT).as_posix(),
            NOT_PROSE.sub("", path.read_text("utf-8")),
        )
    for row in read_rows(snippets.ROOT):
        sentences = [row.what]
        if row.trap:
            sentences += [row.trap.sentence, row.trap.fix, row.trap.number]
        yield f"tables/traps.toml: {row.id}", NOT_PROSE.sub("", "\n".join(sentences))


def refused_words():
    """No page and no trap uses a word that the table of words refuses."""
    known = words()
    if not known:
        return [f'{PAGE}: no table of words under "## Language"']
    pattern = re.compile(rf"\b({'|'.join(map(re.escape, known))})\b", re.IGNORECASE)
    return [
        f'{where}: "{found[0]}": write {known[found[0].lower()]}, see "Language" in {PAGE}'
        for where, text in prose()
        for found in pattern.finditer(re.sub(r"\s+", " ", text))
    ]

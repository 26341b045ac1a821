"""Edits of a copy of the repository, drawn at random, as a writer makes them.

Each edit of EDITS changes files and returns what it did, in words. Undoing is an edit like others.
"""

import random
import re
from pathlib import Path

WORDS = ["kernel", "gradient", "stride", "channel", "border", "batch", "logit", "weight"]


class Writer:
    """Edits a repository, the working folder, and remembers how to undo it."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.edits = []
        """For each edit that is not undone {path: its content before, None for no file}."""
        self.count = 0

    def edit(self, broken):
        """Make one edit and return what it was. Some undo the last one, most where it broke."""
        self.count += 1
        if self.edits and self.random.random() < (0.9 if broken else 0.1):
            return self.undo()
        return self.make(self.random.choice(EDITS))

    def make(self, kind):
        """Make an edit of a kind and return what it was."""
        self.edits.append({})
        return kind(self)

    def undo(self):
        """Give the files of the last edit the content that they had."""
        before = self.edits.pop()
        for path, content in before.items():
            if content is None:
                path.unlink()
            else:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
        return f"undo {', '.join(map(str, before))}"

    def undo_all(self):
        """Undo every edit."""
        while self.edits:
            self.undo()

    def write(self, path, text):
        """Write a file; None removes it."""
        self.edits[-1].setdefault(path, path.read_bytes() if path.exists() else None)
        if text is None:
            path.unlink()
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        new = path.with_name(f".{path.name}.new")  # as many editors save
        new.write_text(text, "utf-8")
        new.replace(path)

    def append(self, path, text):
        """Write something at the end of a file."""
        self.write(path, f"{path.read_text('utf-8')}{text}\n")

    def replace(self, path, pattern, new):
        """Replace one match of a pattern, a random one."""
        text = path.read_text("utf-8")
        match = self.random.choice(list(re.finditer(pattern, text, re.MULTILINE)))
        self.write(path, text[: match.start()] + match.expand(new) + text[match.end() :])

    def one_of(self, pattern):
        """Return one of the files that match."""
        return self.random.choice(sorted(Path().glob(pattern)))

    def page(self):
        """Return one of the pages."""
        return self.one_of("docs/**/*.md")

    def sentence(self):
        """Return a sentence that is nowhere yet."""
        return f"Edit {self.count}: the {self.random.choice(WORDS)} is new."


def page_text(writer):
    page = writer.page()
    writer.append(page, f"\n{writer.sentence()}")
    return f"a sentence on {page}"


def page_title(writer):
    page = writer.page()
    writer.replace(page, r"^# .+", rf"# Title {writer.count}")
    return f"another title of {page}"


def page_heading(writer):
    page = writer.page()
    writer.append(page, f"\n## Heading {writer.count}\n\nText.")
    return f"a heading on {page}"


def page_link(writer):
    page, target = writer.page(), writer.random.choice(["index.md", "no-such-page.md", "#nowhere"])
    writer.append(page, f"\nSee [this]({target}).")
    return f"a link to {target} on {page}"


def page_added(writer):
    page = Path(f"docs/layers/added-{writer.count}.md")
    writer.write(page, f"# Added {writer.count}\n\n{writer.sentence()}\n")
    return f"the page {page}, not in the nav"


def page_removed(writer):
    page = writer.page()
    writer.write(page, None)
    return f"{page} removed"


def snippet(writer):
    file = writer.one_of("snippets/*/[!l]*/*.py")
    writer.append(file, f"# {writer.sentence()}")
    return f"a comment in {file}"


def output(writer):
    file = writer.one_of("generated/outputs/*/*.txt")
    writer.append(file, writer.sentence())
    return f"a line of {file}"


def output_removed(writer):
    file = writer.one_of("generated/outputs/*/*.txt")
    writer.write(file, None)
    return f"{file} removed"


def trap(writer):
    writer.replace(Path("tables/traps.toml"), r'^(trap|what|fix) = "', rf"\g<0>{writer.count} ")
    return "a word of tables/traps.toml"


def cell(writer):
    file = writer.one_of("snippets/*/differences.toml")
    writer.replace(file, r'\bcell = "', rf"\g<0>{writer.count} ")
    return f"a cell of {file}"


def name(writer):
    writer.replace(Path("tables/names.toml"), r'\btitle = "', rf"\g<0>{writer.count} ")
    return "a title of tables/names.toml"


def label(writer):
    file = writer.one_of("snippets/*/framework.toml")
    writer.replace(file, r'^label = ".*"', f'label = "Label {writer.count}"')
    return f"the label of {file}"


def address(writer):
    file = writer.one_of("snippets/*/documentation.toml")
    writer.replace(file, r'^("?[\w.]+"? = ".+)"$', rf'\1?{writer.count}"')
    return f"an address of {file}"


def part_added(writer):
    part, page = f"pooling/added-{writer.count}", writer.page()
    for folder in sorted(Path("snippets").glob("*/framework.toml")):
        writer.write(folder.parent / f"{part}.py", f"print({writer.count})  # new\n")
    writer.write(Path(f"generated/outputs/{part}.txt"), f"{writer.count}\n")
    writer.append(page, f'\n{{{{ code("{part}") }}}}')
    return f"the part {part} on {page}"


def part_renamed(writer):
    part = writer.one_of("generated/outputs/*/*.txt").stem.partition(".")[0]
    folder = writer.one_of(f"generated/outputs/*/{part}.*").parent.name
    files = [*Path("snippets").glob(f"*/{folder}/{part}.py")]
    files += Path("generated/outputs").glob(f"{folder}/{part}.*")
    for file in files:
        text = file.read_text("utf-8")
        writer.write(file, None)
        writer.write(file.with_name(file.name.replace(part, f"{part}-{writer.count}", 1)), text)
    for page in sorted(Path("docs").rglob("*.md")):
        text = page.read_text("utf-8")
        changed = text.replace(f'("{folder}/{part}"', f'("{folder}/{part}-{writer.count}"')
        if changed != text:
            writer.write(page, changed)
    return f"the part {folder}/{part} renamed"


def included(writer):
    file = writer.one_of("generated/results/*.md")
    writer.append(file, f"\n{writer.sentence()}")
    return f"a sentence in {file}"


def figure(writer):
    file = writer.one_of("generated/figures/*.svg")
    writer.replace(file, r"</svg>", f"<!-- {writer.count} --></svg>")
    return f"a comment in {file}"


def style(writer):
    file = Path("docs/assets/site.css")
    writer.append(file, f"/* {writer.count} */")
    return "a comment in site.css"


def template(writer):
    file = writer.one_of("theme/overrides/partials/*.html")
    writer.append(file, f"<!-- {writer.count} -->")
    return f"a comment in {file}"


def settings(writer):
    writer.replace(Path("mkdocs.yml"), r"^site_description: ", rf"\g<0>{writer.count} ")
    return "the description in mkdocs.yml"


def navigation(writer):
    writer.replace(Path("mkdocs.yml"), r"^(      - layers/.+\n)(      - layers/.+\n)", r"\2\1")
    return "the order in mkdocs.yml"


def notebook(writer):
    file = writer.one_of("docs/notebooks/*.ipynb")
    writer.replace(file, r"The training program", rf"\g<0> {writer.count}")
    return f"a word of {file}"


def bad_call(writer):
    page = writer.page()
    call = writer.random.choice(['code("no/such")', 'code("pooling/max"', "cod()", 'traps("x")'])
    writer.append(page, f"\n{{{{ {call} }}}}")
    return f"the bad call {call} on {page}"


def bad_include(writer):
    page = writer.page()
    writer.append(page, f'\n--8<-- "generated/no-such-{writer.count}.md"')
    return f"a missing include on {page}"


def bad_table(writer):
    file = writer.one_of("snippets/*/*.toml")
    writer.append(file, f"\nbroken {writer.count} [")
    return f"{file} broken"


def bad_settings(writer):
    file = Path("mkdocs.yml")
    writer.append(file, f"\nno_such_setting_{writer.count}: [")
    return "mkdocs.yml broken"


EDITS = [
    *[page_text, page_title, page_heading, page_link, page_added, page_removed],
    *[snippet, snippet, output, output_removed, trap, cell, name, label, address],
    *[part_added, part_renamed, included, figure, style, template, settings, navigation],
    *[notebook, bad_call, bad_include, bad_table, bad_settings],
]

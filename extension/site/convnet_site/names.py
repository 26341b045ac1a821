"""What the same thing is called in each framework: ``{{ names() }}`` on a line of its own becomes the table of names.

tables/names.toml has the rows, generated/signatures.json the arguments, read in each framework's own interpreter.
A row is a heading and a cell for each framework. site.css lays the cells side by side, or one below the other on a phone.
"""

import re
from html import escape
from itertools import groupby
from pathlib import Path

from markdown import Extension
from markdown.extensions.toc import slugify
from variant_tabs import add_call, read_json, read_toml

from convnet_site.frameworks import read_frameworks

CODE = re.compile(r"`([^`]+)`")
SHORTER = {
    "torch.nn.functional.": "F.",
    "torch.nn.": "nn.",
    "keras.": "tf.keras.",
}  # as readers write them, for the filter


class Names:
    """Makes what the call becomes."""

    def __init__(self, snippets):
        self.root = Path(snippets)
        self.tables = self.root.parent / "tables"

    def table(self, call):
        """Return the table, as lines: for each group a heading in Markdown, and its rows in HTML.

        Raises CallError when a row lacks a cell, or a symbol its signature.
        """
        frameworks = read_frameworks(self.root)
        data = read_toml(self.tables / "names.toml")
        written = self.root.parent / "generated" / "signatures.json"
        if not written.is_file():
            call.fail(f"no signatures {written}: run `make outputs`")
        signatures = read_json(written)
        lines = []
        for group, rows in groupby(data["name"], lambda row: row.get("group")):
            lines += ["", f"## {group}", ""]
            for row in rows:
                missing = {"title", "group", *frameworks} - set(row)
                if missing:
                    call.fail(
                        f"{self.tables}/names.toml: {row.get('title', row)!r} lacks {', '.join(sorted(missing))}",
                    )
                cells = [
                    self.cell(
                        call,
                        row,
                        name,
                        framework["label"],
                        framework["documentation"],
                        signatures.get(name, {}),
                    )
                    for name, framework in frameworks.items()
                ]
                lines += [
                    f'<section class="names-row" data-words="{escape(self.words(row))}">',
                    f'<h3 id="{slugify(row["title"], "-")}">{escape(row["title"])}</h3>',
                    "<dl>",
                    *cells,
                    "</dl>",
                    "</section>",
                    "",
                ]
        return lines

    def cell(self, call, row, name, label, documentation, signatures):
        """Return the cell of one framework: the name, linked to its page, its arguments, and a remark."""
        cell = row[name]
        if "instead" in cell:
            return f'<div><dt>{label}</dt> <dd><span class="names-none">none:</span> {self.prose(cell["instead"])}</dd></div>'
        symbol = cell["symbol"]
        if symbol not in signatures:
            call.fail(
                f"generated/signatures.json has no signature of {symbol}, in {row['title']!r}: run `make outputs`",
            )
        signature = signatures[symbol]
        address = address_of(cell, documentation, signature)
        shown = f'<a href="{escape(address)}"><code>{escape(symbol).replace(".", ".<wbr>").replace("_", "_<wbr>")}</code></a>'
        if signature["read"] == "property":
            shown += " is a property"
        else:
            commas = ["," for _ in signature["arguments"][1:]] + [")"]
            arguments = [
                f"<code>{escape(argument).replace('=', '=<wbr>', 1)}{comma}</code>"
                for argument, comma in zip(signature["arguments"], commas)
            ]
            shown += f'<code>(</code><span class="names-arguments">{" ".join(arguments) or "<code>)</code>"}</span>'
        notes = [self.prose(cell["remark"])] if "remark" in cell else []
        notes += ["arguments from its docstring"] if signature["read"] == "docstring" else []
        return f"<div><dt>{label}</dt> <dd>{shown}{''.join(f' <small>{note}</small>' for note in notes)}</dd></div>"

    def words(self, row):
        """Return the words that find a row, beside those that it shows: its own, and the shorter forms of its names."""
        symbols = [
            cell["symbol"] for cell in row.values() if isinstance(cell, dict) and "symbol" in cell
        ]
        return " ".join(
            [
                row["title"],
                row.get("words", ""),
                *symbols,
                *(
                    symbol.replace(long, short, 1)
                    for symbol in symbols
                    for long, short in SHORTER.items()
                    if symbol.startswith(long)
                ),
            ]
        )

    def prose(self, text):
        """Return a few words with `code` in them as HTML."""
        return CODE.sub(r"<code>\1</code>", escape(text, quote=False))


def address_of(cell, documentation, signature):
    """Return the address of the page that documents a symbol."""
    symbol = cell["symbol"]
    page = cell.get("page") or documentation["pattern"].format(
        symbol=symbol, path=symbol.replace(".", "/"), module=signature["module"]
    )
    return documentation["address"] + page


class NamesExtension(Extension):
    def __init__(self, **kwargs):
        self.config = {
            "snippets": [
                "snippets",
                "The folder of the snippets, as seen from where the site is built.",
            ]
        }
        super().__init__(**kwargs)

    def extendMarkdown(self, md):
        add_call(md, ["names()"], Names(self.getConfig("snippets")).table)


def makeExtension(**kwargs):
    return NamesExtension(**kwargs)

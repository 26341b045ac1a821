"""One line of a page, ``{{ code("pooling/max") }}``, becomes a tab per framework and the output.

The line is replaced by plain Markdown for pymdownx.tabbed and pymdownx.snippets, which do the rest.
``{{ code("convnet/train", "model") }}`` shows one named section of each file, without the output.
"""

import re
from pathlib import Path

from markdown import Extension

from variant_tabs.calls import add_call, calls_of
from variant_tabs.reading import read_json, read_text, read_toml


def read_frameworks(root):
    """Return the facts of each framework, in the order of the tabs."""
    order = read_toml(root / "frameworks.toml")["order"]
    return {name: read_toml(root / name / "framework.toml") for name in order}


class FrameworkTabs:
    """Makes the tabs of a call."""

    def __init__(self, snippets):
        self.root = Path(snippets)
        self.generated = self.root.parent / "generated"

    def render(self, call):
        """Return the Markdown of one set of tabs, as lines."""
        part, section = (*call.arguments, None)[:2]
        frameworks = read_frameworks(self.root)
        versions = self.generated / "versions.json"
        if not versions.is_file():
            call.fail(f"no versions {versions}: run `make outputs`")
        versions = read_json(versions)["frameworks"]
        missing = [
            f"{self.root}/{name}/{part}.py"
            for name in frameworks
            if not (self.root / name / f"{part}.py").is_file()
        ]
        if missing:
            call.fail(f"no file {', '.join(missing)}: every framework needs one, so write it")
        shared = self.generated / "outputs" / f"{part}.txt"
        outputs = {name: self.generated / "outputs" / f"{part}.{name}.txt" for name in frameworks}
        if not section and not shared.is_file():
            missing = [str(path) for path in outputs.values() if not path.is_file()]
            if missing:
                call.fail(f"no output {shared}, nor {', '.join(missing)}: run `make outputs`")

        lines, first = [""], "===!"  # "!" begins a new set, where another stands right above
        for name, framework in frameworks.items():
            file = f"{name}/{part}.py"
            lines += [f'{first} "{framework["label"]}"', ""]
            first = "==="
            body = [
                "```python",
                f'--8<-- "{self.root}/{file}{":" + section if section else ""}"',
                "```",
                "",
            ]
            source = call.page.link(f"snippets/{file}")
            links = [f"[{file}]({source})", *self.documentation(name, framework, file, section)]
            version = f"{framework['label']} {versions[name]}"
            body += [f"{version} · " + " · ".join(links), "{ .snippet-links }", ""]
            if not section and not shared.is_file():
                body += self.output(outputs[name], f"Output of {framework['label']}")
            lines += ["    " + text if text else "" for text in body]
        if not section and shared.is_file():
            lines += self.output(shared, "Output, the same in every framework")
        return lines

    def output(self, path, title):
        """Return a fenced block that shows an output file."""
        return [
            f'```{{ .text .snippet-output title="{title}" }}',
            f'--8<-- "{path.as_posix()}"',
            "```",
            "",
        ]

    def documentation(self, name, framework, file, section):
        """Return links to the documentation of what a file uses, in the order of the table."""
        table = self.root / name / "documentation.toml"
        pages = read_toml(table) if table.is_file() else {}
        code = read_text(self.root / file)
        if section:
            code = code.partition(f"[start:{section}]")[2].partition(f"[end:{section}]")[0]
        links = [
            f"[`{used}`]({url})"
            for used, url in pages.items()
            if re.search(rf"(?<![\w.]){re.escape(used)}(?!\w)", code)
        ]
        return links or [
            f"[{framework['label']} documentation]({framework['documentation']['start']})"
        ]


class VariantTabsExtension(Extension):
    def __init__(self, **kwargs):
        self.config = {
            "snippets": [
                "snippets",
                "The folder of the snippets, as seen from where the site is built.",
            ],
            "page": ["", "The path of the page, where neither MkDocs nor Zensical tells it."],
        }
        super().__init__(**kwargs)

    def extendMarkdown(self, md):
        calls_of(md).page_path = self.getConfig("page") or None
        usages = ['code("topic/part")', 'code("topic/part", "section")']
        add_call(md, usages, FrameworkTabs(self.getConfig("snippets")).render)


def makeExtension(**kwargs):
    return VariantTabsExtension(**kwargs)

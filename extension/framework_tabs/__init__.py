"""One line of a page, ``{{ code("pooling/max") }}``, becomes a tab per framework and the output.

The line is replaced by plain Markdown for pymdownx.tabbed and pymdownx.snippets, which do the rest.
``{{ code("convnet/train", "model") }}`` shows one named section of each file, without the output.
"""

import json
import re
import tomllib
from pathlib import Path

from click import ClickException
from markdown import Extension
from markdown.preprocessors import Preprocessor

CALL = re.compile(
    r'^(?P<indent>[ \t]*)\{\{ code\("(?P<part>[\w/-]+)"(?:, "(?P<section>[\w-]+)")?\) \}\}[ \t]*$'
)
LIKE_A_CALL = re.compile(r"^\s*\{\{")
FENCE = re.compile(r"^\s*(```+|~~~+)")


class TabError(ClickException):
    """A page asks for code that is not there. The message names the page, the file and the mend.

    MkDocs and Zensical are built with Click, which shows the message alone and ends the build with status 1.
    """


def fenced(lines):
    """Yield each line of a page with its number and whether it belongs to a code fence."""
    fence = None
    for number, line in enumerate(lines, start=1):
        mark, inside = FENCE.match(line), fence is not None
        if mark and not inside:
            fence = mark[1]
        elif mark and mark[1].startswith(fence):
            fence = None
        yield number, line, inside or fence is not None


def read_frameworks(root):
    """Return the facts of each framework, in the order of the tabs."""
    order = tomllib.loads((root / "frameworks.toml").read_text("utf-8"))["order"]
    return {
        name: tomllib.loads((root / name / "framework.toml").read_text("utf-8")) for name in order
    }


class FrameworkTabs(Preprocessor):
    """Replace the calls of one page, before pymdownx.snippets (priority 32) reads the files."""

    def __init__(self, md, snippets):
        super().__init__(md)
        self.root = Path(snippets)
        self.generated = self.root.parent / "generated"

    def run(self, lines):
        """Return the lines of a page with every call replaced. Code fences are left as they are.

        Raises TabError when a call is misspelt, or when a framework's file or its output is missing.
        """
        result = []
        for number, line, inside in fenced(lines):
            if not inside and LIKE_A_CALL.match(line):
                call = CALL.match(line)
                if not call:
                    self.fail(
                        number,
                        f'cannot read {line.strip()!r}: write {{{{ code("topic/part") }}}}, {{{{ differences("topic") }}}}, {{{{ traps() }}}} or {{{{ names() }}}} on a line of its own',
                    )
                result += [
                    call["indent"] + text if text else ""
                    for text in self.tabs(number, call["part"], call["section"])
                ]
            else:
                result.append(line)
        return result

    def tabs(self, number, part, section):
        """Return the Markdown of one set of tabs, as lines."""
        frameworks = read_frameworks(self.root)
        versions = self.generated / "versions.json"
        if not versions.is_file():
            self.fail(number, f"no versions {versions}: run `make outputs`")
        versions = json.loads(versions.read_text("utf-8"))["frameworks"]
        missing = [
            f"{self.root}/{name}/{part}.py"
            for name in frameworks
            if not (self.root / name / f"{part}.py").is_file()
        ]
        if missing:
            self.fail(
                number, f"no file {', '.join(missing)}: every framework needs one, so write it"
            )
        shared = self.generated / "outputs" / f"{part}.txt"
        outputs = {name: self.generated / "outputs" / f"{part}.{name}.txt" for name in frameworks}
        if not section and not shared.is_file():
            missing = [str(path) for path in outputs.values() if not path.is_file()]
            if missing:
                self.fail(
                    number,
                    f"no output {shared}, nor {', '.join(missing)}: run `make outputs`",
                )

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
            links = [f"[{file}]({self.up()}snippets/{file})"] + self.documentation(
                name, framework, file, section
            )
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
        """Return links to the official documentation of what a file, or a section of it, uses, in the order of the table."""
        table = self.root / name / "documentation.toml"
        pages = tomllib.loads(table.read_text("utf-8")) if table.is_file() else {}
        code = (self.root / file).read_text("utf-8")
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

    def page(self):
        """Return the path of the page below docs/, as MkDocs or Zensical tells it, or None."""
        if "relpath" in self.md.treeprocessors:  # MkDocs
            return self.md.treeprocessors["relpath"].file.src_uri
        if "rendering_context" in self.md.preprocessors:  # Zensical
            return self.md.preprocessors["rendering_context"].page.path
        return None

    def up(self):
        """Return the way from the page to docs/: "../" for each folder that the page lies in."""
        return "../" * (self.page() or "").count("/")

    def fail(self, number, message):
        raise TabError(f"{self.page() or 'page'}, line {number}: {message}")


class FrameworkTabsExtension(Extension):
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
            FrameworkTabs(md, self.getConfig("snippets")), "framework_tabs", 33
        )


def makeExtension(**kwargs):
    return FrameworkTabsExtension(**kwargs)

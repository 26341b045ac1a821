"""Checks of the repository's own files. Each returns a list of problems; each problem names a file and the mend."""

import ast
import fnmatch
import re
import sys
import tomllib

from convnet_site.traps import read_rows
from variant_tabs import CallError, find_calls

from tools import snippets
from tools.frameworks import DOES_NOT_EXIST, NOT_WRITTEN

CALL = re.compile(r'\{\{ code\("([\w/-]+)"(?:, "([\w-]+)")?\) \}\}')
FENCE = re.compile(r"^\s*(?P<mark>`{3,}|~{3,})(?P<header>.*)$")
HEADERS = "python", "bash", "text", "toml"
INSTALL = re.compile(r"# pip install (.+)")
CATCHES = re.compile(r"^\s*except\b", re.MULTILINE)
PROGRAMS = "rules", "net", "speed", "example", "notebook"
MISSING = "parts", "lab", "names", "differences"
MARK = re.compile(r"--8<-- \[(start|end):([\w-]+)\]")


def relative(path):
    return path.relative_to(snippets.ROOT).as_posix()


def pages():
    """Return the Markdown files of the site."""
    return sorted(path for path in (snippets.ROOT / "docs").rglob("*.md"))


def parts_missing():
    """Each framework has each part, or says why not."""
    return missing("parts", snippets.parts(), snippets.snippet_path)


def programs_missing():
    """Each framework has each program of the laboratory and a notebook, or says why not."""

    def path_of(framework, name):
        if name == "notebook":
            return framework.folder / "notebook.toml"
        return framework.program(name)

    return missing("lab", PROGRAMS, path_of)


def kinds_unknown():
    """missing.toml has no table that nobody reads."""
    problems = []
    for framework in snippets.frameworks():
        file = relative(framework.folder / "missing.toml")
        problems += [
            f"{file}: [{kind}] is none of {', '.join(MISSING)}: rename or remove it"
            for kind in framework.table("missing")
            if kind not in MISSING
        ]
    return problems


def missing(kind, names, path_of):
    """Hold what missing.toml says of one kind against what is there, in both directions.

    ``names`` are all that a framework may have, ``path_of(framework, name)`` is where it has it.
    """
    problems = []
    for framework in snippets.frameworks():
        file = relative(framework.folder / "missing.toml")
        for name in names:
            path, reason = path_of(framework, name), framework.reason(kind, name)
            if path.is_file() and reason:
                problems.append(
                    f"{file}: {name} is declared missing ({reason!r}), and {relative(path)} is there: "
                    "remove one of the two"
                )
            elif not path.is_file() and not reason:
                problems.append(
                    f"no {relative(path)}: write it, or say why there is none, in {file}, "
                    f'below [{kind}]: "{name}" = "{NOT_WRITTEN}"'
                )
        for pattern, reason in framework.table("missing").get(kind, {}).items():
            if not fnmatch.filter(names, pattern):
                problems.append(f"{file}: [{kind}] has nothing called {pattern!r}: remove the line")
            if reason != NOT_WRITTEN and not reason.startswith(DOES_NOT_EXIST):
                problems.append(
                    f"{file}: {pattern!r} has the reason {reason!r}: "
                    f'write "{NOT_WRITTEN}" or "{DOES_NOT_EXIST}…"'
                )
    return problems


def snippets_without_output():
    return [
        f"no output for {part} in {framework.label}: run `make outputs`"
        for part in snippets.parts()
        for framework in snippets.frameworks_with(part)
        if not snippets.output_path(framework, part).is_file()
    ]


def outputs_without_snippet():
    names = "|".join(framework.name for framework in snippets.frameworks())
    folder, parts, problems = snippets.OUTPUTS, snippets.parts(), []
    for path in sorted(folder.rglob("*.txt")):
        part = re.sub(rf"(\.({names}))?\.txt$", "", path.relative_to(folder).as_posix())
        if part not in parts:
            problems.append(
                f"{relative(path)} belongs to no snippet: remove it, or write {part}.py"
            )
        elif (folder / f"{part}.txt").is_file() and path != folder / f"{part}.txt":
            problems.append(
                f"{relative(path)} stands beside {part}.txt, the output of all: run `make outputs`"
            )
    return problems


def snippets_on_no_page():
    shown = {match[1] for page in pages() for match in CALL.finditer(page.read_text("utf-8"))}
    return [
        f'{part} is on no page: show it with {{{{ code("{part}") }}}}, or remove its snippets'
        for part in snippets.parts()
        if part not in shown
    ]


def foreign_imports():
    """A snippet may import its framework, NumPy and the standard library, and what its first line tells the reader to install."""
    problems = []
    for framework, path in files():
        source = path.read_text("utf-8")
        for node in ast.walk(ast.parse(source)):
            names = (
                [alias.name for alias in node.names]
                if isinstance(node, ast.Import)
                else [node.module or "."]
                if isinstance(node, ast.ImportFrom)
                else []
            )
            for name in names:
                if name.split(".")[0] not in {
                    framework.module,
                    "numpy",
                    *installs(source),
                    *sys.stdlib_module_names,
                }:
                    problems.append(
                        f"{relative(path)}, line {node.lineno}: imports {name}; a reader who has only {framework.label} and NumPy cannot run it; "
                        f"do without, or let its first line be  # pip install {name}"
                    )
    return problems


def installs(source):
    """Return the packages that the first line of a snippet tells the reader to install, as {name: "==version" or ""}."""
    line = INSTALL.match(source)
    return (
        {
            name: equals + version
            for name, equals, version in (word.partition("==") for word in line[1].split())
        }
        if line
        else {}
    )


def packages_not_pinned():
    """What a snippet tells the reader to install is what the tests run it with: requirements/ pins it."""
    pins = {
        line.strip()
        for path in (snippets.ROOT / "requirements").glob("*.txt")
        for line in path.read_text("utf-8").splitlines()
    }
    return [
        f"{relative(path)}, line 1: {name}{version} is not what requirements/ pins: pin it, or change the line"
        for _, path in files()
        for name, version in installs(path.read_text("utf-8")).items()
        if not any(
            pin == name + version if version else pin.startswith(f"{name}==") for pin in pins
        )
    ]


def long_lines():
    return [
        f"{relative(path)}, line {number}: {len(line)} columns; break it at 80, or the page cuts it off"
        for _, path in files()
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if len(line) > 80
    ]


def open_sections():
    """pymdownx.snippets shows an unclosed section to the end of the file, and says nothing."""
    problems = []
    for _, path in files():
        inside = None
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            for kind, name in MARK.findall(line):
                if kind == "start" and inside is None:
                    inside = name
                elif kind == "end" and inside == name:
                    inside = None
                else:
                    problems.append(
                        f"{relative(path)}, line {number}: section {name} {kind}s inside {inside or 'no section'}: give each start its end"
                    )
        if inside:
            problems.append(
                f"{relative(path)}: section {inside} is never closed: add  # --8<-- [end:{inside}]"
            )
    return problems


def missing_sections():
    """Every section that a page asks for is in the file of every framework."""
    return [
        f"{relative(page)} shows section {section} of {part}, which {relative(snippets.snippet_path(framework, part))} does not have"
        for page in pages()
        for part, section in CALL.findall(page.read_text("utf-8"))
        if section
        for framework in snippets.frameworks_with(part)
        if f"[start:{section}]" not in snippets.snippet_path(framework, part).read_text("utf-8")
    ]


def unused_documentation():
    """A line in documentation.toml that no snippet needs is stale."""
    problems = []
    for framework in snippets.frameworks():
        table = snippets.SNIPPETS / framework.name / "documentation.toml"
        code = "".join(path.read_text("utf-8") for owner, path in files() if owner == framework)
        for name, address in tomllib.loads(table.read_text("utf-8")).items():
            if not re.search(rf"(?<![\w.]){re.escape(name)}(?!\w)", code):
                problems.append(f"{relative(table)}: no snippet uses {name}: remove the line")
            if not address.startswith("https://"):
                problems.append(
                    f"{relative(table)}: {name} needs an https:// address, not {address}"
                )
    return problems


def fences():
    """pytest-codeblocks passes over every fence but a plain ```python or ```bash in silence, so no other may hold code."""
    problems = []
    for path in [*pages(), snippets.ROOT / "README.md"]:
        mark = None
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            fence = FENCE.match(line)
            if not fence:
                continue
            if mark:
                mark = (
                    None if fence["mark"].startswith(mark) and not fence["header"].strip() else mark
                )
            else:
                mark = fence["mark"]
                if mark[0] == "~" or fence["header"] not in HEADERS:
                    problems.append(
                        f"{relative(path)}, line {number}: the fence {line.strip()!r} would not be run, and nothing would say so; "
                        f"write ``` and one of {', '.join(HEADERS)}, alone"
                    )
    return problems


def differences():
    """The tables of traps are whole, and every number and signal is one that a run printed."""
    return faults(read_rows)


def faults(read):
    """Return what is wrong with tables that the build reads too, as ``read(root)`` finds it."""
    try:
        read(snippets.ROOT)
    except CallError as error:
        return str(error).replace(f"{snippets.ROOT.as_posix()}/", "").splitlines()
    return []


def rows_without_a_place():
    """Each difference is proved by snippets that its page shows, and stands in a table of its topic."""
    calls = {page: page.read_text("utf-8") for page in pages()}
    shown = {page: {part for part, *_ in find_calls(text, "code")} for page, text in calls.items()}
    topics = {topic for text in calls.values() for (topic,) in find_calls(text, "differences")}
    problems = []
    for name, row in rows().items():
        where = f"tables/traps.toml: {name}"
        page = snippets.ROOT / "docs" / row["page"].partition("#")[0]
        problems += [
            f"{where}: is proved by {part}, which {relative(page)} does not show: "
            f"add it there, or mend `page` or `parts`"
            for part in row["parts"]
            if part not in shown.get(page, ())
        ]
        if row["topic"] not in topics:
            problems.append(
                f"{where}: no page shows the topic {row['topic']}: "
                f'call  {{{{ differences("{row["topic"]}") }}}}  on one, or mend `topic`'
            )
    return problems


def signals_that_no_snippet_sees():
    """Whoever is silent in a trap has snippets that catch no error, or says what they catch."""
    problems = []
    for framework in snippets.frameworks():
        file = relative(framework.folder / "differences.toml")
        for name, cell in framework.table("differences").items():
            row = rows().get(name, {})
            if "trap" not in row or {"error", "warning", "aside"} & set(cell):
                continue
            for part in row["parts"]:
                path = snippets.snippet_path(framework, part)
                if path.is_file() and CATCHES.search(path.read_text("utf-8")):
                    problems.append(
                        f"{file}: {name}: is silent, and {relative(path)} catches an error: "
                        f"let `error` point to the line that it prints, or `aside` name it"
                    )
    return problems


def rows():
    """Return the rows of tables/traps.toml by their ids."""
    path = snippets.TABLES / "traps.toml"
    return tomllib.loads(path.read_text("utf-8"))["trap"]


def files():
    """Return every snippet as (framework, path)."""
    return [
        (framework, path)
        for framework in snippets.frameworks()
        for path in snippets.snippet_files(framework)
    ]


ALL = (
    parts_missing,
    programs_missing,
    kinds_unknown,
    snippets_without_output,
    outputs_without_snippet,
    snippets_on_no_page,
    foreign_imports,
    packages_not_pinned,
    long_lines,
    open_sections,
    missing_sections,
    unused_documentation,
    differences,
    rows_without_a_place,
    signals_that_no_snippet_sees,
    fences,
)

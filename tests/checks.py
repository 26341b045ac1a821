"""Checks of the repository's own files.

Each returns a list of problems; each problem names a file and the fix.
"""

import ast
import fnmatch
import functools
import json
import re
import sys
import tomllib

import instead
import vocabulary
from convnet_site import programs
from convnet_site.differences import read_rows as read_differences
from convnet_site.documentation import read_documentation, used_names
from convnet_site.name_rows import read_rows as read_names
from convnet_site.tables import Fault
from variant_tabs import CallError, find_calls, find_parts

from lab.rules.catalogue import RULES
from lab.rules.running import definitions
from tools import snippets, write_names
from tools.frameworks import DOES_NOT_EXIST, NOT_WRITTEN

FENCE = re.compile(r"^\s*(?P<mark>`{3,}|~{3,})(?P<header>.*)$")
HEADERS = "python", "bash", "text", "toml"
INSTALL = re.compile(r"# pip install (.+)")
IMPORTED_AS = {"pillow": "PIL"}  # packages whose module has another name
ADDRESS = re.compile(r"https://[\w./-]+(#[\w.-]+)?")
READABLE = re.compile(r"[^<>\n]+")  # no " at 0x7f…>" in a default
CATCHES = re.compile(r"^\s*except\b", re.MULTILINE)
LISTS_REQUIRED = re.compile(r"= \"required\"")  # reads the arguments instead of leaving one out
PROGRAMS = "rules", "net", "speed", "example", "trained", "operations"
TABLES = "notebook", "readers", "words"
MISSING = "parts", "lab", "names", "differences"
MARK = re.compile(r"--8<-- \[(start|end):([\w-]+)\]")


def relative(path):
    return path.relative_to(snippets.ROOT).as_posix()


def pages():
    """Return the Markdown files of the site."""
    return sorted(path for path in (snippets.ROOT / "docs").rglob("*.md"))


def parts_missing():
    """Each framework has each part, or says why not."""
    return missing("parts", snippets.parts(), snippet_in)


def snippet_in(framework, part):
    path = snippets.snippet_path(framework, part)
    return relative(path), path.is_file()


def programs_missing():
    """Each framework has each program, each rule if it has any, each table, or says why not."""
    rules = [f"rules/{rule}" for rule in RULES]
    return missing("lab", [*PROGRAMS, *TABLES, *rules], program_in)


def program_in(framework, name):
    if name in TABLES:
        path = framework.folder / f"{name}.toml"
        return relative(path), path.is_file()
    program, _, rule = name.partition("/")
    path = framework.program(program)
    if not rule:
        return relative(path), path.is_file()
    place = f"function {rule} in {relative(path)}"
    if not path.is_file():  # which is said once, of the program
        return place, not framework.reason("lab", name)
    return place, rule in functions_in(path.read_text("utf-8"))


@functools.cache
def functions_in(source):
    """Return the names of the functions of a program."""
    return set(definitions(ast.parse(source)))


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


def missing(kind, names, look_up):
    """Hold what missing.toml says of one kind against what is there, in both directions.

    names: all that a framework may have
    look_up: takes a framework and a name; returns its place in words, and whether it is there
    """
    problems = []
    for framework in snippets.frameworks():
        file = relative(framework.folder / "missing.toml")
        for name in names:
            place, is_there = look_up(framework, name)
            reason = framework.reason(kind, name)
            if is_there and reason:
                problems.append(
                    f"{file}: {name} is declared missing ({reason!r}), and {place} is there: "
                    "remove one of the two"
                )
            elif not is_there and not reason:
                problems.append(
                    f"no {place}: write it, or say why there is none, in {file}, "
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


def stale_outputs():
    """Each output was printed by the program as it is now."""
    problems, there = [], {}
    for part in snippets.parts():
        record = programs.record_of(snippets.OUTPUTS, part)
        lines = json.loads(record.read_text("utf-8")) if record.is_file() else {}
        for framework in snippets.frameworks_with(part):
            path = snippets.snippet_path(framework, part)
            key = programs.key_of(part, framework.name)
            there.setdefault(record, set()).add(key)
            if lines.get(key) != programs.digest(snippets.read(path)):
                problems.append(
                    f"{relative(path)} is not the program that {relative(record)} says has run: "
                    f"run `{programs.command_for(part, framework.name)}` or `make outputs`"
                )
    for record in sorted(snippets.OUTPUTS.rglob(programs.NAME)):
        for key in json.loads(record.read_text("utf-8")).keys() - there.get(record, set()):
            problems.append(f"{relative(record)}: {key} is no snippet: remove the line")
    return problems


def snippets_on_no_page():
    shown = {part.name for page in pages() for part in find_parts(page.read_text("utf-8"))}
    return [
        f'{part} is on no page: show it with {{{{ code("{part}") }}}}, or remove its snippets'
        for part in snippets.parts()
        if part not in shown
    ]


def foreign_imports():
    """A snippet may import its framework, NumPy, the standard library and what it tells to install.

    It tells so in its first line.
    """
    problems = []
    for framework, path in files():
        source = path.read_text("utf-8")
        installed = {IMPORTED_AS.get(name, name) for name in installs(source)}
        allowed = {framework.module, "numpy", *installed} | sys.stdlib_module_names
        problems += [
            f"{relative(path)}, line {line}: imports {name}; a reader who has "
            f"only {framework.label} and NumPy cannot run it; do without, or "
            f"let its first line be  # pip install {name}"
            for line, name in imports_in(source)
            if name.split(".")[0] not in allowed
        ]
    return problems


@functools.cache
def imports_in(source):
    """Return each module that a program imports, as (number of the line, name)."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found += [(node.lineno, alias.name) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            found.append((node.lineno, node.module or "."))
    return found


def installs(source):
    """Return what the first line of a snippet tells to install, as {name: "==version" or ""}."""
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
    """What a snippet tells to install is what the tests run it with: requirements/ pins it."""
    pins = {
        line.strip()
        for path in (snippets.ROOT / "requirements").glob("*.txt")
        for line in path.read_text("utf-8").splitlines()
    }
    return [
        f"{relative(path)}, line 1: {name}{version} is not what requirements/ pins: "
        "pin it, or change the line"
        for _, path in files()
        for name, version in installs(path.read_text("utf-8")).items()
        if not any(
            pin == name + version if version else pin.startswith(f"{name}==") for pin in pins
        )
    ]


def long_lines():
    return [
        f"{relative(path)}, line {number}: {len(line)} columns; "
        "break it at 80, or the page cuts it off"
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
                        f"{relative(path)}, line {number}: section {name} {kind}s inside "
                        f"{inside or 'no section'}: give each start its end"
                    )
        if inside:
            problems.append(
                f"{relative(path)}: section {inside} is never closed: add  # --8<-- [end:{inside}]"
            )
    return problems


def sections_on(page):
    """Return the sections of programs that a page shows, each as (part, section)."""
    parts = find_parts(page.read_text("utf-8"))
    return [(part.name, part.section) for part in parts if part.section]


def missing_sections():
    """Every section that a page asks for is in the file of every framework."""
    return [
        f"{relative(page)} shows section {section} of {part}, which "
        f"{relative(snippets.snippet_path(framework, part))} does not have"
        for page in pages()
        for part, section in sections_on(page)
        for framework in snippets.frameworks_with(part)
        if f"[start:{section}]" not in snippets.snippet_path(framework, part).read_text("utf-8")
    ]


def documentation():
    """Each name in documentation.toml is needed, and has a page that is not made by the pattern."""
    problems = []
    for framework in snippets.frameworks():
        file = relative(framework.folder / "documentation.toml")
        pages_of = read_documentation(snippets.ROOT, framework.name)
        code = "".join(path.read_text("utf-8") for owner, path in files() if owner == framework)
        used, called = used_names(code), pages_of.called(code)
        named = write_names.symbols(framework)
        for name in pages_of.linked:
            is_called = name in pages_of.methods and name.rpartition(".")[2] in called
            if not is_called and used.isdisjoint(pages_of.forms(name)):
                problems.append(f"{file}: no snippet uses {name}: remove it from [linked]")
        for name in pages_of.others:
            if name not in named or name in pages_of.linked:
                problems.append(f"{file}: no row of names needs {name}: remove it from [others]")
        for name in pages_of.methods - set(pages_of.linked):
            problems.append(f"{file}: the method {name} is not in [linked]: add it, or remove it")
        for name, page in {**pages_of.others, **pages_of.linked}.items():
            if page and page == pages_of.page_by_pattern(name):
                problems.append(f'{file}: the pattern makes the page of {name}: write "" for it')
            elif not page and not pages_of.page_by_pattern(name):
                problems.append(f"{file}: the pattern makes no page of {name}: write it down")
            elif not ADDRESS.fullmatch(page_of(pages_of, name)):
                address = page_of(pages_of, name)
                problems.append(f"{file}: {name} needs an https:// address, not {address}")
    return problems


def names():
    """The table of names is whole, and every name has its arguments and its page."""
    return faults(read_names)


def names_of_others():
    """A name links to its framework's own documentation, and belongs to no other framework."""
    problems = []
    for framework in snippets.frameworks():
        file = relative(framework.folder / "names.toml")
        start = framework.documentation["start"]
        pages_of = read_documentation(snippets.ROOT, framework.name)
        for name in write_names.symbols(framework):
            page = page_of(pages_of, name)
            if not ADDRESS.fullmatch(page) or not page.startswith(start) or page == start:
                problems.append(
                    f"{file}: {name} leads to {page}, which is no page below {start}: "
                    f"fix documentation.toml or framework.toml"
                )
            if any(name.startswith(f"{beginning}.") for beginning in framework.foreign):
                problems.append(
                    f"{file}: {name} is of another framework, as framework.toml says: "
                    f'write what there is of its own, or  instead = "…"'
                )
    return problems


def page_of(documentation, name):
    """Return the address of the page of a name; "" where it has none, which is a fault of names."""
    try:
        return documentation.page(name)
    except Fault:
        return ""


def signatures():
    """generated/signatures.json has the names of the tables and no others, for readers to read."""
    file, problems = relative(snippets.SIGNATURES), []
    written = write_names.written()
    for framework in snippets.frameworks():
        symbols = write_names.symbols(framework)
        for name, signature in written.get(framework.name, {}).items():
            if name not in symbols:
                problems.append(f"{file}: {name} of {framework} is in no row: run `make outputs`")
            problems += [
                f"{file}: the default in {argument!r} of {name} is no text for readers: "
                f"fix tools/inside/read_signatures.py"
                for argument in signature["arguments"] or []
                if not READABLE.fullmatch(argument)
            ]
    return problems


def fences():
    """Only a plain ```python or ```bash holds code: pytest-codeblocks passes over all others."""
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
                names = ", ".join(HEADERS)
                if mark[0] == "~" or fence["header"] not in HEADERS:
                    problems.append(
                        f"{relative(path)}, line {number}: the fence {line.strip()!r} would not be "
                        f"run, and nothing would say so; write ``` and one of {names}, alone"
                    )
    return problems


def differences():
    """The tables of traps are whole, and every number and signal is one that a run printed."""
    return faults(read_differences)


def faults(read):
    """Return what is wrong with tables that the build reads too, as ``read(root)`` finds it."""
    try:
        read(snippets.ROOT)
    except CallError as error:
        return str(error).replace(f"{snippets.ROOT.as_posix()}/", "").splitlines()
    return []


def rows_without_a_place():
    """Each difference is proved by snippets that its page shows, and stands in a table there."""
    calls = {page: page.read_text("utf-8") for page in pages()}
    shown = {page: {part.name for part in find_parts(text)} for page, text in calls.items()}
    topics = {topic for text in calls.values() for (topic,) in find_calls(text, "differences")}
    problems = []
    for name, row in rows().items():
        where = f"tables/traps.toml: {name}"
        page = snippets.ROOT / "docs" / row["page"].partition("#")[0]
        problems += [
            f"{where}: is proved by {part}, which {relative(page)} does not show: "
            f"add it there, or fix `page` or `parts`"
            for part in row["parts"]
            if part not in shown.get(page, ())
        ]
        if row["topic"] not in topics:
            problems.append(
                f"{where}: no page shows the topic {row['topic']}: "
                f'call  {{{{ differences("{row["topic"]}") }}}}  on one, or fix `topic`'
            )
    return problems


def signals_that_no_snippet_sees():
    """Who refuses in a trap has a snippet that catches the error, and who is silent has none."""
    problems = []
    traps = {name: row for name, row in rows().items() if "trap" in row}
    for framework in snippets.frameworks():
        file = relative(framework.folder / "differences.toml")
        for name, cell in framework.table("differences").items():
            if name not in traps:
                continue
            if "error" in cell:
                path = program_of(framework, cell["error"])
                if not sees(path, CATCHES, LISTS_REQUIRED):
                    shown = cell["error"].get("part") or cell["error"]["fault"]
                    problems.append(
                        f"{file}: {name}: says that it refuses, and {shown} catches no error: "
                        f"let `error` point to a part that does"
                    )
            elif not {"warning", "aside"} & set(cell):
                problems += [
                    f"{file}: {name}: is silent, and {part} catches an error: "
                    f"let `error` point to the line that it prints, or `aside` name it"
                    for part in traps[name]["parts"]
                    if sees(snippets.snippet_path(framework, part), CATCHES)
                ]
    return problems


def program_of(framework, pointer):
    """Return the program whose line an error points to: of a part, or of a recorded fault."""
    if "fault" in pointer:
        return framework.program(f"faults/{pointer['fault']}")
    return snippets.snippet_path(framework, pointer["part"])


def sees(path, *patterns):
    """Tell whether a program has one of the patterns."""
    code = path.read_text("utf-8") if path.is_file() else ""
    return any(pattern.search(code) for pattern in patterns)


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
    stale_outputs,
    snippets_on_no_page,
    foreign_imports,
    packages_not_pinned,
    long_lines,
    open_sections,
    missing_sections,
    documentation,
    names,
    names_of_others,
    signatures,
    differences,
    rows_without_a_place,
    signals_that_no_snippet_sees,
    fences,
    vocabulary.refused_words,
    *instead.ALL,
)

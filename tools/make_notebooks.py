"""Make the notebooks from the training programs, and run them: ``make notebooks``.

    python -m tools.make_notebooks                all of them
    python -m tools.make_notebooks pytorch cntk   these

snippets/<framework>/convnet/train.py is cut at its sections. The text between them stands in
tools/notebook_texts.toml, and what a framework says in its own words in its notebook.toml. The
notebook is run by the interpreter of its framework, in a folder with MNIST in it, and written to
docs/notebooks/<framework>.ipynb. Nobody edits that by hand. One whose texts alone have changed
keeps what it printed.

The cell that installs the framework is for others. It has the tag by which nbclient, and whatever
is built on it, passes over a cell.
"""

import re
import shutil
import sys
import tempfile
import tomllib
from html import unescape
from pathlib import Path

import nbformat
from convnet_site.install import read_install
from jupyter_client import AsyncKernelManager
from jupyter_client.kernelspec import KernelSpec, KernelSpecManager
from nbclient import NotebookClient

from tools import interpreter, mnist, progress, snippets
from tools.snippets import FrameworkError

PROGRAM = "convnet/train"
FOLDER = snippets.ROOT / "docs" / "notebooks"
TEXTS = tomllib.loads((snippets.ROOT / "tools" / "notebook_texts.toml").read_text("utf-8"))
MARK = re.compile(r"# --8<-- \[(start|end):([\w-]+)\]")
OF_A_RUN = re.compile(r"^.*?(?=<svg)|<metadata>.*?</metadata>\s*|<!--.*?-->\s*", re.DOTALL)
LONG_NUMBER = re.compile(r"(?<=\.\d\d)\d+")
FONTS = re.compile(r"(?<=font-family:)[^;\"]*|(?<=px) '[^;\"]*")  # a list, which all texts have
WORDS = re.compile(r"<text\b[^>]*>([^<]*)</text>")
ESCAPE = re.compile(r"\x1b\[[\d;]*[A-Za-z]")
SVG = "image/svg+xml"
NOT_RUN = "skip-execution"
PIP = "python -m pip "
DRAWN_BY = "matplotlib"
SETTINGS = "svg.fonttype: none\n"  # of Matplotlib: text stays text
SECONDS_TO_RUN = 600
OPTIONS = [
    "--HistoryManager.enabled=False",
    "--IPKernelApp.capture_fd_output=False",  # what TensorFlow's C++ says of the machine
    "--InlineBackend.figure_format=svg",
]


def frameworks():
    """Return the frameworks that have a notebook: all but those that declare it missing."""
    return [
        framework
        for framework in snippets.frameworks()
        if not framework.reason("lab", "notebook") and not framework.reason("parts", PROGRAM)
    ]


def notebook_path(framework):
    """Return the path of a notebook."""
    return FOLDER / f"{framework.name}.ipynb"


def own_text(framework, name):
    """Return what a framework says in its own words. Raises FrameworkError when it does not."""
    texts = framework.table("notebook")
    if name not in texts:
        raise FrameworkError(
            f"snippets/{framework.name}/notebook.toml has no {name}: write it there, or say in "
            f'missing.toml, in the table lab, why there is no "notebook"'
        )
    return texts[name]


def sections(source):
    """Return the sections of a program as {name: code}; "imports" is what stands above them.

    Raises ValueError on code in no section.
    """
    lines_of, name = {}, "imports"
    for line in source.splitlines():
        mark = MARK.match(line)
        if mark:
            name = mark[2] if mark[1] == "start" else None
        elif name:
            lines_of.setdefault(name, []).append(line)
        elif line.strip():
            raise ValueError(f"{line!r} is in no section: put it into one")
    return {name: "\n".join(lines).strip("\n") for name, lines in lines_of.items()}


def build(framework, source, version, python):
    """Return the notebook of a program, not yet run.

    version, python: what it is going to be run with
    Raises ValueError for a section without a text, FrameworkError where the framework says too
    little.
    """
    logits = own_text(framework, "logits").strip()
    added = {name: code.strip() for name, code in TEXTS["code"].items()}
    code = sections(source) | added
    for name in set(code) - set(TEXTS["text"]):
        raise ValueError(f"tools/notebook_texts.toml has no text for the section {name}: write it")
    install, command = install_of(framework)
    code["install"] = command
    facts = {"label": framework.label, "version": version, "python": python, "install": install}
    cells = []
    for name, text in TEXTS["text"].items():
        text = text.strip().format(**facts)
        cells.append(nbformat.v4.new_markdown_cell(text, id=f"{name}-text"))
        if code.get(name):
            lines = code[name].replace("{logits}", logits)
            cells.append(nbformat.v4.new_code_cell(lines, id=name))
            if name == "install":
                cells[-1].metadata.tags = [NOT_RUN]
    metadata = {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python", "version": python},
        "made": {"from": f"snippets/{framework.name}/{PROGRAM}.py", "version": version},
    }
    return nbformat.v4.new_notebook(cells=cells, metadata=metadata)


def install_of(framework):
    """Return what a notebook says of installing its framework, and the code of a cell that does it.

    The code is "" where a cell is not enough, because it needs another Python or more than pip.
    Raises FrameworkError when framework.toml does not say how it is installed.
    """
    install = read_install(snippets.ROOT, framework.name)
    if install is None:
        raise FrameworkError(
            f"snippets/{framework.name}/framework.toml has no [install]: add it, with packages"
        )
    first, *more = install.commands
    if first.startswith(PIP) and not more:
        text = TEXTS["install"]["cell"].format(label=framework.label)
        return text, f"%{first.removeprefix('python -m ')} {DRAWN_BY}"
    kernel = f"{first.split()[0]} -m pip install {DRAWN_BY} ipykernel"
    commands = "\n".join(install.commands)
    text = TEXTS["install"]["shell"].strip()
    return text.format(needs=install.needs, commands=commands, kernel=kernel), ""


def kernel_of(framework):
    """Return the manager of the one kernel of a framework, which is installed nowhere."""
    command = [framework.python, "-m", "ipykernel_launcher", "-f", "{connection_file}"]

    class Kernels(KernelSpecManager):
        def get_kernel_spec(self, name):
            return KernelSpec(argv=command, language="python")

    return AsyncKernelManager(kernel_spec_manager=Kernels())


def run(framework, notebook, data, on_cell=None):
    """Run a notebook in place on a copy of a file of data.

    on_cell: a function that is called before each cell, with it as ``cell``, and ``cell_index``
    Raises CellExecutionError where a cell fails, FrameworkError where no kernel starts.
    """
    language = notebook.metadata.language_info
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryFile("w+") as log:
        shutil.copyfile(data, Path(folder, "mnist.npz"))
        Path(folder, "matplotlibrc").write_text(SETTINGS, "utf-8")
        client = NotebookClient(
            notebook,
            km=kernel_of(framework),
            timeout=SECONDS_TO_RUN,
            record_timing=False,
            coalesce_streams=True,
            resources={"metadata": {"path": folder}},
            extra_arguments=OPTIONS,
            on_cell_start=on_cell,
        )
        try:
            client.execute(cleanup_kc=True, env=interpreter.environment(framework), stderr=log)
        except RuntimeError as error:
            log.seek(0)
            line = interpreter.last_line(log.read())
            raise FrameworkError(
                f"{framework.label}: {error}: {line}. Run `make environments`."
            ) from None
    notebook.metadata.language_info = language
    tidy(notebook)


def tidy(notebook):
    """Leave out what a terminal would have wiped out, and make pictures small; they get a text."""
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            if output.output_type == "stream":
                output.text = as_shown(output.text)
            elif SVG in output.get("data", {}):
                drawing = OF_A_RUN.sub("", output.data[SVG]).strip()
                drawing = FONTS.sub(" sans-serif", LONG_NUMBER.sub("", drawing))
                words = ", ".join(unescape(word) for word in WORDS.findall(drawing))
                alt = TEXTS["pictures"][cell.id].format(words=words)
                output.data, output.metadata = {SVG: drawing}, {SVG: {"alt": alt}}


def keep_outputs(before, notebook):
    """Take over what the cells of a notebook printed before. Tell whether its code is the same."""
    if before.metadata != notebook.metadata or code_of(before) != code_of(notebook):
        return False
    printed = {cell.id: cell for cell in before.cells}
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.update(printed[cell.id], source=cell.source)
    return True


def code_of(notebook):
    """Return the code of the cells that are run, by their ids."""
    return {
        cell.id: cell.source
        for cell in notebook.cells
        if cell.cell_type == "code" and NOT_RUN not in cell.metadata.get("tags", [])
    }


def as_shown(text):
    r"""Return what a terminal shows of a text with escapes, \r and \b, like a progress bar's."""
    return "\n".join(line_as_shown(line) for line in ESCAPE.sub("", text).split("\n"))


def line_as_shown(line):
    """Return what a terminal shows of a line in the end."""
    shown, column = [], 0
    for character in line:
        if character == "\r":
            column = 0
        elif character == "\b":
            column = max(0, column - 1)
        else:
            shown[column : column + 1] = character
            column += 1
    return "".join(shown).rstrip()


def main(names):
    known = {framework.name: framework for framework in frameworks()}
    unknown = sorted(set(names) - set(known))
    if unknown:
        sys.exit(f"There is no notebook of {', '.join(unknown)}; there are: {', '.join(known)}")
    data = mnist.required("The notebooks show")
    at = {"cell": ""}

    def words(framework):
        """Return what is shown of a framework to whoever waits."""
        return f"{framework.label}{at['cell']}"

    def note(cell, cell_index):
        at["cell"] = f", cell {cell.id}"

    chosen = [known[name] for name in names or known]
    for framework in progress.track(chosen, "Running the notebooks", words):
        at["cell"] = ""
        source = snippets.read(snippets.snippet_path(framework, PROGRAM))
        notebook, path = (
            build(framework, source, *snippets.version(framework)),
            notebook_path(framework),
        )
        if not (path.is_file() and keep_outputs(nbformat.read(path, as_version=4), notebook)):
            run(framework, notebook, data, note)
        nbformat.write(notebook, path)
        progress.say(notebook_path(framework).relative_to(snippets.ROOT))
    print("Now read what git says has changed, and look at the pages: make serve")


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except (FrameworkError, mnist.DataError) as error:
        sys.exit(str(error))

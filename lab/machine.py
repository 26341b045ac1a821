"""On what, with what and when something was measured."""

import os
import platform
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np

from tools import snippets
from tools.frameworks import frameworks


def processor():
    """Return the name of the processor, and the number of cores that this process may use."""
    information = Path("/proc/cpuinfo")
    lines = information.read_text().splitlines() if information.is_file() else []
    names = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return f"{names[0] if names else platform.machine()}, {len(os.sched_getaffinity(0))} cores"


def versions():
    """Return the versions of frameworks by key, of their other backends by label, and of NumPy."""
    every = frameworks()
    known = {framework.module for framework in every}
    found = {framework.key: snippets.version(framework)[0] for framework in every}
    for framework in every:
        for backend in framework.backends:
            if backend["module"] not in known:
                asked = replace(framework, module=backend["module"])
                found[backend["label"]] = snippets.version(asked)[0]
    return {**found, "NumPy": np.__version__}


def circumstances():
    """Return the versions, the machine and the date, for a record of results.json."""
    return {"versions": versions(), "machine": processor(), "date": date.today().isoformat()}


def listed(versions):
    """Return recorded versions as words: "Keras 3.15.1, PyTorch 2.13.0"."""
    labels = {framework.key: framework.label for framework in frameworks()}
    return ", ".join(f"{labels.get(key, key)} {version}" for key, version in versions.items())

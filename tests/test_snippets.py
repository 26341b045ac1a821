"""Every snippet, in every framework: it runs alone, its shape comments are right, and it prints
the output of its page."""

import json
import shutil
import subprocess

import pytest
from comparison import compare

from tools import snippets

ALL = snippets.wanted()
NO_GPU = pytest.mark.skip(reason="this machine has no NVIDIA GPU: the snippets ran on its CPU only")


def check(results, framework, part, gpu=False):
    path = snippets.snippet_path(framework, part)
    name = path.relative_to(snippets.ROOT).as_posix()
    if not path.is_file():
        missing = f"snippets/{framework.name}/missing.toml"
        fail(f"no file {name}: write it, or say in {missing} why it is not there")
    output = snippets.output_path(framework, part)
    where = output.relative_to(snippets.ROOT).as_posix()
    if not output.is_file():
        fail(f"no output {where}: run `make outputs`")
    source = read(path)
    result = results.run(framework, source, name, gpu)
    compare(framework, part, source, result, output.read_text("utf-8"), where, results)
    warnings = [line for line in result.stderr.splitlines() if "Warning" in line]
    explained = framework.table("tests").get("warnings", {}).get(part)
    if explained and not any(explained in line for line in warnings):
        fail(f"{name} no longer warns {explained!r}: take it out of its tests.toml and of its page")
    warnings = [line for line in warnings if not explained or explained not in line]
    if warnings:
        fail(f"{name} warns, and a reader would wonder: " + "\n".join(warnings))


def read(path):
    try:
        return snippets.read(path)
    except snippets.SnippetError as error:
        fail(str(error))


def fail(message):
    pytest.fail(message, pytrace=False)


@pytest.mark.parametrize("framework, part", ALL, ids=str)
def test_snippet(results, framework, part):
    check(results, framework, part)


VERSION = """\
import numpy as np
import {module} as module

x = np.zeros(1)  # (1,)
print(module.__version__.split("+")[0])
"""


@pytest.mark.parametrize("framework", snippets.frameworks(), ids=str)
def test_version_is_the_one_that_runs(results, framework):
    program = VERSION.format(module=framework.module)
    result = results.run(framework, program, "a program that prints the version")
    written = json.loads(snippets.VERSIONS.read_text("utf-8"))["frameworks"][framework.name]
    assert (result.stdout, result.failure) == (f"{written}\n", ""), (
        "generated/versions.json is not what runs here: run `make outputs`"
    )


CLAIMS = [
    pytest.param(framework, claim, id=f"{framework}-{number}")
    for framework in snippets.frameworks()
    for number, claim in enumerate(framework.table("lab/tests").get("claims", []), 1)
]


@pytest.mark.parametrize("framework, claim", CLAIMS)
def test_what_the_page_on_speed_takes_for_granted(results, framework, claim):
    result = results.run(framework, claim["program"], "the program of a claim")
    assert (result.stdout, result.failure) == (claim["prints"], ""), claim["otherwise"]


def has_gpu():
    """Tell whether there is an NVIDIA GPU that answers."""
    if not shutil.which("nvidia-smi"):
        return False
    listed = subprocess.run(["nvidia-smi", "--list-gpus"], capture_output=True)
    return listed.stdout.startswith(b"GPU")


def gpu_tests():
    """Return the snippets that are run on a GPU, or one test that says why there are none."""
    if not has_gpu():
        return [pytest.param(None, None, marks=NO_GPU)]
    return [(framework, part) for framework, part in ALL if framework.gpu]


@pytest.mark.gpu
@pytest.mark.parametrize("framework, part", gpu_tests(), ids=str)
def test_snippet_on_gpu(results, framework, part):
    check(results, framework, part, gpu=True)

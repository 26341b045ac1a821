"""Every snippet, in every framework: it runs alone, its shape comments are right, and it prints the output of its page."""

import shutil
import subprocess

import pytest
from comparison import compare, run_once

from tools import snippets

FRAMEWORKS = snippets.frameworks()


def check(framework, part, gpu=False):
    path, output = snippets.snippet_path(framework, part), snippets.output_path(framework, part)
    if not path.is_file():
        pytest.fail(
            f"no file {path.relative_to(snippets.ROOT)}: every framework needs one, so write it",
            pytrace=False,
        )
    if not output.is_file():
        pytest.fail(
            f"no output {output.relative_to(snippets.ROOT)}: run `make outputs`", pytrace=False
        )
    result = run_once(
        framework, path.read_text("utf-8"), path.relative_to(snippets.ROOT).as_posix(), gpu
    )
    compare(
        framework,
        part,
        path.read_text("utf-8"),
        result,
        output.read_text("utf-8"),
        output.relative_to(snippets.ROOT).as_posix(),
    )
    warnings = [line for line in result.stderr.splitlines() if "Warning" in line]
    if warnings:
        pytest.fail(
            f"snippets/{framework.name}/{part}.py warns, and a reader would wonder: "
            + "\n".join(warnings),
            pytrace=False,
        )


@pytest.mark.parametrize("part", snippets.parts())
@pytest.mark.parametrize("framework", FRAMEWORKS, ids=str)
def test_snippet(framework, part):
    check(framework, part)


def has_gpu():
    """Tell whether there is an NVIDIA GPU that answers."""
    return bool(shutil.which("nvidia-smi")) and subprocess.run(
        ["nvidia-smi", "--list-gpus"], capture_output=True
    ).stdout.startswith(b"GPU")


GPU_TESTS = (
    [(framework, part) for framework in FRAMEWORKS if framework.gpu for part in snippets.parts()]
    if has_gpu()
    else [
        pytest.param(
            None,
            None,
            marks=pytest.mark.skip(
                reason="this machine has no NVIDIA GPU: the snippets ran on its CPU only"
            ),
        )
    ]
)


@pytest.mark.gpu
@pytest.mark.parametrize("framework, part", GPU_TESTS, ids=str)
def test_snippet_on_gpu(framework, part):
    check(framework, part, gpu=True)

"""Setting up: what happens on machines that lack something."""

import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tools import port, setup_cntk, setup_python, snippets

(CNTK,) = [framework for framework in snippets.frameworks() if framework.module == "cntk"]
OLD_PYTHON = f"#!/bin/sh\nexec {sys.executable} -c 'print((3, 6))'\n"


def executable(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    path.chmod(0o755)
    return path


@pytest.fixture
def bare(tmp_path, monkeypatch):
    """A machine with nothing on its PATH and no pyenv."""
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path / "pyenv"))
    monkeypatch.delenv("CNTK_BASE_PYTHON", raising=False)
    monkeypatch.setattr(setup_cntk, "ROOT", tmp_path)
    return tmp_path


def test_without_python_36_it_says_what_to_do_and_fails_nothing(bare, monkeypatch, capsys):
    monkeypatch.setattr(setup_cntk, "READY", bare / ".ready")
    assert setup_cntk.main() is None
    said = capsys.readouterr().out
    assert "pyenv install 3.6" in said and "conda create" in said and not setup_cntk.READY.exists()


@pytest.mark.parametrize("where", ["bin/python3.6", "pyenv/versions/3.6.15/bin/python3.6"])
def test_python_36_is_found_on_the_path_and_in_pyenv(bare, where):
    assert setup_cntk.find_python() is None
    found = executable(bare / where, OLD_PYTHON)
    assert setup_cntk.find_python() == str(found)


def test_python_36_is_found_where_one_says(bare, monkeypatch):
    monkeypatch.setenv("CNTK_BASE_PYTHON", str(executable(bare / "my/python", OLD_PYTHON)))
    assert setup_cntk.find_python() == str(bare / "my/python")


def test_one_of_pyenvs_stand_ins_that_does_not_start_is_passed_over(bare):
    executable(
        bare / "bin/python3.6",
        "#!/bin/sh\necho 'pyenv: python3.6: command not found' >&2\nexit 127\n",
    )
    assert setup_cntk.find_python() is None


# A conda with one environment, envs/old, while that is there. Those that it makes are copies of
# kept.
CONDA = """
import json, pathlib, shutil, sys

machine = pathlib.Path(__file__).parent.parent
old = machine / "envs" / "old"
if sys.argv[1:] == ["env", "list", "--json"]:
    print(json.dumps({"envs": [str(old)] if old.exists() else []}))
else:
    *create, folder, what = sys.argv[1:]
    assert create == ["create", "--yes", "--prefix"] and what == "python=3.6", sys.argv
    target = pathlib.Path(folder, "bin", "python")
    target.parent.mkdir(parents=True)
    shutil.copy(machine / "kept", target)
"""


@pytest.mark.parametrize("name", ["conda", "mamba", "micromamba"])
def test_python_36_is_found_in_condas_environments_or_created(bare, name):
    old = executable(bare / "envs/old/bin/python", OLD_PYTHON)
    executable(bare / "bin" / name, f"#!{sys.executable}\n{CONDA}")
    executable(bare / "kept", OLD_PYTHON)
    assert setup_cntk.find_python() == str(old)
    shutil.rmtree(bare / "envs")
    assert setup_cntk.find_python() == str(bare / ".venv/python3.6/bin/python")


def test_without_open_mpi_and_without_compiler_it_says_what_to_install(bare, monkeypatch):
    monkeypatch.setattr(setup_cntk, "find_mpi", dict)
    assert setup_cntk.provide_mpi(bare) is False
    assert "libopenmpi3" in setup_cntk.NO_MPI


@pytest.mark.slow
def test_cntk_runs_with_the_stand_in_for_open_mpi(tmp_path):
    if not Path(CNTK.python).is_file():
        pytest.fail(f"no {CNTK.python}: run `make environments`", pytrace=False)
    libraries = next(Path(CNTK.python).parent.parent.glob("lib/python3.6/site-packages/cntk/libs"))
    setup_cntk.compile_stand_in(libraries, tmp_path)
    preloaded = " ".join(str(tmp_path / name) for name in setup_cntk.MPI)
    done = subprocess.run(
        [CNTK.python, "-c", setup_cntk.PROOF + "print(open('/proc/self/maps').read())"],
        capture_output=True,
        text=True,
        env={**os.environ, "LD_PRELOAD": preloaded},
    )
    assert done.returncode == 0, done.stderr
    assert str(tmp_path / "libmpi.so.12") in done.stdout and "libmpi.so.40" not in done.stdout


def test_importing_cntk_is_quiet():
    done = subprocess.run([CNTK.python, "-c", "import cntk"], capture_output=True, text=True)
    assert done.stdout == "" and done.stderr == ""


@pytest.fixture
def linked(tmp_path, monkeypatch):
    """The environments of another checkout, behind a link; no program may be started."""
    (tmp_path / "other" / "tests").mkdir(parents=True)
    (tmp_path / ".venv").symlink_to(tmp_path / "other")
    monkeypatch.setattr(subprocess, "run", lambda *arguments, **settings: pytest.fail("it ran"))
    return tmp_path / ".venv"


def test_an_environment_behind_a_link_is_not_made_anew(linked):
    with pytest.raises(SystemExit, match=r"\.venv is a link to .*other: .* is not made anew"):
        setup_python.main(str(linked / "tests"), "requirements.txt")
    with pytest.raises(SystemExit, match=r"\.venv is a link to .*other: .* is not made anew"):
        setup_cntk.make_environment("python3.6", linked / "cntk")


def test_a_port_in_use_is_named():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        number = taken.getsockname()[1]
        problem = port.problem_with(str(number))
    assert f"Port {number} cannot be used (Address already in use)" in problem
    assert f"PORT={number + 1}" in problem
    assert port.problem_with(str(number)) == ""


@pytest.mark.parametrize("text", ["abc", "", "0", "-1", "70000", "8000.5", "²"])
def test_what_is_no_port_is_named(text):
    ended = subprocess.run(
        [sys.executable, "-m", "tools.port", text],
        cwd=snippets.ROOT,
        capture_output=True,
        text=True,
    )
    assert ended.returncode == 1
    assert ended.stderr.startswith(f"PORT={text} is no port: give a number from 1 to 65535")


def test_make_alone_lists_the_commands():
    listed = subprocess.run(["make"], cwd=snippets.ROOT, capture_output=True, text=True).stdout
    assert all(f"make {name} " in listed for name in ("serve", "build", "test", "outputs"))

"""Setting up: what happens on machines that lack something."""

import ast
import http.server
import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tools import environments, port, setup_cntk, setup_python, snippets

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


def test_without_python_36_it_says_what_to_do_and_fails_nothing(bare, capsys):
    assert setup_cntk.main(bare / "cntk") is None
    said = capsys.readouterr().out
    assert "pyenv install 3.6" in said and "conda create" in said
    assert not (bare / "cntk").exists()


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
        environments.Environment(linked / "cntk").make("python3.6", None)


@pytest.mark.parametrize("version", ["2.7.18", "3.10.13"])
def test_an_old_python_is_refused(version, monkeypatch):
    """By a file that every Python reads: no word in it is younger than Python 2.7."""
    monkeypatch.setattr(sys, "version", f"{version} (main)")
    monkeypatch.setattr(sys, "version_info", tuple(map(int, version.split("."))))
    with pytest.raises(SystemExit) as refused:
        setup_python.main(".venv/x", "requirements.txt")
    assert f"needs Python 3.11.5 or newer; {sys.executable} is {version}." in str(refused.value)
    source = Path(setup_python.__file__).read_text("ascii")
    kinds = {type(node) for node in ast.walk(ast.parse(source))}
    assert not kinds & {ast.JoinedStr, ast.NamedExpr, ast.AnnAssign, ast.Nonlocal}


# What two pips print of the same: that of Python 3.6, and one that looks everything up first.
OLD = """\
Collecting six==1.16.0 (from -r requirements/cntk.txt (line 33))
  Downloading https://example.org/ab/six-1.16.0-py2.py3-none-any.whl (11kB)
Collecting cntk==2.7.post2 (from -r requirements/cntk.txt (line 2))
  Downloading https://example.org/cd/cntk-2.7.post2-cp36-cp36m-manylinux1_x86_64.whl (75.1MB)
Installing collected packages: six, cntk
"""
NEW = """\
Ignoring colorama: markers 'sys_platform == "win32"' don't match your environment
Collecting six==1.16.0 (from -r requirements/tests.txt (line 33))
  Downloading six-1.16.0-py2.py3-none-any.whl.metadata (1.8 kB)
Collecting cntk==2.7.post2 (from -r requirements/tests.txt (line 2))
  Using cached cntk-2.7.post2-cp36-cp36m-manylinux1_x86_64.whl.metadata (5.1 kB)
Downloading six-1.16.0-py2.py3-none-any.whl (11 kB)
Downloading cntk-2.7.post2-cp36-cp36m-manylinux1_x86_64.whl (75.1 MB)
Installing collected packages: six, cntk
"""
WHEEL = "cntk-2.7.post2-cp36-cp36m-manylinux1_x86_64.whl"


def states(pip, output):
    """Return what is shown after each line that pip prints."""
    found = []
    for line in output.splitlines():
        pip.read(line)
        found.append(str(pip))
    return found


def test_what_pip_does_is_seen(tmp_path):
    """From its lines, from the file that grows, and from the packages that are there."""
    packages, fetched = tmp_path / "packages", tmp_path / "pip-unpack-x" / WHEEL
    executable(fetched, "x" * 20_000_000)
    executable(packages / "pip.dist-info" / "INSTALLER", "pip")
    pip = environments.Pip(2, packages, tmp_path)
    assert str(pip) == "starting pip"
    assert states(pip, OLD) == [
        "looking up 1 of 2, six",
        "fetching 1 of 2, six-1.16.0",
        "looking up 2 of 2, cntk",
        "fetching 2 of 2, cntk-2.7.post2 20 of 75 MB",
        "installing 1 of 2, six",
    ]
    executable(packages / "six.dist-info" / "INSTALLER", "pip")
    assert str(pip) == "installing 2 of 2, cntk"
    assert states(environments.Pip(3, packages, tmp_path), NEW) == [
        "starting pip",
        "looking up 1 of 2, six",
        "looking up 1 of 2, six",
        "looking up 2 of 2, cntk",
        "looking up 2 of 2, cntk",
        "fetching 1 of 2, six-1.16.0",
        "fetching 2 of 2, cntk-2.7.post2 20 of 75 MB",
        "installing 1 of 2, six",
    ]


def test_a_download_that_is_tried_again_counts_once(tmp_path):
    pip = environments.Pip(9, tmp_path, tmp_path)
    line = "  Downloading nothing-1.0-py3-none-any.whl (200 kB)"
    interrupted = f"{line}\n  WARNING: Connection interrupted while downloading.\n{line}"
    assert states(pip, interrupted) == [
        "fetching 1 of 9, nothing-1.0",
        "fetching 1 of 9, nothing-1.0, the index does not answer, trying again",
        "fetching 1 of 9, nothing-1.0",
    ]


def test_packages_are_counted_in_the_files_that_a_file_names():
    assert environments.pins(snippets.ROOT / "requirements" / "ours.txt") == 2
    tests = environments.pins(snippets.ROOT / "requirements" / "tests.txt")
    assert tests > 100 and environments.pins(snippets.ROOT / "requirements.txt") == tests + 2


@pytest.fixture
def environment(tmp_path):
    """An environment whose interpreter a test gives it."""
    (tmp_path / "lib" / "python3.11" / "site-packages").mkdir(parents=True)
    return environments.Environment(tmp_path)


@pytest.mark.parametrize(
    ("says", "lends"),
    [
        ("echo pip 26.3 from /usr/lib", True),
        ("echo pip 22.3", True),
        ("echo pip 22.2.2", False),
        ("echo pip 18.1", False),
        ("echo No module named pip >&2; exit 1", False),
    ],
)
def test_a_python_lends_its_pip_where_that_is_new_enough(tmp_path, says, lends):
    python = executable(tmp_path / "python", f"#!/bin/sh\n{says}\n")
    assert environments.lends_its_pip(python) is lends


class Index(http.server.BaseHTTPRequestHandler):
    """An index with one package, of which it sends the first thousandth."""

    def do_GET(self):
        page = b'<a href="/nothing-1.0-py3-none-any.whl">nothing-1.0-py3-none-any.whl</a>'
        is_page = self.path.endswith("/")
        self.send_response(200)
        self.send_header("Content-Type", "text/html" if is_page else "application/zip")
        self.send_header("Content-Length", str(len(page) if is_page else 1_000_000))
        self.end_headers()
        self.wfile.write(page if is_page else b"x" * 1000)

    def log_message(self, *words):
        pass


@pytest.fixture(params=["closed", "cut off"])
def index(request):
    """The address of an index that does not answer, or not to the end."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Index)
    if request.param == "closed":
        server.server_close()
        yield f"http://127.0.0.1:{server.server_port}/simple"
        return
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/simple"
    server.shutdown()
    server.server_close()


def test_where_the_network_fails_the_message_names_it(environment, index, tmp_path, capfd):
    executable(environment.python, f'#!/bin/sh\nexec {sys.executable} "$@"\n')
    wanted = executable(tmp_path / "wanted.txt", "nothing==1.0\n")
    settings = {"PIP_CONFIG_FILE": os.devnull, "PIP_INDEX_URL": index, "PIP_RETRIES": "0"}
    settings |= {"PIP_FIND_LINKS": "", "PIP_EXTRA_INDEX_URL": ""}
    with pytest.raises(SystemExit) as ended, environment:
        environment.install(wanted, "--no-cache-dir", **settings)
    assert f"Could not install {wanted}: the package index did not answer" in str(ended.value)
    assert "nothing" in capfd.readouterr().err  # what pip said
    assert "nothing" in (tmp_path / "pip.log").read_text("utf-8")


def test_where_pip_fails_otherwise_its_last_lines_are_shown(environment, tmp_path, capfd):
    executable(environment.python, "#!/bin/sh\nseq 100\necho ERROR: the disk is full\nexit 1\n")
    wanted = executable(tmp_path / "wanted.txt", "nothing==1.0\n")
    with pytest.raises(SystemExit, match=r"see the lines above; all of them are in .*/pip\.log\."):
        environment.install(wanted)
    shown = capfd.readouterr().err.split()
    assert shown[-4:] == ["the", "disk", "is", "full"] and "99" in shown and "1" not in shown
    assert "1\n2\n3\n" in (tmp_path / "pip.log").read_text("utf-8")


@pytest.mark.slow
def test_setting_up_that_is_interrupted_heals(tmp_path):
    """The first time while pip waits for an index; the second time it comes to its end."""
    wanted = executable(tmp_path / "wanted.txt", "left-pad==1.0\n")
    folder = tmp_path / "environments" / "x"
    program = (
        "from tools import environments\n"
        "environments.NEW_PIP = None  # it would be fetched\n"
        f"environments.set_up({str(folder)!r}, [{str(wanted)!r}], [])\n"
    )
    command = [sys.executable, "-c", program]
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        index = f"http://127.0.0.1:{silent.getsockname()[1]}/"
        process = subprocess.Popen(
            command,
            cwd=snippets.ROOT,
            env=os.environ | {"PIP_INDEX_URL": index, "PIP_NO_CACHE_DIR": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
            # In the background (`make test &`) a shell lets its commands ignore it.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )
        with silent.accept()[0]:  # pip asks, and gets no answer
            os.killpg(process.pid, signal.SIGINT)
            _, said = process.communicate(timeout=60)
    assert process.returncode == 1 and said.endswith(environments.INTERRUPTED + "\n")
    assert not (folder / ".ready").exists()
    executable(wanted, "# nothing\n")
    subprocess.run(command, cwd=snippets.ROOT, check=True, capture_output=True)
    assert (folder / ".ready").exists()


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

"""The runner: shape comments, programs that fail, and programs that end otherwise than they should.

Each test runs in every Python that a framework has: that of today, and CNTK's 3.6.
"""

import os
import re
import signal
import subprocess
import sys
import textwrap
import time

import numpy as np
import pytest
from processes import is_running, one_of_each_python, wait_until_gone

from tools import interpreter, mnist, snippets
from tools.frameworks import Framework

GOOD = "import numpy as np\nx = np.zeros((2, 3))  # (2, 3): rows, columns\nprint(x.sum())\n"
NAME = "snippets/a/b.py"


PYTHONS = one_of_each_python()


@pytest.fixture(params=PYTHONS, ids=str)
def framework(request):
    return request.param


def run(framework, source):
    return snippets.run(framework, textwrap.dedent(source), NAME)


def test_a_good_snippet(framework):
    result = run(framework, GOOD)
    assert (result.stdout, result.failure) == ("0.0\n", "")


WRONG_SHAPES = [
    (
        "x = np.zeros(2)  # (3,)\n",
        "snippets/a/b.py, line 2: the comment says (3,), the shape is (2,)",
    ),
    (
        "x = np.zeros((1,\n  2))  # (2, 1)\n",
        "snippets/a/b.py, line 3: the comment says (2, 1), the shape is (1, 2)",
    ),
    (
        "x = np.zeros(2)  # (2,)\nx = np.zeros(3)  # (2,)\n",
        "snippets/a/b.py, line 3: the comment says (2,), the shape is (3,)",
    ),
    (
        "x = 1  # (2,)\n",
        "snippets/a/b.py, line 2: the comment says (2,), the value is a <class 'int'>",
    ),
    (
        "if False:\n    x = np.zeros(2)  # (2,)\n",
        "snippets/a/b.py, line 3: this shape was never checked",
    ),
    (
        "print(np.zeros(2))  # (2,)\n",
        "snippets/a/b.py, line 2: this shape was never checked",
    ),
    ("print('no shape')\n", "snippets/a/b.py: no shape comment"),
]


@pytest.mark.parametrize("source, message", WRONG_SHAPES)
def test_a_wrong_shape_is_named(framework, source, message):
    failure = run(framework, "import numpy as np\n" + source).failure
    assert failure.startswith(f"ShapeError: {message}")


def test_shapes_in_methods_and_of_attributes(framework):
    result = run(
        framework,
        """\
        import numpy as np
        class A:
            def __init__(self):
                self.w = np.zeros((3, 2))  # (3, 2)
            def __call__(self, x):
                x = x @ self.w  # (4, 2)
                return x
        y = A()(np.zeros((4, 3)))  # (4, 2)
        """,
    )
    assert result.failure == ""


ENDINGS = [
    ("raise ValueError('broken')", "ValueError: broken"),
    ("raise ValueError('broken\\nin two lines')", "ValueError: broken"),
    ("import sys; sys.exit('no')", "SystemExit: no"),
    ("import sys; sys.exit()", "SystemExit"),
    ("import os; os._exit(3)", "snippets/a/b.py ended with exit status 3"),
    ("import os; os._exit(0)", "snippets/a/b.py ended before its last line, with exit status 0"),
    ("import os; os.kill(os.getpid(), 8)", "snippets/a/b.py was killed by SIGFPE"),
    ("import os; os.abort()", "snippets/a/b.py was killed by SIGABRT"),
    (
        "import os, sys; print('a remark', file=sys.stderr, flush=True); os.kill(os.getpid(), 9)",
        "snippets/a/b.py was killed by SIGKILL (the last line of its stderr: a remark)",
    ),
    ("while True: pass", "snippets/a/b.py did not end within 1 seconds and was stopped"),
    ("open('/dev/full', 'wb', 0).write(b'full')", "the disk is full: make room, then run it again"),
    (
        "import os; os.dup2(os.open('/dev/full', os.O_WRONLY), 1); print(1)",
        "the disk is full: make room, then run it again",
    ),
    ("import sys; sys.stdout.buffer.write(b'12\\xff')", "snippets/a/b.py prints what is not UTF-8"),
    ("print('a' * 2_000_000)", "snippets/a/b.py prints more than 1,000,000 bytes"),
    ("open('large', 'wb').write(bytes(101 * 1024**2))", "it wrote more than 100 MB into one file"),
    ("while True: print('a' * 1_000_000)", "it wrote more than 100 MB into one file, or printed"),
]


@pytest.mark.parametrize("source, failure", ENDINGS)
def test_every_way_of_ending_has_its_words(framework, source, failure, monkeypatch):
    monkeypatch.setattr(snippets, "SECONDS_TO_RUN", 1 if "while True: pass" in source else 60)
    assert run(framework, f"{GOOD}{source}\n").failure.startswith(failure)
    assert run(framework, GOOD).failure == "", "the next one runs"


def test_what_is_no_python_is_named(framework):
    assert "SyntaxError" in run(framework, "x = 1 +\n").failure


def test_what_was_printed_before_a_failure_is_kept(framework):
    assert run(framework, GOOD + "raise ValueError\n").stdout == "0.0\n"


def test_each_snippet_is_alone(framework):
    leaves = "import os\nopen('left', 'w').close()\nos.environ['LEFT'] = '1'\nnp.left = 1\n"
    assert run(framework, GOOD + leaves).failure == ""
    looks = "import os\nprint(os.listdir('.'), 'LEFT' in os.environ, hasattr(np, 'left'))\n"
    assert run(framework, GOOD + looks).stdout.splitlines()[1] == "[] False False"


def test_standard_input_is_empty(framework):
    assert "EOFError" in run(framework, GOOD + "input()\n").failure


def test_a_letter_that_is_not_ascii_is_printed_in_any_locale(framework, monkeypatch):
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.setattr(snippets, "PARENTS", {})
    assert run(framework, GOOD + "print('\\xe9')\n").stdout == "0.0\né\n"


def test_data_are_copies_that_a_snippet_may_spoil(framework):
    file = snippets.WEIGHTS
    before = file.read_bytes()
    result = run(
        framework,
        f"""\
        import numpy as np
        w = np.load("{file.name}")
        np.savez("{file.name}", spoiled=np.zeros(1))
        x = np.load("{file.name}")["spoiled"]  # (1,)
        """,
    )
    assert result.failure == "" and file.read_bytes() == before


def test_mnist_is_a_copy_too(framework, tmp_path, monkeypatch):
    file = tmp_path / "cache.npz"
    np.savez(file, x_test=np.zeros((2, 28, 28), np.uint8))
    before = file.read_bytes()
    monkeypatch.setattr(mnist, "prepare", lambda: ("mnist", file))
    result = run(
        framework,
        """\
        import numpy as np
        x = np.load("mnist.npz")["x_test"]  # (2, 28, 28)
        np.savez("mnist.npz", x=1)
        """,
    )
    assert result.failure == "" and file.read_bytes() == before


def test_children_of_a_snippet_end_with_it(framework):
    start = "import subprocess\nprint(subprocess.Popen(['sleep', '60']).pid)\n"
    result = run(framework, GOOD + start)
    assert result.failure == ""
    assert wait_until_gone(int(result.stdout.splitlines()[1]))


def test_children_of_a_snippet_that_hangs_end_with_it(framework, monkeypatch):
    monkeypatch.setattr(snippets, "SECONDS_TO_RUN", 1)
    source = "import subprocess\nprint(subprocess.Popen(['sleep', '60']).pid, flush=True)\n"
    result = run(framework, f"{GOOD}{source}while True: pass\n")
    assert wait_until_gone(int(result.stdout.splitlines()[1]))


STARTER = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)  # which who runs behind `&` ignores
from tools import snippets
from tools.frameworks import Framework
framework = Framework("plain", "Plain", "numpy", documentation={{}}, python={python!r})
snippets.run(framework, {source!r}, "a hanging snippet")
"""
HANGING = """
import os, subprocess, time
import numpy as np
child = subprocess.Popen(["sleep", "60"])
with open({path!r}, "w") as file:
    print(os.getpid(), child.pid, file=file)
time.sleep(60)
x = np.zeros(1)  # (1,)
"""


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_snippet_and_its_children_do_not_outlive_the_runner(framework, sent, tmp_path):
    path = tmp_path / "pids"
    source = HANGING.format(path=str(path))
    starter = subprocess.Popen(
        [sys.executable, "-c", STARTER.format(python=framework.python, source=source)],
        cwd=snippets.ROOT,
        stderr=subprocess.DEVNULL,
    )
    while not path.is_file() or not path.read_text().endswith("\n"):
        assert starter.poll() is None
        time.sleep(0.01)
    pids = [int(pid) for pid in path.read_text().split()]
    assert all(is_running(pid) for pid in pids)
    starter.send_signal(sent)
    starter.wait()
    assert all(wait_until_gone(pid) for pid in pids), f"a process outlives {sent.name}"


KILL_THE_PARENT = "import os, time\nos.kill(os.getppid(), 9)\ntime.sleep(60)\n"


def test_a_dead_parent_is_named_started_again_and_its_snippet_run_once_more(framework, tmp_path):
    once = (
        f"import os\nif not os.path.exists('{tmp_path}/once'):\n    os.mkdir('{tmp_path}/once')\n"
    )
    kill = textwrap.indent(KILL_THE_PARENT, "    ")
    message = rf"{framework.label}: .* was killed by SIGKILL.* running {NAME}.* run once more"
    with pytest.warns(RuntimeWarning, match=message):
        result = run(framework, f"{once}{kill}{GOOD}")
    assert (result.stdout, result.failure) == ("0.0\n", "")


def test_a_snippet_of_which_the_parent_dies_twice_fails_and_the_next_one_runs(framework):
    with pytest.warns(RuntimeWarning, match="run once more"):
        failure = run(framework, KILL_THE_PARENT + GOOD).failure
    assert re.match(
        rf"{framework.label}: .* was killed by SIGKILL.* running {NAME}, for the second time",
        failure,
    )
    assert run(framework, GOOD).failure == ""


def test_a_parent_that_died_between_two_snippets_is_started_again(framework):
    assert run(framework, GOOD).failure == ""
    parent = snippets.PARENTS[framework, False]
    os.kill(parent.process.pid, signal.SIGKILL)
    parent.process.wait()
    assert run(framework, GOOD).failure == ""


def test_a_statement_of_the_framework_comes_first_on_a_gpu():
    framework = Framework(
        "plain", "Plain", "numpy", documentation={}, on_gpu="import sys; sys.on_gpu = True"
    )
    source = GOOD + "import sys\nprint(hasattr(sys, 'on_gpu'))\n"
    assert snippets.run(framework, source, NAME, gpu=True).stdout == "0.0\nTrue\n"
    assert snippets.run(framework, source, NAME).stdout == "0.0\nFalse\n"


def test_modules_that_take_long_are_imported_once():
    framework = Framework("plain", "Plain", "numpy", documentation={}, preload=["this"])
    assert (
        run(framework, GOOD + "import sys\nprint('this' in sys.modules)\n").stdout == "0.0\nTrue\n"
    )


def test_gpus_are_hidden_on_request(framework):
    source = GOOD + "import os\nprint(os.environ['CUDA_VISIBLE_DEVICES'])\n"
    assert snippets.run(framework, source, NAME).stdout == "0.0\n-1\n"
    assert snippets.run(framework, source, NAME, gpu=True).stdout == "0.0\n0\n"


def test_a_missing_interpreter_says_what_to_do():
    framework = Framework("jax", "JAX", "jax", documentation={}, python="/nowhere/python")
    failure = run(framework, GOOD).failure
    assert re.search(r"no /nowhere/python.*make environments.*JAX_PYTHON", failure)


def test_a_missing_framework_says_what_to_do(tmp_path):
    framework = Framework("jax", "JAX", "no_such_module", documentation={})
    failure = run(framework, GOOD).failure
    assert "cannot import no_such_module: ModuleNotFoundError" in failure
    assert "run `make environments`" in failure.lower()
    with pytest.raises(snippets.FrameworkError, match="cannot import no_such_module"):
        snippets.version(framework)


@pytest.mark.parametrize("ready", [True, False])
def test_an_environment_that_make_takes_for_whole_is_to_be_removed(ready, tmp_path):
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "python").symlink_to(sys.executable)
    if ready:
        (tmp_path / ".ready").touch()
    python = str(tmp_path / "bin" / "python")
    framework = Framework("jax", "JAX", "no_such_module", documentation={}, python=python)
    assert (f"Remove {tmp_path}, then run" in run(framework, GOOD).failure) == ready


def test_a_snippet_that_is_not_utf8_is_named(monkeypatch, tmp_path):
    monkeypatch.setattr(snippets, "ROOT", tmp_path)
    monkeypatch.setattr(snippets, "SNIPPETS", tmp_path / "snippets")
    framework = PYTHONS[0]
    path = snippets.snippet_path(framework, "pooling/max")
    path.parent.mkdir(parents=True)
    path.write_bytes(b"x = 1\n\xff\n")
    failure = snippets.run_file(framework, "pooling/max").failure
    name = f"snippets/{framework.name}/pooling/max.py"
    assert failure == f"{name} is not in UTF-8: byte 0xff at 6. Save it as UTF-8."


def test_a_missing_snippet_is_named():
    failure = snippets.run_file(PYTHONS[0], "no/such").failure
    folder = f"snippets/{PYTHONS[0].name}"
    assert failure.startswith(f"no file {folder}/no/such.py") and "missing.toml" in failure


@pytest.mark.parametrize("framework", PYTHONS, ids=str)
def test_a_snippet_can_be_run_by_hand(framework, tmp_path):
    path = tmp_path / "snippet.py"
    path.write_text(GOOD)
    finished = interpreter.run(framework, snippets.RUNNER, path)
    assert finished.stdout == "0.0\n"
    path.write_text(GOOD.replace("(2, 3):", "(3, 2):"))
    failed = interpreter.run(framework, snippets.RUNNER, path, check=False)
    assert "the comment says (3, 2)" in failed.stderr

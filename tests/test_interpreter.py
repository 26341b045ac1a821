"""Starting the interpreter of a framework, and talking to it: each way of ending has its words."""

import os
import signal
import subprocess
import sys
import time

import pytest
from processes import is_running, one_of_each_python, wait_until_gone

from tools import interpreter
from tools.frameworks import ROOT, Framework, FrameworkError

PLAIN = Framework("plain", "Plain Python", "json", documentation={})
PYTHONS = one_of_each_python()


@pytest.fixture
def program(tmp_path):
    """A function that writes a program for the laboratory and returns its path."""

    def write(text):
        path = tmp_path / "lab" / "program.py"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
        return path

    return write


@pytest.fixture
def server(program):
    """A function that writes a program whose answers are an expression, and returns its path."""

    def write(expression, before=""):
        serve = f"answers.serve(lambda request: {expression})"
        return program(f"import os, sys, time\nimport answers\n{before}\n{serve}\n")

    return write


@pytest.mark.parametrize("framework", PYTHONS, ids=str)
def test_a_program_is_run_in_the_python_of_its_framework(framework):
    finished = interpreter.run(framework, "-", input="import sys\nprint(sys.executable)\n")
    assert finished == interpreter.Finished(f"{framework.python}\n", "", "")


@pytest.mark.parametrize("framework", PYTHONS, ids=str)
def test_what_the_tests_start_begins_with_the_file_for_it(framework, program):
    """Also where a program has helpers: that a search path of its own does not take it away."""
    path = program("import answers, sitecustomize\nprint(sitecustomize.__file__)")
    finished = interpreter.run(framework, path)
    assert finished.stdout == f"{interpreter.EARLY[0]}/sitecustomize.py\n"


@pytest.mark.parametrize("framework", PYTHONS, ids=str)
def test_a_conversation(framework, server):
    path = server("{'sum': request['a'] + request['b'], 'text': '\\xe9'}")
    with interpreter.Conversation(framework, path) as conversation:
        assert conversation.ask({"a": 1, "b": 2}) == {"sum": 3, "text": "é"}
        assert conversation.ask({"a": 3, "b": 4}) == {"sum": 7, "text": "é"}
    assert not conversation.alive


def test_what_a_program_prints_is_no_answer(server):
    path = server("os.system('echo loud') and {} or print('loud') or {'a': 1}")
    with interpreter.Conversation(PLAIN, path) as conversation:
        assert conversation.ask({}) == {"a": 1}


ENDINGS = [
    ("import os; os._exit(3)", "ended with exit status 3"),
    ("import sys; print('no', file=sys.stderr); sys.exit(4)", "ended with exit status 4: no"),
    ("raise ValueError('broken')", "ended with exit status 1: ValueError: broken"),
    ("import os; os.kill(os.getpid(), 8)", "was killed by SIGFPE"),
    ("import os; os.abort()", "was killed by SIGABRT"),
    ("import time; time.sleep(60)", "did not end within 1 seconds and was stopped"),
]


@pytest.mark.parametrize("source, words", ENDINGS)
def test_every_way_of_ending_has_its_words(source, words, program):
    path = program(source)
    with pytest.raises(interpreter.ProgramError) as raised:
        interpreter.run(PLAIN, path, timeout=1)
    assert str(raised.value) == f"Plain Python: program.py {words}"
    finished = interpreter.run(PLAIN, path, timeout=1, check=False)
    assert words.startswith(finished.ending)


@pytest.mark.parametrize(
    "expression, words",
    [
        ("os._exit(3)", "ended with exit status 3"),
        ("{}['key']", "ended with exit status 1: KeyError: 'key'"),
        ("os.kill(os.getpid(), 9)", "was killed by SIGKILL"),
        ("time.sleep(60)", "did not answer within 1 seconds and was stopped"),
        ("[os.close(n) for n in range(3, 9)]", "ended with exit status"),
    ],
)
def test_a_conversation_names_the_way_of_ending(expression, words, server):
    with interpreter.Conversation(PLAIN, server(expression), timeout=1) as conversation:
        with pytest.raises(interpreter.ProgramError, match=rf"Plain Python: program\.py {words}"):
            conversation.ask({})
        assert not conversation.alive
        with pytest.raises(interpreter.ProgramError, match=words):
            conversation.ask({})


def test_one_that_takes_long_to_end_is_waited_for(server, monkeypatch):
    """Its pipe is closed before its exit status is known."""
    monkeypatch.setattr(interpreter, "SECONDS_TO_END", 0.1)
    tidies = "import atexit; atexit.register(time.sleep, 1)"
    path = server("[os.close(n) for n in range(3, 9)]", before=tidies)
    with (
        interpreter.Conversation(PLAIN, path) as conversation,
        pytest.raises(interpreter.ProgramError, match="ended with exit status 1"),
    ):
        conversation.ask({})


def test_what_is_printed_before_the_first_answer_is_named(server):
    with pytest.raises(interpreter.StartError, match="gave 'loud' as an answer"):
        interpreter.Conversation(PLAIN, server("{}", before="print('loud', flush=True)"))


def test_a_program_that_cannot_start_is_told_from_one_that_ends(server):
    with pytest.raises(interpreter.StartError, match="No module named 'no_such_module'") as raised:
        interpreter.Conversation(PLAIN, server("{}", before="import no_such_module"))
    assert raised.value.last_line == "ModuleNotFoundError: No module named 'no_such_module'"


def test_a_missing_interpreter_says_what_to_do():
    framework = Framework("plain", "Plain Python", "json", {}, python="/nowhere/python")
    with pytest.raises(
        FrameworkError, match=r"no /nowhere/python.*make environments.*PLAIN_PYTHON"
    ):
        interpreter.run(framework, "-")


def test_the_environment_has_nothing_of_the_one_who_starts_it(monkeypatch):
    monkeypatch.setenv("PYTHONPATH", "/somewhere")
    monkeypatch.setenv("KERAS_BACKEND", "jax")
    monkeypatch.setenv("TF_ENABLE_ONEDNN_OPTS", "0")
    variables = interpreter.environment(PLAIN)
    assert "PYTHONPATH" not in variables and "KERAS_BACKEND" not in variables
    assert variables["TF_ENABLE_ONEDNN_OPTS"] == "0"
    assert variables["CUDA_VISIBLE_DEVICES"] == "-1" and variables["JAX_PLATFORMS"] == "cpu"
    given = interpreter.environment(PLAIN, gpu=True, KERAS_BACKEND="torch", HOME=None)
    assert given["CUDA_VISIBLE_DEVICES"] == "0" and given["KERAS_BACKEND"] == "torch"
    assert "HOME" not in given


def test_threads_are_as_few_as_a_framework_can_bear():
    sturdy = interpreter.environment(PLAIN, threads=1)
    assert sturdy["OMP_NUM_THREADS"] == sturdy["TF_NUM_INTRAOP_THREADS"] == "1"
    frail = Framework("frail", "Frail", "json", {}, least_threads=2)
    assert interpreter.environment(frail, threads=1)["OMP_NUM_THREADS"] == "2"
    assert interpreter.environment(frail, threads=3)["OMP_NUM_THREADS"] == "3"


def test_what_a_framework_wants_in_its_environment_gives_way_to_what_is_set_outside(monkeypatch):
    framework = Framework("plain", "Plain Python", "json", {}, environment={"PLAIN_OPTION": 1})
    assert interpreter.environment(framework)["PLAIN_OPTION"] == "1"
    monkeypatch.setenv("PLAIN_OPTION", "2")
    assert interpreter.environment(framework)["PLAIN_OPTION"] == "2"


def test_helpers_are_seen_by_programs_of_the_laboratory_only(tmp_path):
    path = tmp_path / "program.py"
    path.write_text("import answers")
    assert "No module named 'answers'" in interpreter.run(PLAIN, path, check=False).stderr


def test_a_program_stays_on_so_many_cores():
    source = "import os; print(len(os.sched_getaffinity(0)))"
    assert interpreter.run(PLAIN, "-", input=source, cores=1).stdout == "1\n"


def test_bytes_that_are_no_text_are_shown():
    source = r"import sys; sys.stdout.buffer.write(b'\xff\n')"
    assert interpreter.run(PLAIN, "-", input=source).stdout == "\\xff\n"


STARTER = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)  # which who runs behind `&` ignores
from tools import interpreter
from tools.frameworks import Framework
plain = Framework("plain", "Plain Python", "json", {{}})
{start}
"""
STARTS = {
    "run": "interpreter.run(plain, {path!r})",
    "conversation": "interpreter.Conversation(plain, {path!r}).ask({{}})",
}


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
@pytest.mark.parametrize("kind", STARTS)
def test_nothing_outlives_the_one_who_started_it(kind, sent, server, program, tmp_path):
    told = tmp_path / "pid"
    tell = f"open({str(told)!r}, 'w').write(str(os.getpid()))"
    if kind == "run":
        path = program(f"import os, time\n{tell}\ntime.sleep(60)\n")
    else:
        path = server(f"{tell} and time.sleep(60)")
    start = STARTS[kind].format(path=str(path))
    starter = subprocess.Popen(
        [sys.executable, "-c", STARTER.format(start=start)],
        cwd=ROOT,
        stderr=subprocess.DEVNULL,
    )
    for _ in range(1000):
        if told.is_file() and told.read_text():
            break
        time.sleep(0.01)
    pid = int(told.read_text())
    assert is_running(pid)
    os.kill(starter.pid, sent)
    starter.wait()
    assert wait_until_gone(pid), f"after {sent.name} the program still runs"


def test_the_children_of_a_program_that_ended_end_too(program):
    path = program(
        "import subprocess\n"
        "quiet = subprocess.DEVNULL\n"
        "print(subprocess.Popen(['sleep', '60'], stdout=quiet, stderr=quiet).pid)\n"
    )
    assert wait_until_gone(int(interpreter.run(PLAIN, path).stdout))


def test_an_interrupted_question_leaves_no_answer_for_the_next(server, monkeypatch):
    conversation = interpreter.Conversation(PLAIN, server("{'request': request}"))

    def interrupt(pipe, seconds):
        raise KeyboardInterrupt

    monkeypatch.setattr(interpreter, "is_readable", interrupt)
    with pytest.raises(KeyboardInterrupt):
        conversation.ask({"number": 1})
    assert not conversation.alive


def test_the_children_of_a_program_that_hangs_end_with_it(program):
    path = program(
        "import subprocess, time\n"
        "child = subprocess.Popen(['sleep', '60'])\n"
        "print(child.pid, flush=True)\n"
        "time.sleep(60)\n"
    )
    finished = interpreter.run(PLAIN, path, timeout=1, check=False)
    assert wait_until_gone(int(finished.stdout))


STARTS_WHILE_IT_MULTIPLIES = """\
import threading

import numpy as np

from tools import interpreter
from tools.frameworks import frameworks


def start_many():
    for _ in range(30):
        interpreter.run(frameworks()[0], "-", input="pass")


starting = threading.Thread(target=start_many)
starting.start()
x = np.ones((700, 700))
while starting.is_alive():
    x @ x
"""


def test_a_start_does_not_hang_who_multiplies_matrices_in_another_thread():
    """OpenBLAS stops its threads at each fork, and a product that is under way waits for ever."""
    command = [sys.executable, "-c", STARTS_WHILE_IT_MULTIPLIES]
    subprocess.run(command, cwd=ROOT, check=True, timeout=60)

"""Run snippets, each in a process of its own, and check their shape comments.

    python run_snippet.py FILE                 run one snippet
    python run_snippet.py --serve MODULE ...   import modules, then run a snippet at each request

Every framework's interpreter runs this file: it is plain Python 3.6, standard library only.

A comment that begins with a shape in parentheses is an assertion about the assignment before it:

    y = pool(x)  # (1, 2, 2, 3), the batch comes first

It is checked when the line has run. A shape that is wrong, that never ran, or that no snippet has,
is an error.
"""

import ast
import contextlib
import ctypes
import errno
import gc
import importlib
import json
import os
import re
import resource
import signal
import sys
import tempfile
import time
import tokenize
import traceback
import types
import warnings

import answers

SHAPE = re.compile(r"#\s*(\([\d, ]*\))")
BYTES_OF_A_FILE = 100 * 1024 * 1024  # that a snippet may write
PR_SET_PDEATHSIG = 1  # of linux/prctl.h
SECONDS_BETWEEN_LOOKS = 0.005


class ShapeError(Exception):
    """A shape comment does not say what the program did."""


def shape_comments(path):
    """Return the shape comments of a file as {line: shape}."""
    with tokenize.open(path) as file:
        tokens = list(tokenize.generate_tokens(file.readline))
    shapes = {}
    for token in tokens:
        match = token.type == tokenize.COMMENT and SHAPE.match(token.string)
        if match:
            shapes[token.start[0]] = tuple(int(number) for number in re.findall(r"\d+", match[1]))
    return shapes


class Checks(ast.NodeTransformer):
    """Put a call of ``__check_shape__`` behind every assignment that has a shape comment."""

    def __init__(self, tree, comments):
        starts = [node.lineno for node in ast.walk(tree) if isinstance(node, ast.stmt)]
        self.comment_of = {}
        for line in comments:
            # It belongs to the last statement that starts at or above it, which may span lines.
            self.comment_of[max(start for start in starts if start <= line)] = line

    def visit_Assign(self, node):
        line = self.comment_of.pop(node.lineno, None)
        target = node.targets[0]
        can_be_named = len(node.targets) == 1 and isinstance(target, (ast.Name, ast.Attribute))
        if line is None or not can_be_named:
            return node
        check = ast.parse(f"__check_shape__({line}, {source(target)})").body[0]
        for part in ast.walk(check):
            ast.copy_location(part, node)
        return [node, check]


def source(target):
    """Return a name or a dotted name as it is written."""
    return target.id if isinstance(target, ast.Name) else source(target.value) + "." + target.attr


def run(path):
    """Run a snippet as ``__main__`` and check every shape comment in it.

    Raises ShapeError, or what the snippet raises.
    """
    with tokenize.open(path) as file:
        tree = ast.parse(file.read(), path)
    comments = shape_comments(path)
    if not comments:
        raise ShapeError(
            f"{path}: no shape comment; write one behind an assignment, like  # (1, 2, 2, 3)"
        )
    unchecked = dict(comments)

    def check(line, value):
        claim = f"{path}, line {line}: the comment says {comments[line]}"
        if not hasattr(value, "shape"):
            raise ShapeError(f"{claim}, the value is a {type(value)}")
        shape = tuple(int(number) for number in value.shape)
        if shape != comments[line]:
            raise ShapeError(f"{claim}, the shape is {shape}")
        unchecked.pop(line, None)

    code = compile(ast.fix_missing_locations(Checks(tree, comments).visit(tree)), path, "exec")
    module = types.ModuleType("__main__")  # in which pickle looks for the classes of a snippet
    module.__dict__.update(__file__=path, __check_shape__=check)
    runner, sys.modules["__main__"] = sys.modules["__main__"], module
    try:
        exec(code, module.__dict__)
    finally:
        sys.modules["__main__"] = runner
    if unchecked:
        raise ShapeError(
            f"{path}, line {min(unchecked)}: this shape was never checked; "
            "does an assignment stand there, and did it run?"
        )


class Server:
    """Runs snippets in forked children: each is alone as in a fresh process, without the import.

    A request is {"path": the snippet, "folder": where it runs, "log": where its stdout and stderr
    go, "seconds": how long it may take, "before": a statement to run first}. The answer is

        {"finished": true}              it came to its last line, and its shapes were right
        {"raised": "ValueError: ..."}   it raised an error
        {"returncode": 3}               it ended in another way: -9 by signal 9, null by timeout
    """

    def __init__(self, modules):
        self.child = None
        self.channel = answers.Channel()
        gc.disable()  # it would look at a million objects again and again, none of them garbage
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            for module in modules:
                importlib.import_module(module)
        if hasattr(gc, "freeze"):  # Python 3.7: nor does a child look at them, and copy them by it
            gc.freeze()
        gc.enable()
        signal.signal(signal.SIGTERM, self.stop)
        answers.serve(self.answer, self.channel)

    def stop(self, *signal_and_frame):
        """End the snippet that runs, with all that it started, and this process."""
        if self.child:
            kill_group(self.child)
        os._exit(1)

    def answer(self, request):
        """Run one snippet and return how it ended."""
        reading, writing = os.pipe()
        server = os.getpid()
        self.child = os.fork()
        if self.child == 0:
            self.channel.close()
            become_snippet(server)
            report(writing, outcome(request))
            os._exit(0)
        os.close(writing)
        group(self.child)
        returncode = wait(self.child, request["seconds"])
        self.child = None
        with os.fdopen(reading, "rb") as file:
            os.set_blocking(reading, False)  # a process that the snippet left may hold it open
            told = file.read()
        return json.loads(told.decode("utf-8")) if told else {"returncode": returncode}


def become_snippet(server):
    """Make this forked child a process group of its own that ends with the server."""
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    group(0)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != server:
            os._exit(1)
    resource.setrlimit(resource.RLIMIT_FSIZE, (BYTES_OF_A_FILE, BYTES_OF_A_FILE))


def outcome(request):
    """Run a snippet with its output in files, and return how it ended."""
    try:
        os.chdir(request["folder"])
        tempfile.tempdir = request["log"]  # what a framework leaves there goes with it
        for descriptor, name in ((0, os.devnull), (1, "stdout"), (2, "stderr")):
            path = os.path.join(request["log"], name)  # os.devnull is absolute, and stays so
            os.dup2(os.open(path, os.O_RDWR | os.O_CREAT), descriptor)
        exec(request["before"], {})
        try:
            run(request["path"])
        finally:
            sys.stdout.flush()
        return {"finished": True}
    except BaseException as error:
        with contextlib.suppress(OSError):  # a full disk: what is returned says so
            traceback.print_exc()
            sys.stderr.flush()
        return {"raised": in_words(error)}


def in_words(error):
    """Return an error in a line."""
    number = getattr(error, "errno", None)
    if number == errno.EFBIG:
        megabytes = BYTES_OF_A_FILE // 1024**2
        return f"it wrote more than {megabytes} MB into one file, or printed them"
    if number == errno.ENOSPC:
        return "the disk is full: make room, then run it again"
    message = str(error).strip().split("\n")[0]
    name = type(error).__name__
    return f"{name}: {message}" if message else name


def report(descriptor, how):
    """Tell the server how the snippet ended: in few bytes, so that a pipe takes them at once."""
    if "raised" in how:
        how["raised"] = how["raised"][:1000]
    os.write(descriptor, json.dumps(how).encode("utf-8"))


def wait(child, seconds):
    """Return the return code of a child, or None when it had to be stopped. End what it started."""
    end = time.time() + seconds
    while time.time() < end:
        pid, status = os.waitpid(child, os.WNOHANG)
        if pid:
            kill_group(child)
            return -os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)
        time.sleep(SECONDS_BETWEEN_LOOKS)
    kill_group(child)
    os.waitpid(child, 0)
    return None


def group(child):
    """Give a child a process group: both it and its parent try, and the first does it."""
    with contextlib.suppress(PermissionError, ProcessLookupError):
        os.setpgid(child, child)


def kill_group(child):
    """End a snippet and all that it started."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(child, signal.SIGKILL)


if __name__ == "__main__":
    if sys.argv[1] == "--serve":
        Server(sys.argv[2:])
    else:
        run(sys.argv[1])

"""Run snippets, each in a process of its own, and check their shape comments.

    python run_snippet.py FILE              run one snippet
    python run_snippet.py --serve MODULE    import a framework, then fork a child for each request on standard input

Every framework's interpreter runs this file, so it is plain Python 3.6 and needs the standard library only.

A comment that begins with a shape in parentheses is an assertion about the assignment in front of it:

    y = pool(x)  # (1, 2, 2, 3), the batch comes first

It is checked when the line has run. A shape that is wrong, that never ran, or that no snippet has, is an error.
"""

import ast
import json
import os
import re
import signal
import sys
import tempfile
import time
import tokenize
import traceback
import warnings

SHAPE = re.compile(r"#\s*(\([\d, ]*\))")


class ShapeError(Exception):
    """A shape comment does not say what the program did."""


def shape_comments(path):
    """Return the shape comments of a file as {line: shape}."""
    with tokenize.open(path) as file:
        comments = [
            t for t in tokenize.generate_tokens(file.readline) if t.type == tokenize.COMMENT
        ]
    found = {}
    for comment in comments:
        match = SHAPE.match(comment.string)
        if match:
            found[comment.start[0]] = tuple(
                int(n) for n in match.group(1).strip("()").split(",") if n.strip()
            )
    return found


class Checks(ast.NodeTransformer):
    """Put a call of ``check`` behind every assignment that has a shape comment."""

    def __init__(self, tree, comments):
        starts = sorted({node.lineno for node in ast.walk(tree) if isinstance(node, ast.stmt)})
        # A comment belongs to the last statement that starts at or above its line: it may span several lines.
        self.comment_of = {max(s for s in starts if s <= line): line for line in comments}

    def visit_Assign(self, node):
        line = self.comment_of.pop(node.lineno, None)
        if (
            line is None
            or len(node.targets) != 1
            or not isinstance(node.targets[0], (ast.Name, ast.Attribute))
        ):
            return node
        check = ast.parse("__check_shape__({}, {})".format(line, source(node.targets[0]))).body[0]
        for part in ast.walk(check):
            ast.copy_location(part, node)
        return [node, check]


def source(target):
    """Return a name or a dotted name as it is written."""
    return target.id if isinstance(target, ast.Name) else source(target.value) + "." + target.attr


def run(path):
    """Run a snippet as ``__main__`` and check every shape comment in it. Raises ShapeError, or what the snippet raises."""
    with tokenize.open(path) as file:
        tree = ast.parse(file.read(), path)
    comments = shape_comments(path)
    if not comments:
        raise ShapeError(
            "{}: no shape comment; write one behind an assignment, like  # (1, 2, 2, 3)".format(
                path
            )
        )
    unchecked = dict(comments)

    def check(line, value):
        if not hasattr(value, "shape"):
            raise ShapeError(
                "{}, line {}: the comment says {}, the value is a {}".format(
                    path, line, comments[line], type(value)
                )
            )
        shape = tuple(int(n) for n in value.shape)
        if shape != comments[line]:
            raise ShapeError(
                "{}, line {}: the comment says {}, the shape is {}".format(
                    path, line, comments[line], shape
                )
            )
        unchecked.pop(line, None)

    code = compile(ast.fix_missing_locations(Checks(tree, comments).visit(tree)), path, "exec")
    exec(code, {"__name__": "__main__", "__file__": path, "__check_shape__": check})
    for line in sorted(unchecked):
        raise ShapeError(
            "{}, line {}: this shape was never checked; does an assignment stand there, and did it run?".format(
                path, line
            )
        )


def serve(module):
    """Import a framework once and fork a child for each snippet: isolated like a fresh process, without the seconds of the import.

    A request is a line of JSON: {"path": the snippet, "folder": where it runs, "log": where its stdout and stderr go,
    "seconds": how long it may take, "gpu": whether it shall use one}. The answer is one too: {"status": 0, 1 or "timeout"}.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        __import__(module)
    print(json.dumps({"ready": module}), flush=True)
    for line in sys.stdin:
        request = json.loads(line)
        child = os.fork()
        if child == 0:
            run_child(request)
        print(json.dumps({"status": wait(child, request["seconds"])}), flush=True)


def run_child(request):
    """Run one snippet with its output in files, and end this process."""
    os.chdir(request["folder"])
    tempfile.tempdir = request["log"]  # what a framework leaves there goes with it
    for descriptor, name in ((0, os.devnull), (1, "stdout"), (2, "stderr")):
        path = os.path.join(request["log"], name)  # os.devnull is absolute, and stays so
        os.dup2(os.open(path, os.O_RDWR | os.O_CREAT), descriptor)
    status = 0
    try:
        if request["gpu"] and "torch" in sys.modules:
            sys.modules["torch"].set_default_device("cuda")
        run(request["path"])
    except BaseException:
        traceback.print_exc()
        status = 1
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)


def wait(child, seconds):
    """Return the exit status of a child: 0, or another number, or "timeout" when it had to be stopped."""
    end = time.time() + seconds
    while time.time() < end:
        pid, status = os.waitpid(child, os.WNOHANG)
        if pid:
            return status
        time.sleep(0.005)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return "timeout"


if __name__ == "__main__":
    if sys.argv[1] == "--serve":
        serve(sys.argv[2])
    else:
        run(sys.argv[1])

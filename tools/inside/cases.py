"""Run functions of a program, one for each request. Plain Python 3.6.

    import cases

    cases.serve(globals())

A request is {"function": its name}, the answer {"failure": what went wrong, and where, or ""}.
"""

import sys
import traceback

import answers


def serve(functions):
    """Answer requests for functions by name: they take no arguments and raise when they fail."""
    answers.serve(lambda request: {"failure": failure(functions[request["function"]])})


def failure(function):
    """Call a function and return how it failed, or ""."""
    try:
        function()
    except Exception as error:
        here = function.__code__.co_filename
        lines = [f for f in traceback.extract_tb(sys.exc_info()[2]) if f.filename == here]
        text = str(error).strip() or lines[-1].line
        return f"line {lines[-1].lineno}: {type(error).__name__}: {text}"
    return ""

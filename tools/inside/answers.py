"""Answer requests from outside: the other end of tools/interpreter.py. Plain Python 3.6.

    import answers

    answers.serve(lambda request: {"sum": request["a"] + request["b"]})

A request is a line of JSON on standard input, an answer is one on what was standard output.
Whatever else the program or its framework prints goes to standard error, and is no answer.
"""

import json
import os
import sys


class Channel:
    """Where the answers go: standard output, which nobody else has from now on."""

    def __init__(self):
        self.file = os.fdopen(os.dup(1), "w", encoding="utf-8")
        os.dup2(2, 1)

    def write(self, answer):
        self.file.write(json.dumps(answer) + "\n")
        self.file.flush()

    def close(self):
        """Close it in a forked child: the answers are its parent's."""
        self.file.close()


def serve(handler, channel=None):
    """Say that the program is ready, then answer each request by ``handler(request)``, a dict.

    An error in the handler ends the program; the one who asked is told how.
    """
    channel = channel or Channel()
    channel.write({"ready": True})
    for line in sys.stdin:
        channel.write(handler(json.loads(line)))

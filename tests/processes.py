"""What tests ask about processes, and the interpreters that they try."""

import time
from pathlib import Path

from tools import snippets
from tools.frameworks import Framework


def one_of_each_python():
    """Return the first framework of each interpreter, with no more than NumPy imported."""
    firsts = {}
    for framework in snippets.frameworks():
        plain = Framework(
            framework.name, framework.label, "numpy", documentation={}, python=framework.python
        )
        firsts.setdefault(framework.python, plain)
    return list(firsts.values())


def is_running(pid):
    """Tell whether a process is there and no zombie."""
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return False


def wait_until_gone(pid):
    """Give a process ten seconds to end, and tell whether it did."""
    for _ in range(1000):
        if not is_running(pid):
            return True
        time.sleep(0.01)
    return False

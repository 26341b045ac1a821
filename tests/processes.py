"""What tests ask about processes."""

import time
from pathlib import Path


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

"""Show whoever waits what is done, how far it is and what is left.

    for part in progress.track(parts, "Running snippets"):
        ...
        progress.say(f"{part}: one output")

or, where the work is no list,

    with progress.Line(describe):  # describe() returns what to show at the moment
        ...

On a terminal it is one line that is rewritten. Elsewhere, as in the log of continuous integration,
it is a new line every eight seconds, and none before: a quick command says nothing. It goes to
standard error, so that what a command prints stays what it was. Standard library only, because
setting up shows its progress, too.
"""

import shutil
import sys
import threading
import time

ERASE = "\r\033[K"
ON_A_TERMINAL = 0.25  # seconds between two states
IN_A_LOG = 8

shown = []  # the lines that are shown; the last one is the one that is seen


class Line:
    """A line for whoever waits, as long as a ``with`` lasts."""

    def __init__(self, describe, stream=None):
        """describe: a function that returns what to show; it is called in another thread."""
        self.describe = describe
        self.stream = stream or sys.stderr
        self.is_rewritten = self.stream.isatty()
        self.lock = threading.Lock()
        self.ended = threading.Event()
        self.thread = threading.Thread(target=self.keep_up, daemon=True)

    def __enter__(self):
        self.begun = time.monotonic()
        shown.append(self)
        self.thread.start()
        return self

    def __exit__(self, *error):
        self.ended.set()
        self.thread.join()
        shown.remove(self)
        self.erase()

    @property
    def seconds(self):
        """How long it has been shown."""
        return time.monotonic() - self.begun

    def keep_up(self):
        """Show the state again and again until the end."""
        while not self.ended.wait(ON_A_TERMINAL if self.is_rewritten else IN_A_LOG):
            if shown[-1] is self:
                self.show()

    def show(self):
        """Show the state once."""
        text = f"{self.describe()}, {clock(self.seconds)} so far"
        with self.lock:
            if self.is_rewritten:
                columns = shutil.get_terminal_size().columns
                self.stream.write(ERASE + text[: columns - 1])
            else:
                self.stream.write(text + "\n")
            self.stream.flush()

    def say(self, text):
        """Print something, where a line that is rewritten would stand in the way."""
        with self.lock:
            self.erase()
            print(text, flush=True)

    def erase(self):
        """Take the line off the terminal."""
        if self.is_rewritten:
            self.stream.write(ERASE)
            self.stream.flush()


def say(text):
    """Print something, above the line that may be shown."""
    if shown:
        shown[-1].say(text)
    else:
        print(text, flush=True)


def track(items, what, name=str, stream=None):
    """Give some items one after another, and show which one is worked on and what is left.

    name: a function that returns what to call an item; it is asked each time one is shown
    """
    items = list(items)
    done = 0

    def describe():
        text = f"{what}: {done} of {len(items)} done, now {name(items[done])}"
        left = line.seconds / done * (len(items) - done) if done else 0
        return f"{text}, about {clock(left)} left" if done else text

    line = Line(describe, stream)
    if not items:
        return
    with line:
        for done, item in enumerate(items):  # noqa: B007 (describe() reads it)
            yield item


def clock(seconds):
    """Return seconds as 0:07, 1:30 or 1:02:03."""
    minutes, seconds = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"

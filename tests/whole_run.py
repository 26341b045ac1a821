"""What the processes of one run of the tests share: a folder, in which each thing is made once.

With pytest-xdist a run has several processes; without, it has one. The folder is that of this run
alone, so that nothing in it outlives what it was made of.
"""

import contextlib
import fcntl


def is_worker(config):
    """Tell whether this is one of several processes of a run, given pytest's configuration."""
    return hasattr(config, "workerinput")


class WholeRun:
    """The folder that all processes of a run know."""

    def __init__(self, basetemp, in_a_worker):
        """basetemp: where pytest keeps the temporary folders of this process"""
        above = basetemp.parent if in_a_worker else basetemp
        self.folder = above / "shared"
        self.folder.mkdir(exist_ok=True)

    def made_once(self, name, make):
        """Return a path in the folder, which ``make(path)`` has written in one process of the run.

        The others wait for it. Where it fails, the next that asks tries again.
        """
        path, done = self.folder / name, self.folder / f"{name}.done"
        with self.alone(name):
            if not done.exists():
                make(path)
                done.touch()
        return path

    @contextlib.contextmanager
    def alone(self, name):
        """Let one process at a time do what has a name. The lock ends with its process."""
        with (self.folder / f"{name}.lock").open("w") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield

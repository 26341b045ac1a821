"""Compare two ways to run a snippet: in a fresh process, or in a child forked from a warm parent.

Each snippet is run both ways, one after the other, so that a busy machine slows both. The programs that train are left out:
they compute for so long that the way they start does not matter. Prints seconds and their ratios.
"""

import os
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

import mnist
import snippets


def fresh(framework, part):
    """Run a snippet in an interpreter of its own. Return the seconds."""
    start = time.time()
    with tempfile.TemporaryDirectory() as folder:
        os.symlink(mnist.prepare()[1], Path(folder, "mnist.npz"))
        os.symlink(snippets.WEIGHTS, Path(folder, "convnet.npz"))
        subprocess.run(
            [framework.python, snippets.RUNNER, snippets.snippet_path(framework, part)],
            cwd=folder,
            check=True,
            capture_output=True,
        )
    return time.time() - start


def warm(framework, part):
    """Run a snippet in a child of the warm parent. Return the seconds."""
    start = time.time()
    result = snippets.run_file(framework, part)
    assert not result.failure, result.failure
    return time.time() - start


def main():
    parts = [
        part
        for part in snippets.parts()
        if '"y_train"'
        not in snippets.snippet_path(snippets.frameworks()[0], part).read_text("utf-8")
    ]
    print(
        f"{len(parts)} snippets per framework; seconds for one (median), and for all of them with the start of the parent"
    )
    totals = [0, 0]
    for framework in snippets.frameworks():
        start = time.time()
        snippets.parent(framework, False)
        seconds = [(fresh(framework, part), warm(framework, part)) for part in parts] + [
            (0, time.time() - start)
        ]
        seconds[-1] = 0, seconds[-1][1] - sum(sum(pair) for pair in seconds[:-1])
        medians = [statistics.median(column) for column in zip(*seconds[:-1])]
        sums = [sum(column) for column in zip(*seconds)]
        totals = [total + one for total, one in zip(totals, sums)]
        print(
            f"{framework.label:11} one: fresh {medians[0]:5.2f}, warm {medians[1]:5.2f}   all: fresh {sums[0]:6.1f}, warm {sums[1]:6.1f}, "
            f"ratio {sums[0] / sums[1]:4.1f}",
            flush=True,
        )
    print(
        f"{'together':37} all: fresh {totals[0]:6.1f}, warm {totals[1]:6.1f}, ratio {totals[0] / totals[1]:4.1f}"
    )


if __name__ == "__main__":
    main()

"""Compare two ways to run all snippets: a fresh process for each, or children forked from a warm parent. Prints medians.

    python tools/compare_runners.py [ROUNDS]

The two take turns, so that a busy machine slows both.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import mnist
import snippets


def fresh(framework):
    """Run every snippet of a framework, each in an interpreter of its own. Return the seconds."""
    start = time.time()
    for part in snippets.parts():
        with tempfile.TemporaryDirectory() as folder:
            os.symlink(mnist.prepare()[1], Path(folder, "mnist.npz"))
            os.symlink(snippets.WEIGHTS, Path(folder, "convnet.npz"))
            subprocess.run([framework.python, snippets.RUNNER, snippets.snippet_path(framework, part)], cwd=folder, check=True, capture_output=True)
    return time.time() - start


def warm(framework):
    """Run every snippet of a framework in children of one parent, and start the parent too. Return the seconds."""
    start = time.time()
    snippets.parent.cache_clear()
    for part in snippets.parts():
        assert not snippets.run_file(framework, part).failure
    return time.time() - start


if __name__ == "__main__":
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    totals = {fresh: [0] * rounds, warm: [0] * rounds}
    print(f"{len(snippets.parts())} snippets per framework, seconds, median of {rounds} rounds")
    for framework in snippets.frameworks():
        seconds = {way: [] for way in totals}
        for round in range(rounds):
            for way in totals:
                seconds[way].append(way(framework))
                totals[way][round] += seconds[way][-1]
        one, other = (statistics.median(seconds[way]) for way in (fresh, warm))
        print(f"{framework.label:11} fresh {one:6.1f}  warm {other:6.1f}  ratio {one / other:.1f}", flush=True)
    one, other = (statistics.median(totals[way]) for way in (fresh, warm))
    print(f"{'all':11} fresh {one:6.1f}  warm {other:6.1f}  ratio {one / other:.1f}")

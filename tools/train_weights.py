"""Train the ConvNet for one epoch of MNIST and write docs/convnet/convnet.npz: ``make weights``.

The file holds six float32 arrays in one neutral order, that of lab/weights.py. The framework that
the others are compared with trains it, by its program for the laboratory. Training is seeded.
Another machine may round otherwise, so its weights may differ in the last digits: the snippets'
outputs belong to the file that is committed. Run `make outputs` afterwards.
"""

import numpy as np

from lab.parity import jobs
from tools import mnist, progress, snippets

THREADS = 2  # with another number the sums are rounded otherwise, and the weights differ


def train(framework):
    """Train the net of a framework for one epoch; return what its program gives, by name."""
    with progress.Line(lambda: f"{framework.label} trains for one epoch, which takes minutes"):
        (run,) = jobs.run(framework, {"epochs": 1, "evaluate": True}, threads=THREADS)
    return run


def main():
    mnist.required("The weights are those of")
    framework = jobs.base()
    print(f"{framework.label} trains for one epoch", flush=True)
    run = train(framework)
    print(f"last loss {run['losses'][-1]:.4f}, {run['seconds']:.0f} s")
    print(f"{run['right'][-1]} of {len(run['logits'])} test images right")
    np.savez(snippets.WEIGHTS, **{name: run[name] for name in jobs.NAMES})
    path, size = snippets.WEIGHTS.relative_to(snippets.ROOT), snippets.WEIGHTS.stat().st_size
    print(f"{path}: {size:,} bytes. Now run `make outputs`: the snippets print what it holds.")


if __name__ == "__main__":
    main()

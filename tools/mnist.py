"""Find MNIST, or what takes its place, and keep it as one file, ``mnist.npz``, in the layout that Keras gave it.

    $MNIST_DIR, if set: a folder with the four IDX files as they were published (.gz)
    else what an earlier run left in .cache/
    else a download from a public mirror
    else, without a network, the 1,797 digits that come with scikit-learn, scaled from 8x8 to 28x28

What the four files must hold is known by its SHA-256. Source: http://yann.lecun.com/exdb/mnist/.
"""

import gzip
import hashlib
import os
import tempfile
import urllib.request
from functools import cache
from pathlib import Path

import numpy as np

CACHE = Path(__file__).resolve().parent.parent / ".cache"
MIRRORS = (
    "https://storage.googleapis.com/cvdf-datasets/mnist/",
    "https://ossci-datasets.s3.amazonaws.com/mnist/",
)
SECONDS_TO_WAIT = 20
FILES = {
    "train-images-idx3-ubyte": "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
    "train-labels-idx1-ubyte": "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
    "t10k-images-idx3-ubyte": "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
    "t10k-labels-idx1-ubyte": "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2",
}


class DataError(Exception):
    """MNIST is there, but it is not MNIST. The message names the file."""


@cache
def prepare():
    """Return ("mnist" or "digits", the path of an ``mnist.npz``). Raises DataError on a damaged $MNIST_DIR.

    The file holds x_train (60000, 28, 28) and x_test (10000, 28, 28), uint8, and y_train and y_test, uint8;
    with scikit-learn's digits, the first 1,497 train and the last 300 test.
    """
    folder, cached = os.environ.get("MNIST_DIR"), CACHE / "mnist" / "mnist.npz"
    if folder:
        return "mnist", save(cached, from_idx(read_folder(Path(folder))))
    if cached.is_file():
        return "mnist", cached
    try:
        return "mnist", save(cached, from_idx(download))
    except OSError as error:
        print(
            f"MNIST could not be downloaded ({error}); scikit-learn's digits take its place. To use MNIST, set MNIST_DIR "
            "to a folder with its four .gz files."
        )
        return "digits", save(CACHE / "digits" / "mnist.npz", from_scikit_learn())


def read_folder(folder):
    """Return a function that reads one IDX file of a folder."""

    def read(name):
        path = folder / f"{name}.gz"
        if not path.is_file():
            raise DataError(
                f"{path} is missing: MNIST_DIR must hold {', '.join(f'{file}.gz' for file in FILES)}"
            )
        try:
            return gzip.decompress(path.read_bytes())
        except (EOFError, gzip.BadGzipFile) as error:
            raise DataError(f"{path} is damaged ({error}): get it again") from error

    return read


def download(name):
    """Return the content of one IDX file from the first mirror that has it whole. Raises OSError when none has."""
    for mirror in MIRRORS:
        print(f"Downloading {mirror}{name}.gz")
        try:
            with urllib.request.urlopen(f"{mirror}{name}.gz", timeout=SECONDS_TO_WAIT) as response:
                content = gzip.decompress(response.read())
        except (OSError, EOFError) as error:
            problem = error
            continue
        if hashlib.sha256(content).hexdigest() == FILES[name]:
            return content
        problem = f"{mirror}{name}.gz is not the file that was published"
    raise OSError(problem)


def from_idx(read):
    """Return the four arrays, by their names in ``mnist.npz``, from a function that reads an IDX file by name."""
    contents = {}
    for name, digest in FILES.items():
        contents[name] = read(name)
        if hashlib.sha256(contents[name]).hexdigest() != digest:
            raise DataError(
                f"{name}.gz does not hold what was published (its SHA-256 differs): get it again"
            )
    images = {
        short: np.frombuffer(contents[f"{long}-images-idx3-ubyte"], np.uint8, offset=16).reshape(
            -1, 28, 28
        )
        for short, long in (("train", "train"), ("test", "t10k"))
    }
    labels = {
        short: np.frombuffer(contents[f"{long}-labels-idx1-ubyte"], np.uint8, offset=8)
        for short, long in (("train", "train"), ("test", "t10k"))
    }
    return {
        "x_train": images["train"],
        "y_train": labels["train"],
        "x_test": images["test"],
        "y_test": labels["test"],
    }


def from_scikit_learn():
    """Return the digits of scikit-learn (0..16, 8x8) as the four arrays (0..255, 28x28): 24x24 with a border of 2."""
    from sklearn.datasets import load_digits

    digits = load_digits()
    large = np.kron(digits.images, np.ones((3, 3))) * 255 / 16
    images = np.pad(large, ((0, 0), (2, 2), (2, 2))).astype(np.uint8)
    labels = digits.target.astype(np.uint8)
    return {
        "x_train": images[:-300],
        "y_train": labels[:-300],
        "x_test": images[-300:],
        "y_test": labels[-300:],
    }


def save(path, arrays):
    """Write an .npz so that a reader finds it whole or not at all. Return its path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, suffix=".part", delete=False) as file:
        np.savez_compressed(file, **arrays)
    os.replace(file.name, path)
    return path


if __name__ == "__main__":
    kind, path = prepare()
    print(
        f"{path}: {'MNIST' if kind == 'mnist' else 'the digits of scikit-learn in the place of MNIST'}"
    )

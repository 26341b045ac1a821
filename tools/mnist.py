"""Find MNIST, or what takes its place, and keep it as one file, ``mnist.npz``, as Keras names it.

    what an earlier run left in .cache/, if it is whole
    else $MNIST_DIR, if set: a folder with the four IDX files as they were published (.gz)
    else a download from a public mirror
    else, without a network, the 1,797 digits that come with scikit-learn, scaled from 8x8 to 28x28

What the four files must hold is known by its SHA-256; the file in .cache/ is held against it too.
Source: http://yann.lecun.com/exdb/mnist/.
"""

import gzip
import hashlib
import http.client
import os
import struct
import sys
import tempfile
import urllib.request
import zipfile
import zlib
from functools import cache
from pathlib import Path

import numpy as np

CACHE = Path(__file__).resolve().parent.parent / ".cache"
MIRRORS = (
    "https://storage.googleapis.com/cvdf-datasets/mnist/",
    "https://ossci-datasets.s3.amazonaws.com/mnist/",
)
SECONDS_TO_WAIT = 20
ARRAYS = {
    "x_train": "train-images-idx3-ubyte",
    "y_train": "train-labels-idx1-ubyte",
    "x_test": "t10k-images-idx3-ubyte",
    "y_test": "t10k-labels-idx1-ubyte",
}
DIGESTS = {
    "train-images-idx3-ubyte": "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
    "train-labels-idx1-ubyte": "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
    "t10k-images-idx3-ubyte": "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
    "t10k-labels-idx1-ubyte": "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2",
}
UNSIGNED_BYTES = 0x800  # how an IDX file begins, with the number of its dimensions added
DIGITS_OF_THE_TEST = 300  # of those of scikit-learn
DAMAGED_GZIP = (gzip.BadGzipFile, EOFError, zlib.error)
DAMAGED_NPZ = (OSError, EOFError, KeyError, ValueError, zipfile.BadZipFile, zlib.error)
CANNOT_DOWNLOAD = (OSError, http.client.HTTPException, EOFError, zlib.error)
SET_MNIST_DIR = "set MNIST_DIR to a folder with its four .gz files"


class DataError(Exception):
    """MNIST is missing or is not MNIST. The message says what to do."""


@cache
def prepare():
    """Return ("mnist" or "digits", the path of an ``mnist.npz``).

    The file holds x_train (60000, 28, 28) and x_test (10000, 28, 28), and y_train and y_test, all
    uint8; with scikit-learn's digits, the first 1,497 train and the last 300 test.
    Raises DataError where $MNIST_DIR is damaged.
    """
    cached = CACHE / "mnist" / "mnist.npz"
    if cached.is_file():
        if is_published(cached):
            return "mnist", cached
        print(f"{cached} is damaged, and is made anew.")
    folder = os.environ.get("MNIST_DIR")
    if folder:
        return "mnist", save(cached, from_idx(reader(Path(folder))))
    try:
        return "mnist", save(cached, from_idx(download))
    except CANNOT_DOWNLOAD as error:
        print(
            f"MNIST could not be downloaded ({error}); scikit-learn's digits take its place. "
            f"To use MNIST, {SET_MNIST_DIR}."
        )
        return "digits", save(CACHE / "digits" / "mnist.npz", from_scikit_learn())


def required(purpose):
    """Return the path of MNIST. Raises DataError where it is not at hand: ``purpose`` wants it."""
    kind, path = prepare()
    if kind != "mnist":
        raise DataError(f"{purpose} MNIST, which is not here: {SET_MNIST_DIR}.")
    return path


def reader(folder):
    """Return a function that reads one IDX file of a folder."""

    def read(name):
        path = folder / f"{name}.gz"
        if not path.is_file():
            names = ", ".join(f"{name}.gz" for name in DIGESTS)
            raise DataError(f"{path} is missing: MNIST_DIR must hold {names}")
        try:
            content = gzip.decompress(path.read_bytes())
        except DAMAGED_GZIP as error:
            raise DataError(f"{path} is damaged ({error}): get it again") from error
        if not is_content_of(name, content):
            raise DataError(
                f"{path} does not hold what was published (its SHA-256 differs): get it again"
            )
        return content

    return read


def download(name):
    """Return the content of one IDX file from the first mirror that has it whole.

    Raises one of CANNOT_DOWNLOAD where none has.
    """
    problem = OSError("there is no mirror")
    for mirror in MIRRORS:
        address = f"{mirror}{name}.gz"
        print(f"Downloading {address}")
        try:
            with urllib.request.urlopen(address, timeout=SECONDS_TO_WAIT) as response:
                content = gzip.decompress(response.read())
        except CANNOT_DOWNLOAD as error:
            problem = error
            continue
        if is_content_of(name, content):
            return content
        problem = OSError(f"{address} is not the file that was published")
    raise problem


def is_content_of(name, content):
    """Tell whether an IDX file holds what was published."""
    return hashlib.sha256(content).hexdigest() == DIGESTS[name]


def from_idx(read):
    """Return the four arrays by name, from a function that reads an IDX file by its name."""
    return {name: as_array(read(file)) for name, file in ARRAYS.items()}


def as_array(content):
    """Return the array of an IDX file of unsigned bytes."""
    dimensions = content[3]
    shape = struct.unpack_from(f">{dimensions}I", content, 4)
    return np.frombuffer(content, np.uint8, offset=4 + 4 * dimensions).reshape(shape)


def as_idx(array):
    """Return the content of the IDX file of an array."""
    dimensions = array.ndim
    head = struct.pack(f">{1 + dimensions}I", UNSIGNED_BYTES + dimensions, *array.shape)
    return head + array.tobytes()


def is_published(path):
    """Tell whether an ``mnist.npz`` holds what was published."""
    try:
        with np.load(path) as arrays:
            return all(is_content_of(file, as_idx(arrays[name])) for name, file in ARRAYS.items())
    except DAMAGED_NPZ:
        return False


def from_scikit_learn():
    """Return scikit-learn's digits as the four arrays.

    From 0..16 in 8x8 they become 0..255 in 28x28: three times as large, with a border of 2.
    """
    from sklearn.datasets import load_digits

    digits = load_digits()
    large = np.kron(digits.images, np.ones((3, 3))) * 255 / 16
    images = np.pad(large, ((0, 0), (2, 2), (2, 2))).astype(np.uint8)
    labels = digits.target.astype(np.uint8)
    return {
        "x_train": images[:-DIGITS_OF_THE_TEST],
        "y_train": labels[:-DIGITS_OF_THE_TEST],
        "x_test": images[-DIGITS_OF_THE_TEST:],
        "y_test": labels[-DIGITS_OF_THE_TEST:],
    }


def save(path, arrays):
    """Write an .npz so that a reader finds it whole or not at all. Return its path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, suffix=".part", delete=False) as file:
        try:
            np.savez_compressed(file, **arrays)
        except BaseException:
            os.unlink(file.name)
            raise
    os.replace(file.name, path)
    return path


def main():
    try:
        kind, path = prepare()
    except DataError as error:
        sys.exit(str(error))
    what = "MNIST" if kind == "mnist" else "the digits of scikit-learn in the place of MNIST"
    print(f"{path}: {what}")


if __name__ == "__main__":
    main()

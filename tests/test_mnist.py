"""Where MNIST comes from, and what happens when it is missing or damaged."""

import gzip
import hashlib
import http.client
import io
import os
import subprocess
import sys
import urllib.error
import urllib.request
import zlib
from pathlib import Path

import numpy as np
import pytest

from tools import mnist

SHAPES = {"x_train": (5, 28, 28), "y_train": (5,), "x_test": (2, 28, 28), "y_test": (2,)}


@pytest.fixture(autouse=True)
def own_cache(tmp_path, monkeypatch):
    monkeypatch.setattr(mnist, "CACHE", tmp_path / "cache")
    monkeypatch.delenv("MNIST_DIR", raising=False)
    mnist.prepare.cache_clear()
    yield
    mnist.prepare.cache_clear()


@pytest.fixture
def arrays():
    """Few images in the place of MNIST's, by name."""
    random = np.random.RandomState(0)
    return {name: random.randint(0, 256, shape).astype(np.uint8) for name, shape in SHAPES.items()}


@pytest.fixture
def small(monkeypatch, arrays):
    """Four small files in the place of MNIST's, as {name: content}."""
    contents = {mnist.ARRAYS[name]: mnist.as_idx(array) for name, array in arrays.items()}
    digests = {name: hashlib.sha256(content).hexdigest() for name, content in contents.items()}
    monkeypatch.setattr(mnist, "DIGESTS", digests)
    return contents


@pytest.fixture
def folder(tmp_path, monkeypatch, small):
    """A folder with the four files, which $MNIST_DIR names."""
    for name, content in small.items():
        (tmp_path / f"{name}.gz").write_bytes(gzip.compress(content))
    monkeypatch.setenv("MNIST_DIR", str(tmp_path))
    return tmp_path


def serve(monkeypatch, answer):
    """Let ``answer`` give the body for an address, in the place of the network."""

    def open_address(address, timeout):
        return io.BytesIO(answer(address))

    monkeypatch.setattr(urllib.request, "urlopen", open_address)


def refuse(address):
    raise urllib.error.URLError("no network")


def cut_off(address):
    raise http.client.IncompleteRead(b"", 100)


def wrong_content(address):
    return gzip.compress(b"other")


def damaged(address):
    content = bytearray(gzip.compress(bytes(range(256)) * 9))
    content[10:20] = b"\xff" * 10
    return bytes(content)


def name_of(address):
    return address.rsplit("/", 1)[1].removesuffix(".gz")


def test_from_a_folder(folder, arrays):
    kind, path = mnist.prepare()
    assert kind == "mnist"
    for name, array in np.load(path).items():
        assert np.array_equal(array, arrays[name]), name


def with_damaged_deflate(path):
    content = bytearray(path.read_bytes())
    content[12:22] = b"\xff" * 10
    path.write_bytes(bytes(content))


DAMAGES = [
    (lambda path: path.unlink(), "is missing"),
    (lambda path: path.write_bytes(path.read_bytes()[:-20]), "is damaged"),
    (lambda path: path.write_bytes(b"<html>"), "is damaged"),
    (with_damaged_deflate, "is damaged"),
    (lambda path: path.write_bytes(gzip.compress(b"other")), "SHA-256"),
]


@pytest.mark.parametrize("damage, message", DAMAGES)
def test_a_damaged_folder_is_named(folder, damage, message):
    damage(folder / "t10k-images-idx3-ubyte.gz")
    with pytest.raises(mnist.DataError, match=f"t10k-images-idx3-ubyte.*{message}"):
        mnist.prepare()
    assert not list(folder.rglob("mnist.npz")), "nothing half-made is left"


def test_by_hand_a_damaged_folder_is_named_without_a_traceback():
    ran = subprocess.run(
        [sys.executable, "-c", "from tools import mnist; mnist.CACHE /= 'no such'; mnist.main()"],
        cwd=Path(mnist.__file__).parent.parent,
        env={**os.environ, "MNIST_DIR": "/nowhere"},
        capture_output=True,
        text=True,
    )
    assert ran.returncode == 1 and ran.stderr.startswith("/nowhere/train-images-idx3-ubyte.gz is")


def test_from_the_network_then_from_the_cache(monkeypatch, small):
    serve(monkeypatch, lambda address: gzip.compress(small[name_of(address)]))
    assert mnist.prepare()[0] == "mnist"
    mnist.prepare.cache_clear()
    serve(monkeypatch, refuse)
    assert mnist.prepare()[0] == "mnist", "the second time no network is needed"


def spoil(path):
    np.savez(path, spoiled=np.zeros(1))


def cut(path):
    path.write_bytes(path.read_bytes()[:1000])


def move_a_pixel(path):
    arrays = dict(np.load(path))
    arrays["x_test"][0, 0, 0] ^= 1
    np.savez(path, **arrays)


@pytest.mark.parametrize("damage", [spoil, cut, move_a_pixel])
def test_a_damaged_cache_is_seen_and_made_anew(folder, arrays, damage, capsys):
    _, path = mnist.prepare()
    damage(path)
    mnist.prepare.cache_clear()
    assert np.array_equal(np.load(mnist.prepare()[1])["x_test"], arrays["x_test"])
    assert "mnist.npz is damaged, and is made anew" in capsys.readouterr().out


@pytest.mark.parametrize("answer", [refuse, cut_off, wrong_content, damaged])
def test_a_bad_mirror_is_passed_over(monkeypatch, small, answer):
    def body(address):
        first = address.startswith(mnist.MIRRORS[0])
        return answer(address) if first else gzip.compress(small[name_of(address)])

    serve(monkeypatch, body)
    assert mnist.prepare()[0] == "mnist"


def test_the_damage_is_one_that_zlib_sees():
    with pytest.raises(zlib.error):
        gzip.decompress(damaged(""))


@pytest.mark.parametrize("answer", [refuse, cut_off, wrong_content, damaged])
def test_without_network_the_digits_of_scikit_learn(monkeypatch, capsys, answer):
    serve(monkeypatch, answer)
    kind, path = mnist.prepare()
    arrays = np.load(path)
    assert kind == "digits" and arrays["x_train"].max() == 255
    assert {name: len(array) for name, array in arrays.items()} == {
        "x_train": 1497,
        "y_train": 1497,
        "x_test": 300,
        "y_test": 300,
    }
    assert list(arrays["y_train"][:10]) == list(range(10)), "they begin with 0 to 9"
    assert not arrays["x_train"][:, :2].any() and arrays["x_train"][0, 2:26].any()
    assert "scikit-learn's digits take its place" in capsys.readouterr().out
    assert not (mnist.CACHE / "mnist").exists(), "what is not MNIST is not kept as MNIST"


def test_who_needs_mnist_is_told_how_to_get_it(monkeypatch):
    serve(monkeypatch, refuse)
    with pytest.raises(
        mnist.DataError, match=r"The tests want MNIST, which is not here.*MNIST_DIR"
    ):
        mnist.required("The tests want")


def test_nothing_is_left_of_a_file_that_could_not_be_written(tmp_path):
    class Full:
        def __array__(self, *arguments, **keywords):
            raise OSError("No space left on device")

    with pytest.raises(OSError, match="No space left"):
        mnist.save(tmp_path / "mnist.npz", {"x": Full()})
    assert not list(tmp_path.iterdir())

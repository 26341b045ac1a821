"""Where MNIST comes from, and what happens when it is missing or damaged."""

import gzip
import io
import urllib.error
import urllib.request

import numpy as np
import pytest

from tools import mnist


@pytest.fixture(autouse=True)
def own_cache(tmp_path, monkeypatch):
    monkeypatch.setattr(mnist, "CACHE", tmp_path / "cache")
    monkeypatch.delenv("MNIST_DIR", raising=False)
    mnist.prepare.cache_clear()
    yield
    mnist.prepare.cache_clear()


@pytest.fixture
def small(monkeypatch):
    """Four small files in the place of MNIST's, as {name: content}."""
    random = np.random.RandomState(0)
    contents = {}
    for short, count in (("train", 5), ("t10k", 2)):
        contents[f"{short}-images-idx3-ubyte"] = bytes(16) + random.bytes(count * 28 * 28)
        contents[f"{short}-labels-idx1-ubyte"] = bytes(8) + random.bytes(count)
    monkeypatch.setattr(
        mnist,
        "FILES",
        {name: mnist.hashlib.sha256(content).hexdigest() for name, content in contents.items()},
    )
    return contents


def serve(monkeypatch, answer):
    """Let ``answer`` give the body for an address, in the place of the network."""
    monkeypatch.setattr(
        urllib.request, "urlopen", lambda address, timeout: io.BytesIO(answer(address))
    )


def refuse(address):
    raise urllib.error.URLError("no network")


def name_of(address):
    return address.rsplit("/", 1)[1].removesuffix(".gz")


def test_from_a_folder(tmp_path, monkeypatch, small):
    for name, content in small.items():
        (tmp_path / f"{name}.gz").write_bytes(gzip.compress(content))
    monkeypatch.setenv("MNIST_DIR", str(tmp_path))
    kind, path = mnist.prepare()
    arrays = np.load(path)
    assert (
        kind == "mnist"
        and arrays["x_train"].shape == (5, 28, 28)
        and arrays["y_test"].shape == (2,)
    )
    assert arrays["x_test"].tobytes() == small["t10k-images-idx3-ubyte"][16:]


@pytest.mark.parametrize(
    "damage, message",
    [
        (lambda path: path.unlink(), "is missing"),
        (lambda path: path.write_bytes(path.read_bytes()[:-20]), "is damaged"),
        (lambda path: path.write_bytes(b"<html>"), "is damaged"),
        (lambda path: path.write_bytes(gzip.compress(b"other")), "SHA-256"),
    ],
)
def test_a_damaged_folder_is_named(tmp_path, monkeypatch, small, damage, message):
    for name, content in small.items():
        (tmp_path / f"{name}.gz").write_bytes(gzip.compress(content))
    damage(tmp_path / "t10k-images-idx3-ubyte.gz")
    monkeypatch.setenv("MNIST_DIR", str(tmp_path))
    with pytest.raises(mnist.DataError, match=f"t10k-images-idx3-ubyte.*{message}"):
        mnist.prepare()
    assert not list(tmp_path.rglob("mnist.npz")), "nothing half-made is left"


def test_from_the_network_then_from_the_cache(monkeypatch, small):
    serve(monkeypatch, lambda address: gzip.compress(small[name_of(address)]))
    assert mnist.prepare()[0] == "mnist"
    mnist.prepare.cache_clear()
    serve(monkeypatch, refuse)
    assert mnist.prepare()[0] == "mnist", "the second time no network is needed"


def test_a_bad_mirror_is_passed_over(monkeypatch, small):
    def answer(address):
        content = gzip.compress(small[name_of(address)])
        return content[:-9] if address.startswith(mnist.MIRRORS[0]) else content

    serve(monkeypatch, answer)
    assert mnist.prepare()[0] == "mnist"


@pytest.mark.parametrize(
    "answer", [refuse, lambda address: gzip.compress(b"other")], ids=["no network", "wrong content"]
)
def test_without_network_the_digits_of_scikit_learn(monkeypatch, capsys, answer):
    serve(monkeypatch, answer)
    kind, path = mnist.prepare()
    arrays = np.load(path)
    assert (
        kind == "digits"
        and arrays["x_test"].shape == (300, 28, 28)
        and arrays["x_train"].max() == 255
    )
    assert "scikit-learn's digits take its place" in capsys.readouterr().out
    assert not (mnist.CACHE / "mnist").exists(), "what is not MNIST is not kept as MNIST"

"""Porting: what one framework writes, each of the others reads, and gives the same logits. All twelve directions, and ONNX into CNTK."""

from itertools import permutations

import numpy as np
import pytest

from tools import snippets

FRAMEWORKS = {framework.name: framework for framework in snippets.frameworks()}
OFFERED = snippets.ROOT / "docs" / "porting"

# Logits of up to 73. We measured 1.5e-5 between two of the frameworks; the smallest of the mistakes below is off by 0.13.
BOUND = 1e-4

# Mistakes, as a change of the text of porting/into: what is replaced, and by what.
ROWS = 'w["dense_kernel"].reshape(-1, 5)', 'w["dense_kernel"].transpose(2, 0, 1, 3).reshape(-1, 5)'
DEPTHWISE = (
    'w["depthwise_kernel"].transpose(2, 3, 0, 1)',
    'w["depthwise_kernel"].transpose(3, 2, 0, 1)',
)
MULTIPLIER_FIRST = (
    'w["depthwise_kernel"]',
    'w["depthwise_kernel"].reshape(3, 3, 2, 4).swapaxes(2, 3)',
)
MISTAKES = {
    "rows": {
        "keras": ROWS,
        "pytorch": (
            'w["dense_kernel"].transpose(3, 2, 0, 1).reshape(5, -1)',
            'w["dense_kernel"].reshape(-1, 5).T',
        ),
        "tensorflow": ROWS,
        "cntk": (
            'w["dense_kernel"].transpose(2, 0, 1, 3)',
            'w["dense_kernel"].reshape(3, 4, 3, 5)',
        ),
    },
    "epsilon": dict.fromkeys(FRAMEWORKS, ('float(w["norm_epsilon"])', "0.0011")),
    "depthwise": {
        "keras": MULTIPLIER_FIRST,
        "pytorch": DEPTHWISE,
        "tensorflow": MULTIPLIER_FIRST,
        "cntk": DEPTHWISE,
    },
}


def run(name, part, more, *changes):
    """Run a snippet with pieces of its text changed and ``more`` at its end, and return what it printed."""
    path = snippets.snippet_path(FRAMEWORKS[name], part)
    source = path.read_text("utf-8")
    for old, new in changes:
        assert old in source, f"{path.relative_to(snippets.ROOT)} has no {old}: mend this test"
        source = source.replace(old, new, 1)
    result = snippets.run(
        FRAMEWORKS[name], f"{source}\n{more}\n", path.relative_to(snippets.ROOT).as_posix()
    )
    if result.failure:
        pytest.fail(
            f"{path.relative_to(snippets.ROOT)}: {result.failure}\n{result.stderr}", pytrace=False
        )
    return result.stdout


@pytest.fixture(scope="module")
def out_of(tmp_path_factory):
    """Return for each framework what porting/out_of printed, its file, and its logits in full."""
    folder, found = tmp_path_factory.mktemp("out_of"), {}
    for name in FRAMEWORKS:
        file, logits = folder / f"{name}.npz", folder / f"{name}.npy"
        printed = run(
            name,
            "porting/out_of",
            f"import shutil\nshutil.copy('net.npz', {str(file)!r})\nnp.save({str(logits)!r}, logits)",
        )
        found[name] = printed, file, np.load(logits)
    return found


def into(name, source, out_of, folder, *changes):
    """Run porting/into with the file of ``source`` and return what is wrong, naming the file, or ""."""
    printed, file, logits = out_of[source]
    path = folder / "logits.npy"
    text = run(
        name,
        "porting/into",
        f"np.save({str(path)!r}, logits)",
        ('np.load("net.npz")', f"np.load({str(file)!r})"),
        *changes,
    )
    error, where = (
        np.abs(np.load(path) - logits).max(),
        f"snippets/{name}/porting/into.py with the file of {source}",
    )
    if error > BOUND:
        return f"{where}: its logits are off by up to {error:.2g} (bound {BOUND:.0e})"
    return "" if text == printed else f"{where} printed\n{text}and not\n{printed}"


@pytest.mark.parametrize(
    "source, framework", [(a, FRAMEWORKS[b]) for a, b in permutations(FRAMEWORKS, 2)], ids=str
)
def test_direction(source, framework, out_of, tmp_path):
    problem = into(framework.name, source, out_of, tmp_path)
    if problem:
        pytest.fail(problem, pytrace=False)


@pytest.mark.parametrize("mistake", MISTAKES)
@pytest.mark.parametrize("framework", FRAMEWORKS.values(), ids=str)
def test_a_mistake_is_found(framework, mistake, out_of, tmp_path):
    source = "pytorch" if framework.name == "keras" else "keras"
    problem = into(framework.name, source, out_of, tmp_path, MISTAKES[mistake][framework.name])
    assert problem.startswith(
        f"snippets/{framework.name}/porting/into.py with the file of {source}: its logits are off by up to "
    ), problem


def test_offered_net_is_the_one_of_keras(out_of):
    offered, written = np.load(OFFERED / "net.npz"), np.load(out_of["keras"][1])
    assert offered.files == written.files
    for name in offered.files:
        assert np.array_equal(offered[name], written[name]), (
            f"docs/porting/net.npz: {name} is not what snippets/keras/porting/out_of.py writes"
        )


ONNX_INTO_CNTK = """
import cntk as C
import numpy as np

image = np.load({image!r})
loaded = C.Function.load({file!r}, format=C.ModelFormat.ONNX)
logits = loaded.eval({{loaded.arguments[0]: image}}).reshape(1, 5)  # (1, 5)
np.save({logits!r}, logits)
"""
SAVE = """
import shutil
import numpy as np
images = np.float32(np.random.RandomState(0).uniform(-1, 1, tuple(x.shape)))
np.save({image!r}, images)
np.save({logits!r}, {call})
shutil.copy("net.onnx", {file!r})
"""
CALLS = {
    "keras": "keras.ops.convert_to_numpy(model(images))",
    "pytorch": "model(torch.tensor(images)).numpy(force=True)",
    "tensorflow": "model(images).numpy()",
}


def onnx_into_cntk(source, folder, *changes):
    """Write an ONNX file in one framework, load it in CNTK, and return why it was refused, and how much the logits differ."""
    paths = {
        "image": str(folder / "image.npy"),
        "logits": str(folder / "logits.npy"),
        "file": str(folder / "net.onnx"),
    }
    run(source, "porting/onnx_into_cntk", SAVE.format(call=CALLS[source], **paths), *changes)
    expected = np.load(paths["logits"])
    result = snippets.run(
        FRAMEWORKS["cntk"], ONNX_INTO_CNTK.format(**paths), "CNTK, which loads it"
    )
    return result.stderr if result.failure else "", np.abs(
        np.load(paths["logits"]) - expected
    ).max()  # its own, if it was refused


@pytest.mark.parametrize("source", CALLS)
def test_cntk_loads_onnx(source, tmp_path):
    failure, error = onnx_into_cntk(source, tmp_path)
    assert not failure and error < 1e-5


@pytest.mark.parametrize(
    "source, change, message",
    [
        (
            "pytorch",
            ("opset_version=9", "opset_version=11"),
            "Unrecognized attribute: dilations for operator MaxPool",
        ),
        (
            "keras",
            ("(1, 8, 6, 2), name=", "(None, 8, 6, 2), name="),
            "has input size 4 not in range [min=1, max=1]",
        ),
    ],
    ids=["opset 11 of PyTorch", "any batch of Keras"],
)
def test_cntk_refuses_onnx(source, change, message, tmp_path):
    assert message in onnx_into_cntk(source, tmp_path, change)[0]


OLD_MODEL = """
import cntk as C
import numpy as np

x = C.input_variable((3, 20, 18))
model = C.layers.Sequential([
    C.layers.Convolution((5, 3), 130, pad=True, activation=C.relu, name="conv"),
    C.layers.BatchNormalization(map_rank=1, name="norm"),
    C.layers.GlobalAveragePooling(),
    C.layers.Dense(300, activation=C.relu),
    C.layers.Dense(7, name="dense"),
])((x - 128) / 256)
kernel = model.conv.W  # (130, 3, 5, 3)
model.save({model!r})
np.savez({arrays!r}, **{{v.uid: v.value for v in model.parameters + model.constants}})
"""


@pytest.mark.parametrize("name", ["keras", "pytorch", "tensorflow"])
def test_old_model_is_read_without_cntk(name, tmp_path):
    paths = {"model": str(tmp_path / "big.model"), "arrays": str(tmp_path / "arrays.npz")}
    result = snippets.run(
        FRAMEWORKS["cntk"], OLD_MODEL.format(**paths), "an old model of many layers"
    )
    assert not result.failure, result.stderr
    source = snippets.snippet_path(FRAMEWORKS[name], "leaving-cntk/old_model").read_text("utf-8")
    reader = {"np": np}
    exec(source[source.index("def varint") : source.index("with open")], reader)
    old = reader["dictionary"]((tmp_path / "big.model").read_bytes())
    values = {v["uid"]: v["value"] for v in old["inputs"] if "value" in v}
    expected = np.load(paths["arrays"])
    assert set(values) == set(expected.files)
    for uid in values:
        assert np.array_equal(values[uid], expected[uid]), uid


# The program that made docs/porting/old.model.
OFFERED_MODEL = """
import cntk as C
import numpy as np

x = C.input_variable((2, 8, 6), name="pixels")
model = C.layers.Sequential([
    C.layers.Convolution((3, 3), 4, activation=C.relu, name="conv"),
    C.layers.MaxPooling((2, 2), strides=2),
    C.layers.Dropout(0.5),
    C.layers.Dense(5, name="dense"),
])(x / 255)
rng = np.random.RandomState(0)
for w in model.parameters:
    w.value = np.float32(rng.uniform(-1, 1, w.shape))
kernel = model.conv.W  # (4, 2, 3, 3)
offered = C.Function.load({offered!r})
for layer in ["conv", "dense"]:
    for one, other in zip(getattr(offered, layer).parameters, getattr(model, layer).parameters):
        assert one.name == other.name and np.array_equal(one.value, other.value)
model.save({model!r})
"""


def test_offered_model_is_the_one_of_this_program(tmp_path):
    paths = {"offered": str(OFFERED / "old.model"), "model": str(tmp_path / "old.model")}
    result = snippets.run(
        FRAMEWORKS["cntk"], OFFERED_MODEL.format(**paths), "the program that made old.model"
    )
    assert not result.failure, result.stderr
    assert (tmp_path / "old.model").stat().st_size == (OFFERED / "old.model").stat().st_size

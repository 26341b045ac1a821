"""Porting: what one framework writes, each of the others reads, and gives the same logits.

All directions; and ONNX into CNTK, and CNTK's old models without it.
"""

import re
from dataclasses import dataclass
from itertools import permutations
from pathlib import Path

import numpy as np
import pytest
from changes import assert_each_framework_is_broken, change, changes, run, source_of

from tools import snippets

OUT_OF, INTO = "porting/out_of", "porting/into"
# The nets, by what their two parts are called behind that: "", "_norms" and so on.
NETS = sorted(part.removeprefix(OUT_OF) for part in snippets.parts() if part.startswith(OUT_OF))
WRITES = re.compile(r'savez\(\s*"(\w+\.npz)"')
(CNTK,) = [framework for framework in snippets.frameworks() if framework.module == "cntk"]
OFFERED = snippets.ROOT / "docs" / "porting"

# Logits of up to 73. We measured 1.5e-5 between two of the frameworks; the smallest of the mistakes
# in their tests.toml is off by 0.13.
BOUND = 1e-4
BOUND_OF_ONNX = 1e-5


@dataclass(frozen=True)
class Written:
    """What the program that moves a net out of a framework gave."""

    printed: str
    file: Path
    logits: np.ndarray


def name_of(framework, part):
    return f"snippets/{framework.name}/{part}.py"


def frameworks_with(net):
    """Return the frameworks that have both programs of a net."""
    into = snippets.frameworks_with(INTO + net)
    return [framework for framework in snippets.frameworks_with(OUT_OF + net) if framework in into]


def file_of(net):
    """Return the name of the file that a net is moved in, as all its programs say."""
    files = set()
    for framework in frameworks_with(net):
        found = WRITES.search(source_of(framework, OUT_OF + net))
        assert found, f'{name_of(framework, OUT_OF + net)} has no np.savez("….npz": fix this test'
        files.add(found[1])
    assert len(files) == 1, f"the programs {OUT_OF}{net} write {sorted(files)}: let it be one name"
    return files.pop()


@pytest.fixture(scope="module")
def out_of(tmp_path_factory):
    """Return a function of a framework and a net that returns what moving it out gave, run once."""
    folder, written = tmp_path_factory.mktemp("out_of"), {}

    def of(framework, net):
        if (framework, net) not in written:
            part, path = OUT_OF + net, folder / f"{framework.name}{net}"
            file, logits = path.with_suffix(".npz"), path.with_suffix(".npy")
            keep = (
                f"import shutil\nshutil.copy({file_of(net)!r}, {str(file)!r})\n"
                f"np.save({str(logits)!r}, logits)\n"
            )
            source = f"{source_of(framework, part)}\n{keep}"
            printed = run(framework, source, name_of(framework, part))
            written[framework, net] = Written(printed, file, np.load(logits))
        return written[framework, net]

    return of


def problem_of_into(framework, net, source, written, folder, changed=None):
    """Move the net of ``source`` into a framework and return what is wrong, or ""."""
    part, path = INTO + net, folder / "logits.npy"
    program = source_of(framework, part, changed)
    load = f'np.load("{file_of(net)}")'
    assert load in program, f"{name_of(framework, part)} has no {load}: fix this test"
    program = program.replace(load, f"np.load({str(written.file)!r})", 1)
    save = f"np.save({str(path)!r}, logits)"
    printed = run(framework, f"{program}\n{save}\n", name_of(framework, part))
    error = np.abs(np.load(path) - written.logits).max()
    where = f"{name_of(framework, part)} with the file of {source}"
    if not error <= BOUND:
        return f"{where}: its logits are off by up to {error:.2g} (bound {BOUND:.0e})"
    if printed != written.printed:
        return f"{where} printed\n{printed}and not\n{written.printed}"
    return ""


@pytest.mark.parametrize(
    "net, source, framework",
    [(net, *way) for net in NETS for way in permutations(frameworks_with(net), 2)],
    ids=lambda value: str(value) or "net",
)
def test_direction(net, source, framework, out_of, tmp_path):
    problem = problem_of_into(framework, net, source, out_of(source, net), tmp_path)
    if problem:
        pytest.fail(problem, pytrace=False)


MISTAKES = [
    pytest.param(net, *case.values, id=f"{net.strip('_') or 'net'}-{case.id}")
    for net in NETS
    for case in changes("mistakes", INTO + net)
]


@pytest.mark.parametrize("net, framework, mistake", MISTAKES)
def test_a_mistake_is_found(net, framework, mistake, out_of, tmp_path):
    source = next(other for other in frameworks_with(net) if other != framework)
    changed = change(framework, "mistakes", INTO + net, mistake)
    problem = problem_of_into(framework, net, source, out_of(source, net), tmp_path, changed)
    where = f"{name_of(framework, INTO + net)} with the file of {source}"
    assert problem.startswith(f"{where}: its logits are off by up to "), problem


@pytest.mark.parametrize("net", NETS)
def test_each_framework_is_broken_on_purpose(net):
    assert_each_framework_is_broken(INTO + net)


def same_arrays(one, other):
    """Tell whether two files hold the same arrays in the same order."""
    one, other = np.load(one), np.load(other)
    return one.files == other.files and all(
        np.array_equal(one[name], other[name]) for name in one.files
    )


@pytest.mark.parametrize("net", NETS)
def test_offered_net_is_what_a_snippet_writes(net, out_of):
    offered = OFFERED / file_of(net)
    files = [out_of(framework, net).file for framework in frameworks_with(net)]
    assert any(same_arrays(offered, file) for file in files), (
        f"docs/porting/{offered.name} is what no snippets/*/{OUT_OF}{net}.py writes: copy one there"
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
ONNX_PART = "porting/onnx_into_cntk"


def call_of(framework):
    """Return how a framework gives the logits of images, or None."""
    return framework.table("tests").get("logits", {}).get(ONNX_PART)


def frameworks_into_cntk():
    """Return the frameworks whose snippet writes an ONNX file for CNTK."""
    return [framework for framework in snippets.frameworks_with(ONNX_PART) if call_of(framework)]


def onnx_into_cntk(source, folder, changed=None):
    """Write an ONNX file in one framework and load it in CNTK.

    Return why it was refused, or "", and how much the logits differ.
    """
    paths = {
        "image": str(folder / "image.npy"),
        "logits": str(folder / "logits.npy"),
        "file": str(folder / "net.onnx"),
    }
    save = SAVE.format(call=call_of(source), **paths)
    run(source, source_of(source, ONNX_PART, changed) + save, name_of(source, ONNX_PART))
    expected = np.load(paths["logits"])
    result = snippets.run(CNTK, ONNX_INTO_CNTK.format(**paths), "CNTK, which loads it")
    if result.failure:
        return result.stderr, None
    return "", np.abs(np.load(paths["logits"]) - expected).max()


@pytest.mark.parametrize("source", frameworks_into_cntk(), ids=str)
def test_cntk_loads_onnx(source, tmp_path):
    refusal, error = onnx_into_cntk(source, tmp_path)
    assert not refusal and error < BOUND_OF_ONNX


@pytest.mark.parametrize("source, name", changes("refused", ONNX_PART))
def test_cntk_refuses_onnx(source, name, tmp_path):
    changed = change(source, "refused", ONNX_PART, name)
    refusal, _ = onnx_into_cntk(source, tmp_path, changed)
    assert changed["message"] in refusal


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


def readers_without_cntk():
    """Return the frameworks whose snippet reads an old model of CNTK without it."""
    able = snippets.frameworks_with("leaving-cntk/old_model")
    return [framework for framework in able if framework != CNTK]


@pytest.mark.parametrize("framework", readers_without_cntk(), ids=str)
def test_old_model_is_read_without_cntk(framework, tmp_path):
    paths = {"model": str(tmp_path / "big.model"), "arrays": str(tmp_path / "arrays.npz")}
    run(CNTK, OLD_MODEL.format(**paths), "an old model of many layers")
    source = source_of(framework, "leaving-cntk/old_model")
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
    run(CNTK, OFFERED_MODEL.format(**paths), "the program that made old.model")
    assert (tmp_path / "old.model").stat().st_size == (OFFERED / "old.model").stat().st_size

"""The ONNX files that the snippets of exchange/to_onnx write: in one ONNX Runtime all of them give
the same logits."""

import numpy as np
import onnxruntime
import pytest
from changes import assert_each_framework_is_broken, change, changes, run, source_of

from lab.parity.reference import forward
from tools import mnist, snippets

PART = "exchange/to_onnx"
FRAMEWORKS = snippets.frameworks_with(PART)
IMAGES = 64

# We measured 1.3e-5 against the reference and 1.9e-5 between two of them, in logits of up to 20.
# With the rows of the dense kernel in the wrong order the logits are off by 19 and more.
BOUND = 5e-5


def digits():
    """Return the first test images, (64, 28, 28, 1), float32 from 0 to 1."""
    images = np.load(mnist.prepare()[1])["x_test"][:IMAGES]
    return np.float32(images[..., np.newaxis] / 255)


@pytest.fixture(scope="module")
def reference():
    """The logits of the digits by NumPy in float64."""
    weights = {name: np.float64(array) for name, array in np.load(snippets.WEIGHTS).items()}
    logits, _ = forward(weights, np.float64(digits()))
    return logits


def export(framework, path, changed=None):
    """Run a framework's snippet, and keep the ONNX file that it writes."""
    keep = f"import shutil\nshutil.copy('convnet.onnx', {str(path)!r})\n"
    run(framework, f"{source_of(framework, PART, changed)}\n{keep}", f"{framework.name}/{PART}.py")
    return path


def run_onnx(framework, path):
    """Return the logits of the digits, one at a time: the files hold a batch of 1."""
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3  # some files make it warn
    session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    images = digits()
    if framework.layout == "channels first":
        images = images.transpose(0, 3, 1, 2)
    return np.concatenate([session.run(None, {"image": image[np.newaxis]})[0] for image in images])


def disagreement(label, logits, other, what):
    """Return what is wrong with a framework's logits, or ""."""
    error = np.abs(logits - other).max()
    same = (logits.argmax(axis=1) == other.argmax(axis=1)).sum()
    if error <= BOUND and same == len(other):
        return ""
    return (
        f"{label}: its ONNX file does not give the logits of {what}: they differ by up to "
        f"{error:.1e} (bound {BOUND:.0e}), and {same} of {len(other)} predictions are the same"
    )


@pytest.fixture(scope="module")
def logits(tmp_path_factory):
    """A function that returns a framework's logits through ONNX, computed once."""
    folder, known = tmp_path_factory.mktemp("onnx"), {}

    def logits_of(framework):
        if framework not in known:
            path = export(framework, folder / f"{framework.name}.onnx")
            known[framework] = run_onnx(framework, path)
        return known[framework]

    return logits_of


@pytest.mark.parametrize("framework", FRAMEWORKS, ids=str)
def test_onnx_file_gives_the_logits_of_the_reference(framework, logits, reference):
    problem = disagreement(framework.label, logits(framework), reference, "the float64 reference")
    if problem:
        pytest.fail(problem, pytrace=False)


def test_onnx_files_agree_with_one_another(logits):
    problems = []
    for number, one in enumerate(FRAMEWORKS):
        for other in FRAMEWORKS[:number]:
            problems.append(disagreement(one.label, logits(one), logits(other), other.label))
    if any(problems):
        pytest.fail("\n".join(filter(None, problems)), pytrace=False)


@pytest.mark.parametrize("framework, mistake", changes("mistakes", PART))
def test_a_mistake_is_found(framework, mistake, tmp_path, reference):
    changed = change(framework, "mistakes", PART, mistake)
    broken = run_onnx(framework, export(framework, tmp_path / "broken.onnx", changed))
    problem = disagreement(framework.label, broken, reference, "the float64 reference")
    assert problem.startswith(f"{framework.label}: its ONNX file"), problem


def test_each_framework_is_broken_on_purpose():
    assert_each_framework_is_broken(PART)

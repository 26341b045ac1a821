"""The ONNX files that the snippets of exchange/to_onnx write: all four run in one ONNX Runtime and give the same logits."""

import numpy as np
import onnxruntime
import pytest

from tools import mnist, snippets

PART = "exchange/to_onnx"
FRAMEWORKS = snippets.frameworks()
CHANNELS_FIRST = "pytorch", "cntk"

# We measured 1.3e-5 against the reference and 1.9e-5 between two of them, in logits of up to 20, on the 64 digits below. With the
# rows of the dense kernel in the wrong order the logits are off by 19 and more.
BOUND = 5e-5

# What a program writes when its dense kernel has its rows in the order of the other layout: the text to replace, and by what.
WRONG_ROWS = 'w["dense_kernel"].reshape(7, 7, 64, 10).transpose(2, 0, 1, 3).reshape(-1, 10)'
BREAKS = {
    "keras": ('w["dense_kernel"]', WRONG_ROWS),
    "pytorch": ("rows.permute(3, 2, 0, 1).flatten(1)", 'w["dense_kernel"].T'),
    "tensorflow": ("model = ConvNet(w)", f'model = ConvNet({{**w, "dense_kernel": {WRONG_ROWS}}})'),
    "cntk": ("rows.transpose(2, 0, 1, 3)", 'w["dense_kernel"].reshape(64, 7, 7, 10)'),
}


def digits():
    """Return the first 64 test images, (64, 28, 28), float32 from 0 to 1."""
    return np.float32(np.load(mnist.prepare()[1])["x_test"][:64] / 255)


def convolve(x, kernel, bias):
    """Return a "same" convolution with ReLU and 2 x 2 max pooling. x: (n, height, width, in), kernel: (3, 3, in, out)."""
    n, height, width, _ = x.shape
    windows = np.lib.stride_tricks.sliding_window_view(
        np.pad(x, ((0, 0), (1, 1), (1, 1), (0, 0))), (3, 3), axis=(1, 2)
    )
    y = np.maximum(np.einsum("nhwcij,ijco->nhwo", windows, kernel, optimize=True) + bias, 0)
    return y.reshape(n, height // 2, 2, width // 2, 2, -1).max(axis=(2, 4))


@pytest.fixture(scope="module")
def reference():
    """The logits of the 64 digits by NumPy in float64."""
    w = {name: array.astype(np.float64) for name, array in np.load(snippets.WEIGHTS).items()}
    x = digits()[..., np.newaxis].astype(np.float64)
    x = convolve(x, w["conv1_kernel"], w["conv1_bias"])
    x = convolve(x, w["conv2_kernel"], w["conv2_bias"])
    return x.reshape(len(x), -1) @ w["dense_kernel"] + w["dense_bias"]


def export(framework, path, change=("", "")):
    """Run a framework's snippet with a piece of its text changed, and keep the ONNX file that it writes."""
    source = snippets.snippet_path(framework, PART).read_text("utf-8")
    assert change[0] in source, (
        f"snippets/{framework.name}/{PART}.py has no {change[0]}: mend BREAKS"
    )
    source = source.replace(change[0], change[1], 1) if change[0] else source
    result = snippets.run(
        framework,
        f"{source}\nimport shutil\nshutil.copy('convnet.onnx', {str(path)!r})\n",
        f"{framework.name}/{PART}.py",
    )
    if result.failure:
        pytest.fail(f"{result.failure}\n{result.stderr}", pytrace=False)
    return path


def run_onnx(framework, path):
    """Return the logits of the 64 digits by ONNX Runtime, one image at a time: the files hold a batch of 1."""
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3  # CNTK's files make it warn
    session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    images = (
        digits()[:, np.newaxis] if framework.name in CHANNELS_FIRST else digits()[..., np.newaxis]
    )
    return np.concatenate([session.run(None, {"image": image[np.newaxis]})[0] for image in images])


def disagreement(label, logits, other, what):
    """Return what is wrong with a framework's logits, or ""."""
    error, same = np.abs(logits - other).max(), (logits.argmax(1) == other.argmax(1)).sum()
    if error <= BOUND and same == len(other):
        return ""
    return (
        f"{label}: its ONNX file does not give the logits of {what}: they differ by up to {error:.1e} (bound {BOUND:.0e}), "
        f"and {same} of {len(other)} predictions are the same"
    )


@pytest.fixture(scope="module")
def logits(tmp_path_factory):
    """A function that returns a framework's logits through ONNX, computed once."""
    folder, known = tmp_path_factory.mktemp("onnx"), {}

    def of(framework):
        if framework not in known:
            known[framework] = run_onnx(
                framework, export(framework, folder / f"{framework.name}.onnx")
            )
        return known[framework]

    return of


@pytest.mark.parametrize("framework", FRAMEWORKS, ids=str)
def test_onnx_file_gives_the_logits_of_the_reference(framework, logits, reference):
    problem = disagreement(framework.label, logits(framework), reference, "the float64 reference")
    if problem:
        pytest.fail(problem, pytrace=False)


def test_onnx_files_agree_with_one_another(logits):
    problems = [
        disagreement(one.label, logits(one), logits(other), other.label)
        for number, one in enumerate(FRAMEWORKS)
        for other in FRAMEWORKS[:number]
    ]
    if any(problems):
        pytest.fail("\n".join(filter(None, problems)), pytrace=False)


@pytest.mark.parametrize("framework", FRAMEWORKS, ids=str)
def test_rows_in_the_wrong_order_are_caught(framework, tmp_path, reference):
    broken = run_onnx(
        framework, export(framework, tmp_path / "broken.onnx", BREAKS[framework.name])
    )
    assert disagreement(framework.label, broken, reference, "the float64 reference").startswith(
        f"{framework.label}: its ONNX file"
    )

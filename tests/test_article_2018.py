"""What the page "2018 to today" says of the old packages is run in the old packages, and what it
says of Keras's backends on each of them.

The programs are in tests/article_2018/, and their environment is made by tools/setup_2018.py.
"""

import importlib.util
import json
import re
from functools import cache
from pathlib import Path

import pytest
from built_site import ROOT

from tools import interpreter, setup_2018, setup_cntk, snippets
from tools.frameworks import Framework

PROGRAMS = Path(__file__).resolve().parent / "article_2018"
OF_2018 = Framework(
    "article_2018", "2018", "keras", documentation={}, python=str(setup_2018.PYTHON)
)
(KERAS,) = [framework for framework in snippets.frameworks() if framework.module == "keras"]


@cache
def old(name):
    """Return what a program printed in the environment of 2018."""
    if not setup_2018.READY.is_file():
        pytest.fail(
            f"no {setup_2018.READY}: run `make article`, which says what to do", pytrace=False
        )
    finished = interpreter.run(
        OF_2018,
        PROGRAMS / f"in_{name}.py",
        threads=1,
        KERAS_BACKEND="tensorflow",
        PYTHONWARNINGS="ignore",
    )
    return json.loads(interpreter.last_line(finished.stdout))


def approximately_one(number):
    return number == pytest.approx(1, abs=1e-5)


@pytest.mark.slow
@pytest.mark.article
def test_four_nets_in_the_packages_of_2018():
    """Four numbers of parameters, and only Keras's net ends in a softmax."""
    keras, pytorch, tensorflow, cntk = map(old, ("keras", "pytorch", "tensorflow", "cntk"))
    assert keras["versions"] == ["2.1.6", "1.8.0"] and tensorflow["versions"] == ["1.8.0"]
    assert pytorch["versions"] == ["1.0.0"] and cntk["versions"] == ["2.5.1"]
    assert keras["valid"] == 34_826 and pytorch["parameters"] == 50_186
    assert tensorflow["parameters"] == 35_338 and cntk["parameters"] == 220_234
    assert keras["same"] == 50_186  # the notebook of the day after
    assert approximately_one(keras["row"])
    assert not approximately_one(tensorflow["row"]) and not approximately_one(cntk["row"])
    logits, probabilities = pytorch["rows"]
    assert not approximately_one(logits) and approximately_one(probabilities)


@pytest.mark.slow
@pytest.mark.article
@pytest.mark.parametrize(
    "name, line, error",
    [
        (
            "keras",
            "sgd = SGD(lr=0.05, decay=1e-6, momentum=0.9, nesterov=True)",
            "NameError: name 'SGD' is not defined",
        ),
        (
            "keras",
            "Conv2D(32, kernel_size=(3, 3), input_shape=input_shape)",
            "NameError: name 'input_shape' is not defined",
        ),
        (
            "keras",
            "Dense(num_classes, activation='softmax')",
            "NameError: name 'num_classes' is not defined",
        ),
        ("keras", "keras.optimizers.SGD(lr=0.05)", "runs"),
        (
            "keras",
            "keras.optimizers.SGD(learning_rate=0.05)",
            "TypeError: Unexpected keyword argument passed to optimizer: learning_rate",
        ),
        (
            "pytorch",
            "model = ConvNetPyTorch(num_classes)",
            "NameError: name 'num_classes' is not defined",
        ),
        ("pytorch", "model.to(device)", "NameError: name 'device' is not defined"),
        (
            "tensorflow",
            "model = tf.estimator.Estimator(model_fn)",
            "NameError: name 'model_fn' is not defined",
        ),
        ("cntk", "net(x, 10)", "NameError: name 'out_dims' is not defined"),
        (
            "cntk",
            "out = C.softmax()",
            "TypeError: softmax() missing 1 required positional argument: 'x'",
        ),
        (
            "cntk",
            "trainer = C.Trainer()",
            "TypeError: __init__() missing 3 required positional arguments: "
            "'model', 'criterion', and 'parameter_learners'",
        ),
    ],
)
def test_lines_in_the_packages_of_2018(name, line, error):
    assert old(name)["errors"][line] == error


@pytest.mark.slow
@pytest.mark.article
def test_what_else_the_page_says_of_the_packages_of_2018():
    assert old("keras")["history"] == ["acc", "loss"] and old("keras")["one class"]
    assert old("keras")["decayed"] == pytest.approx([1, 1 / 2, 1 / 3], rel=1e-5)
    assert old("cntk")["outputs"] == 10, "asked for 7: the argument is ignored"
    assert old("pytorch")["train returns the net"] and not old("pytorch")["train changes it"]
    assert not old("pytorch")["second flattening is another tensor"]
    assert old("tensorflow")["channels first"].startswith(
        "Generic conv implementation only supports NHWC tensor format for now."
    )


@pytest.mark.slow
@pytest.mark.article
def test_what_keras_of_2018_says_of_the_names_of_keras_1():
    """Each call that it advises, or each of its arguments, is in the table of the page."""
    page = (ROOT / "docs/porting/2018-to-today.md").read_text("utf-8")
    table = page[page.index("## Names of Keras 1") : page.index("## Four nets")]
    for line, said in old("keras")["keras 1"].items():
        call = said.split("API: `")[1].rstrip("`")
        arguments = re.findall(r'\w+=(?:"\w+"|\([\d, ]+\)|[\d.]+)', call)
        assert call in table or (arguments and all(one in table for one in arguments)), (
            f"docs/porting/2018-to-today.md: {line} is {call} since Keras 2, says Keras 2.1.6"
        )


@pytest.mark.slow
@pytest.mark.article
def test_one_step_in_keras_of_2018():
    """Sure of a wrong class: behind the softmax the gradient is 0, and the loss is cut off.

    Logits learn.
    """
    assert old("keras")["softmax"] == pytest.approx([16.118, 0], abs=0.001)
    assert old("keras")["logits"] == pytest.approx([20, 1], abs=0.001)
    assert not old("keras")["orders its gradients"] and old("keras")["TensorFlow orders them"]


@pytest.fixture
def one_step(results):
    """A function that returns what the snippet of the page prints on a backend of Keras."""
    snippet = snippets.snippet_path(KERAS, "2018-to-today/one_step")

    def printed(backend):
        if backend == KERAS.backends[0]["module"]:  # as all snippets, which this run has run
            name = snippet.relative_to(snippets.ROOT).as_posix()
            result = results.run(KERAS, snippets.read(snippet), name)
            assert not result.failure, result.failure
            return result.stdout
        return interpreter.run(KERAS, snippet, threads=1, KERAS_BACKEND=backend).stdout

    return printed


@pytest.mark.slow
@pytest.mark.parametrize(
    "backend, learns", [("tensorflow", True), ("torch", False), ("jax", False)]
)
def test_one_step_on_each_backend_of_keras(one_step, backend, learns):
    """The snippet of the page: only on TensorFlow does Keras find the logits behind a softmax."""
    first, _, last = one_step(backend).splitlines()
    found_logits = "loss 20.00, change 1.00"
    assert first.endswith(found_logits if learns else "loss 16.12, change 0.00")
    assert last.endswith(found_logits)


NET_OF_TF_KERAS = """
import tensorflow as tf
layers = tf.keras.layers
x = tf.keras.Input((28, 28, 1))
y = layers.MaxPooling2D(2, 2)(layers.Conv2D(32, 5, activation="relu")(x))
y = layers.MaxPooling2D(2, 2)(layers.Conv2D(64, 3, activation="relu")(y))
y = layers.Dense(10)(layers.Dropout(0.5)(layers.Flatten()(y)))
print(tf.keras.Model(x, y).count_params())
print(*layers.Convolution2D(64, 3, 3).strides)  # of Keras 1: a kernel of 3 x 3
for layer, arguments in [
    (layers.Conv2D, dict(nb_filter=64, nb_row=3, nb_col=3)),
    (layers.Conv2D, dict(filters=64, kernel_size=3, border_mode="same")),
    (layers.Conv2D, dict(filters=64, kernel_size=3, subsample=2)),
    (layers.MaxPooling2D, dict(dim_ordering="th")),
    (layers.Dense, dict(output_dim=10)),
    (layers.Dense, dict(units=10, init="uniform")),
    (layers.Dense, dict(units=10, W_regularizer="l2")),
    (layers.Dropout, dict(p=0.5)),
]:
    try:
        layer(**arguments)
    except (TypeError, ValueError):
        print("refused")
print(*[name for name in ("AtrousConvolution2D", "Deconvolution2D") if hasattr(layers, name)])
"""


@pytest.mark.slow
def test_tensorflow_net_in_tf_keras_of_today():
    """What the page says to write for tf.layers: the same shapes, the same number of parameters.

    And what it says of the names of Keras 1: one is taken for something else, all others refused.
    """
    finished = interpreter.run(KERAS, "-", input=NET_OF_TF_KERAS, threads=1)
    assert finished.stdout.split() == ["35338", "3", "3", *8 * ["refused"]]


def test_cntk_is_not_in_a_python_of_today():
    assert importlib.util.find_spec("cntk") is None


def test_without_python_36_it_says_what_to_do_and_fails_nothing(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(setup_cntk, "find_python", lambda: None)
    monkeypatch.setattr(setup_2018, "READY", tmp_path / ".ready")
    assert setup_2018.main() is None
    assert "pyenv install 3.6" in capsys.readouterr().out and not setup_2018.READY.exists()
    with pytest.raises(pytest.fail.Exception, match="make article"):
        old.__wrapped__("keras")

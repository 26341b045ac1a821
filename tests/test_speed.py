"""Every variant that the page on speed compares trains as the others do: none is fast because it is wrong.

The programs get one core here, so that the tests take no longer on a machine that does other things too.
"""

import os
import subprocess

import pytest

from lab.speed import measuring
from lab.speed import show as speed
from tools import snippets

STEPS = 3
IMAGES = 2560
COMPILED = "torch.compile", "jit_compile", "on torch", "on jax"
CASES = [
    pytest.param(
        framework,
        variant,
        id=str(variant),
        marks=[pytest.mark.slow] if any(word in variant.label for word in COMPILED) else [],
    )
    for framework in snippets.frameworks()
    for variant in measuring.VARIANTS
    if variant.framework == framework.name
]


@pytest.fixture(scope="module")
def programs():
    with measuring.Programs(cores=1, images=IMAGES) as running:
        yield running


@pytest.fixture(scope="module")
def losses(programs):
    """The mean loss of the first steps of a variant; of each variant once."""
    known = {}

    def loss(variant):
        if variant not in known:
            known[variant] = programs.train(variant, 0, STEPS)
        return known[variant]

    return loss


@pytest.mark.parametrize("framework, variant", CASES)
def test_variant_trains_as_the_plain_one_does(framework, variant, losses):
    answer = losses(variant)
    if "unavailable" in answer:
        pytest.fail(
            f"{variant} cannot run: {answer['unavailable']}. Run `make environments`; torch.compile also needs g++.",
            pytrace=False,
        )
    for other in measuring.first(framework.name), measuring.first("pytorch"):
        difference = answer["loss"] - losses(other)["loss"]
        assert abs(difference) < 1e-5, (
            f"{variant}: the mean loss of {STEPS} steps is {difference:+.1e} off that of {other}"
        )


def convolution(side, inputs, filters):
    return (side * side * inputs + 1) * filters


def dense(inputs, units):
    return (inputs + 1) * units


PARAMETERS = {
    "keras": convolution(3, 1, 32) + convolution(3, 32, 64) + dense(5 * 5 * 64, 10),
    "pytorch": convolution(3, 1, 32)
    + convolution(3, 32, 64)
    + dense(12 * 12 * 64, 128)
    + dense(128, 10),
    "tensorflow": convolution(3, 1, 32) + dense(26 * 26 * 32, 128) + dense(128, 10),
    "cntk": convolution(5, 1, 8) + convolution(5, 8, 16) + dense(4 * 4 * 16, 10),
}


@pytest.mark.slow
@pytest.mark.parametrize("framework", snippets.frameworks(), ids=str)
def test_example_runs_and_learns(framework, programs):
    report = programs.run_example(framework.name)
    assert report["parameters"] == PARAMETERS[framework.name]
    assert report["accuracy"] > 0.2, (
        f"example_{framework.name}.py learned nothing from {report['trained']} images"
    )


@pytest.mark.slow
def test_keras_leaves_xla_out_where_there_is_no_gpu():
    """The page reads the ratio of fit and jit_compile=False as noise."""
    code = "import keras; model = keras.Sequential([keras.layers.Dense(1)]); model.compile('sgd', 'mse'); print(model.jit_compile)"
    python = next(
        framework.python for framework in snippets.frameworks() if framework.name == "keras"
    )
    answer = subprocess.run(
        [python, "-c", code],
        env=os.environ | {"CUDA_VISIBLE_DEVICES": "-1", "KERAS_BACKEND": "tensorflow"},
        check=True,
        capture_output=True,
        text=True,
    )
    assert answer.stdout.split()[-1] == "False", (
        "Keras compiles by default now: say so in docs/convnet/speed.md"
    )


def test_a_program_that_ends_is_named(programs):
    with pytest.raises(
        measuring.SpeedError, match="cntk: no such variant ended: KeyError: 'no such variant'"
    ):
        programs.train(measuring.Variant("cntk", "no such variant"), 0, 1)


def test_a_variant_that_trains_otherwise_is_named():
    class Wrong:
        def train(self, variant, lead, steps):
            return {
                "loss": 2.3 if variant == measuring.first(variant.framework) else 2.29,
                "wall": 1.0,
                "seconds": 1.0,
            }

    with pytest.raises(
        measuring.SpeedError, match="keras: jit_compile=False does not train as fit does"
    ):
        measuring.warm_up(Wrong(), STEPS, say=str)


def numbers():
    """What a measurement might give: rounds in which the machine is slower and slower, and one variant that cannot run."""
    variants = []
    for number, variant in enumerate(measuring.VARIANTS):
        record = {"framework": variant.framework, "label": variant.label}
        if variant.backend == "jax":
            record["unavailable"] = "jax is not installed"
        else:
            record |= {
                "difference": 1e-6,
                "start": 1.0,
                "seconds": [load * (1 + number) / 100 for load in (1, 2, 4)],
            }
        variants.append(record)
    report = {"parameters": 10, "trained": 100, "accuracy": 0.5, "seconds": 1.0}
    return {
        "cores": 2,
        "load": 0.0,
        "rounds": 3,
        "steps": 16,
        "variants": variants,
        "examples": {f.name: report for f in snippets.frameworks()},
    }


def test_ratios_are_those_within_a_round():
    table = speed.tables({"numbers": numbers()})["speed-keras"].replace("\N{WORD JOINER}", "")
    assert (
        "| `jit_compile=False` | 3,200 | 0.50 (0.50–0.50) |" in table
    )  # although the rounds differ by 4


def test_what_is_not_available_is_said():
    assert (
        "not available: jax is not installed" in speed.tables({"numbers": numbers()})["speed-keras"]
    )
    assert "not available" in speed.figures({"numbers": numbers()})["speed-variants"]

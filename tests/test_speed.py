"""Every variant on the page on speed trains as the others do: none is fast because it is wrong.

The programs get one core here, so that the tests take no longer on a machine that is busy.
"""

from math import prod

import numpy as np
import pytest

from lab.parity import jobs
from lab.speed import measuring
from lab.speed import show as speed
from tools.frameworks import with_program

STEPS = 3
IMAGES = 2560


def facts(framework):
    """Return what the tests know of one framework alone."""
    return framework.table("lab/tests")


def case(variant):
    """Return a variant as a case of a test."""
    framework = variant.framework
    is_slow = variant.label in facts(framework).get("speed", {}).get("slow", [])
    marks = [pytest.mark.slow] * is_slow
    return pytest.param(framework, variant, id=str(variant), marks=marks)


VARIANTS = measuring.all_variants()


@pytest.fixture(scope="module")
def programs():
    with measuring.Programs(cores=1, images=IMAGES) as running:
        leave_few_to_test(running.folder / "data.npz")
        yield running


def leave_few_to_test(path):
    """Leave as many images to test with as there are to train with: an example tries all of them.

    Here and not in lab/speed/, because what is recorded depends on the programs there.
    """
    arrays = dict(np.load(path))
    arrays |= {name: arrays[name][:IMAGES] for name in ("x_test", "y_test")}
    np.savez(path, **arrays)


@pytest.fixture(scope="module")
def losses(programs):
    """The mean loss of the first steps of a variant; of each variant once."""
    known = {}

    def loss(variant):
        if variant not in known:
            known[variant] = programs.train(variant, 0, STEPS)
        return known[variant]

    return loss


@pytest.mark.parametrize("framework, variant", [case(variant) for variant in VARIANTS])
def test_variant_trains_as_the_plain_one_does(framework, variant, losses):
    answer = losses(variant)
    if "unavailable" in answer:
        pytest.fail(
            f"{variant} cannot run: {answer['unavailable']}. Run `make environments`; a variant "
            "that compiles may also need a C++ compiler.",
            pytrace=False,
        )
    first = next(other for other in VARIANTS if other.framework.name == framework.name)
    for other in first, measuring.variants_of(jobs.base())[0]:
        difference = answer["loss"] - losses(other)["loss"]
        assert abs(difference) < 1e-5, (
            f"{variant}: the mean loss of {STEPS} steps is {difference:+.1e} off that of {other}"
        )


def parameters(layer):
    """Return how many parameters a layer has, given the shape of its kernel."""
    *rows, units = layer
    return (prod(rows) + 1) * units


@pytest.mark.slow
@pytest.mark.parametrize("framework", with_program("example"), ids=str)
def test_example_runs_and_learns(framework, programs):
    report = programs.run_example(framework)
    assert report["parameters"] == sum(map(parameters, facts(framework)["example"]["layers"]))
    assert report["accuracy"] > 0.2, (
        f"{framework.program('example')} learned nothing from {report['trained']} images"
    )


@pytest.mark.parametrize("framework", with_program("speed"), ids=str)
def test_a_program_that_ends_is_named(framework, programs):
    with pytest.raises(
        measuring.SpeedError,
        match=rf"{framework.name}: no such variant: .*speed\.py ended with exit status 1: KeyError",
    ):
        programs.train(measuring.Variant(framework, "no such variant"), 0, 1)


def test_a_variant_that_trains_otherwise_is_named():
    first, second, *_ = measuring.variants_of(with_program("speed")[0])

    class Wrong:
        def train(self, variant, lead, steps):
            loss = 2.3 if variant == first else 2.29
            return {"loss": loss, "wall": 1.0, "seconds": 1.0}

    with pytest.raises(measuring.SpeedError, match=f"{second} does not train as {first.name} does"):
        measuring.warm_up(Wrong(), STEPS, [first, second], say=str)


def numbers():
    """What might be measured: rounds that grow slower, and backends that are not there."""
    variants = []
    for number, variant in enumerate(VARIANTS, 1):
        backend = variant.framework.backend
        answer = {"unavailable": f"{backend} is not installed", "wall": 1.0, "difference": 1e-6}
        seconds = None if backend else [load * number / 100 for load in (1, 2, 4)]
        variants.append(measuring.result(variant, answer, seconds))
    report = {"parameters": 10, "trained": 100, "accuracy": 0.5, "seconds": 1.0}
    return {
        "cores": 2,
        "load": 0.0,
        "rounds": 3,
        "steps": 16,
        "variants": variants,
        "examples": {framework.key: report for framework in with_program("example")},
    }


@pytest.fixture
def record():
    return {"numbers": numbers()}


FIRST = VARIANTS[0].framework
FIRST_TABLE = f"speed-{FIRST.name}"


def test_ratios_are_those_within_a_round(record):
    table = speed.tables(record)[FIRST_TABLE].replace("\N{WORD JOINER}", "")
    second = VARIANTS[1].label
    assert f"| `{second}` | 3,200 | 0.50 (0.50–0.50) |" in table  # although the rounds differ by 4


def test_what_is_not_available_is_said(record):
    missing = [variant for variant in VARIANTS if variant.framework.backend]
    assert missing
    tables = speed.tables(record)
    for variant in missing:
        backend = variant.framework.backend
        words = f"| `{variant.label}` | not available: {backend} is not installed |"
        assert words in tables[f"speed-{variant.framework.name}"]
        assert f">{variant.label}<" not in speed.figures(record)["speed-variants"]


def test_framework_without_results_is_left_out(record):
    """One without a program speed.py, or a new one: a row less, and no table of its own."""
    entries = record["numbers"]["variants"]
    record["numbers"]["variants"] = [entry for entry in entries if entry["framework"] != FIRST.name]
    del record["numbers"]["examples"][FIRST.key]
    tables = speed.tables(record)
    assert FIRST_TABLE not in tables
    assert f"| {FIRST.label}" not in tables["speed-frameworks"] + tables["speed-examples"]
    assert f">{FIRST.label}<" not in speed.figures(record)["speed-variants"]

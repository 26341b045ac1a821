"""The same net, from the same weights, on the same batches, gives the same numbers in all four frameworks, and in Keras on each backend.

What each is measured against is the net in NumPy and float64, lab/parity/reference.py. These are the short versions, of a
hundred steps; ``make results`` runs the long ones, and the last tests see to it that what it wrote belongs to what is here.
"""

from functools import cache

import numpy as np
import pytest

from lab import measure as make_results
from lab.parity import agreement, experiments, jobs
from tools import draw_figures, mnist, snippets

BATCH = 32
GRADIENTS = 24  # batches in float32
STEPS = 100
EXACT_STEPS = 20  # of which NumPy does so many
DATA = mnist.prepare()[0]
FRAMEWORKS = {framework.label: framework for framework in snippets.frameworks()}

# The largest relative error: of a logit, by the largest logit; measured, and about three times as much.
LOGITS = {
    "Keras": 1.5e-6,
    "PyTorch": 1.5e-6,
    "TensorFlow": 1.5e-6,
    "CNTK": 2e-6,
    "Keras on PyTorch": 5e-6,
    "Keras on JAX": 1.5e-6,
}
FLOAT64 = 1e-12
# On PyTorch, Keras 3.15 multiplies matrices of float64 in float32: https://github.com/keras-team/keras/issues/23704
ROUNDS_ITS_FLOAT64 = {"Keras on PyTorch": 5e-6}

TRAIN = {"batch": BATCH, "epochs": 3, "steps": STEPS}
EXACT = {**TRAIN, "dtype": "float64", "logits": experiments.DIGITS, "gradients": 2}
ROUNDED = {**TRAIN, "logits": experiments.DIGITS, "gradients": GRADIENTS}
# Batches of 128, as everywhere else on the site. With 32, CNTK's losses are up to 1.6e-6 from PyTorch's, the others' up to 8e-7.
SMOOTH = {"net": "tanh_average", "epochs": 9, "steps": STEPS}
SHORT = {**EXACT, "steps": 5, "gradients": 1}
MISTAKES = {
    "Keras": {"nesterov": False},
    "PyTorch": {"permute_rows": False},
    "TensorFlow": {"scale_twice": True},
    "CNTK": {"unit_gain": True},
}
# The largest difference of float32 losses. On MNIST we saw up to 2.3e-2 in a hundred steps. On scikit-learn's digits the loss leaps about, and
# nudging PyTorch or TensorFlow by one unit in the last place changes it by about 1: there a bound for a hundred steps would say nothing.
CURVE_OF_TEN, CURVE = 1e-3, {"mnist": 0.1}
# On MNIST, up to 4.2e-7. On the digits CNTK's twin is up to 1.4e-6 from PyTorch's.
TWIN = {"mnist": 1e-6, "digits": 5e-6}
FEW = {"steps": 10}  # Keras on its other backends


def jobs_of(label):
    """Return what a framework has to do, by name."""
    if label not in MISTAKES:
        return {"exact": {**EXACT, **FEW}, "rounded": {**ROUNDED, **FEW}}
    found = {
        "exact": EXACT,
        "rounded": ROUNDED,
        "smooth": SMOOTH,
        "mistaken": {**SHORT, **MISTAKES[label]},
    }
    return (
        {**found, "float momentum": {**SHORT, "momentum_type": "float"}}
        if label == "Keras"
        else found
    )


@pytest.fixture(scope="module")
def runs():
    """A function that returns what a framework gave, by the name of the job. Two frameworks run at a time.

    A framework that cannot be run fails its own tests only.
    """
    with jobs.two_at_a_time({label: jobs_of(label) for label in jobs.ALL}) as futures:

        def of(label):
            try:
                return futures[label].result()
            except jobs.RunError as error:
                pytest.fail(str(error), pytrace=False)

        yield of


@cache
def references():
    return experiments.References(GRADIENTS, BATCH)


@cache
def first_logits():
    return experiments.reference.forward(experiments.start_weights(), experiments.first_digits())[0]


@cache
def exact():
    """What NumPy makes of the first steps in float64."""
    expected = {
        f"gradient_{name}": gradients[:2] for name, gradients in references().gradients.items()
    }
    losses = experiments.reference.train(
        experiments.start_weights(), experiments.batches(EXACT_STEPS, BATCH)
    )
    return {"first_logits": first_logits(), "losses": losses, **expected}


def compare(label, found, names=None, limit=FLOAT64):
    """Hold a float64 run against NumPy, as long as both of them are. Raises agreement.Disagreement."""
    expected = exact()
    batches, steps = len(found["gradient_conv1_kernel"]), min(len(found["losses"]), EXACT_STEPS)
    cut = {
        name: array[:steps]
        if name == "losses"
        else array[:batches]
        if name.startswith("gradient_")
        else array
        for name, array in expected.items()
    }
    agreement.check(
        label,
        {**found, "losses": found["losses"][:steps]},
        cut,
        dict.fromkeys(names or expected, limit),
    )


def each(labels):
    """Parametrize a test by framework; conftest.py counts the tests of each."""
    return pytest.mark.parametrize(
        "label, framework",
        [
            pytest.param(
                label, FRAMEWORKS[label.split(" on ")[0]], id=label.replace(" ", "-").lower()
            )
            for label in labels
        ],
    )


@each(jobs.ALL)
def test_float64_is_the_reference(runs, label, framework):
    """Logits, the gradient of every parameter, and the loss of each step."""
    compare(label, runs(label)["exact"], limit=ROUNDS_ITS_FLOAT64.get(label, FLOAT64))


def test_float64_of_keras_on_pytorch_is_still_rounded(runs):
    """When this fails, Keras has mended it: remove ROUNDS_ITS_FLOAT64, and the words on the page."""
    with pytest.raises(agreement.Disagreement, match="Keras on PyTorch: the logits"):
        compare("Keras on PyTorch", runs("Keras on PyTorch")["exact"])


@each(jobs.FOUR)
def test_float64_agrees_to_twelve_digits_for_a_hundred_steps(runs, label, framework):
    base = runs("PyTorch")["exact"]
    agreement.check(
        label, runs(label)["exact"], base, {"losses": FLOAT64, **dict.fromkeys(jobs.NAMES, 1e-10)}
    )
    assert len(base["losses"]) == STEPS


@each(jobs.ALL)
def test_float32_logits(runs, label, framework):
    found = runs(label)["rounded"]
    agreement.check(label, found, {"first_logits": first_logits()}, {"first_logits": LOGITS[label]})
    assert (found["first_logits"].argmax(axis=1) == first_logits().argmax(axis=1)).all(), (
        f"{label} sees another digit"
    )


@each(jobs.ALL)
def test_float32_gradients(runs, label, framework):
    """Tight in the median and tight in every batch, but for those in which rounding changed a winner; these are counted.

    That the winners are the cause is shown, not assumed: with the framework's own winners the reference gives its gradient.
    """
    found = runs(label)["rounded"]
    judged = experiments.judged(found, references())
    for name, median in judged["median"].items():
        assert median <= 5e-6, (
            f"{label}: {agreement.described(f'gradient_{name}')} has a median relative error of {median:.1e}, not 5e-06"
        )
    unexplained = set(judged["off"]) - set(judged["with_change"])
    assert not unexplained, (
        f"{label}: gradients are off in batches {sorted(unexplained)}, where no window has another winner"
    )
    assert len(judged["off"]) <= GRADIENTS // 4, (
        f"{label}: gradients are off in {len(judged['off'])} of {GRADIENTS} batches"
    )
    left = judged["largest_with_own_winners"]
    assert left is None or left <= experiments.OFF, (
        f"{label}: its own winners explain a gradient only up to {left:.1e}"
    )


@each(jobs.FOUR)
def test_float32_curve(runs, label, framework):
    """The honest bound, which is a wide one. Why it is so wide is on the results page; the next test is the tight one."""
    found, base = runs(label)["rounded"]["losses"], runs("PyTorch")["exact"]["losses"]
    agreement.check(
        label,
        {"losses": found[:10]},
        {"losses": base[:10]},
        {"losses": CURVE_OF_TEN},
        absolute=True,
    )
    if DATA in CURVE:
        agreement.check(
            label, {"losses": found}, {"losses": base}, {"losses": CURVE[DATA]}, absolute=True
        )


@each(jobs.FOUR)
def test_float32_curve_of_the_smooth_twin(runs, label, framework):
    """Without kinks, all hundred steps agree: to a millionth on MNIST."""
    agreement.check(
        label,
        runs(label)["smooth"],
        runs("PyTorch")["smooth"],
        {"losses": TWIN[DATA]},
        absolute=True,
    )


@each(["Keras on PyTorch", "Keras on JAX"])
def test_float32_steps_on_other_backends(runs, label, framework):
    found, base = runs(label)["rounded"]["losses"], runs("PyTorch")["exact"]["losses"]
    agreement.check(
        label,
        {"losses": found},
        {"losses": base[: len(found)]},
        {"losses": CURVE_OF_TEN},
        absolute=True,
    )


def test_keras_rounds_its_momentum(runs):
    """A Python float goes through float32 and is caught; np.float64 is what the other tests use."""
    with pytest.raises(agreement.Disagreement, match="Keras: the loss differs from step 2 on"):
        compare("Keras", runs("Keras")["float momentum"])


@pytest.mark.parametrize(
    "label, quantity",
    [
        ("CNTK", "the loss differs from step 2 on"),  # unit_gain at its default
        ("Keras", "the loss differs from step 2 on"),  # plain momentum for Nesterov's
        ("PyTorch", "the logits of the first test images"),  # no permutation of the dense rows
        ("TensorFlow", "the gradient of conv1's kernel differs"),  # pixels scaled twice
    ],
)
def test_mistake_is_caught(runs, label, quantity):
    with pytest.raises(agreement.Disagreement) as caught:
        compare(label, runs(label)["mistaken"])
    message = str(caught.value)
    assert f"{label}: {quantity}" in message, message
    assert all(line.startswith(f"{label}: ") for line in message.splitlines())


def test_run_that_fails_names_its_framework(monkeypatch):
    monkeypatch.setitem(jobs.ALL, "Broken", ("cntk", ""))
    with pytest.raises(jobs.RunError, match="Broken failed: .*float31"):
        jobs.run("Broken", {"dtype": "float31", "logits": 1})
    with pytest.raises(ValueError, match="no field of a job is called step"):
        jobs.run("PyTorch", {"step": 1})


@pytest.mark.parametrize(
    "backend, name, kind, rounded",
    [
        ("tensorflow", "SGD, Nesterov", "float", True),
        ("tensorflow", "SGD, Nesterov", "float64", False),
        ("tensorflow", "Adam", "float", True),
        ("tensorflow", "Adam", "float64", False),
        ("torch", "SGD, Nesterov", "float", False),
        ("torch", "Adam", "float", False),
        ("jax", "SGD, Nesterov", "float", False),
        ("jax", "Adam", "float", False),
    ],
)
def test_hyperparameters_of_keras(backend, name, kind, rounded):
    error = optimizer_errors(backend)[name][kind]
    assert error > 1e-9 if rounded else error < 1e-14, (
        f"Keras on {backend}: {name} with a {kind} is off by {error:.1e}"
    )


optimizer_errors = cache(experiments.optimizer_errors)
RECORDS = make_results.recorded()


@pytest.mark.parametrize("name", sorted(RECORDS))
def test_results_belong_to_their_sources(name):
    stale(name, RECORDS[name])


def stale(name, record):
    """Fail unless a section was measured with the sources that are here."""
    if record["hash"] != make_results.hash_of(make_results.section(name)):
        pytest.fail(
            f"generated/results/results.json, section {name}: its numbers were measured with other sources: run "
            f"`python -m lab.measure {name}`",
            pytrace=False,
        )


@pytest.mark.parametrize("name", sorted(RECORDS))
def test_stale_results_are_refused(name):
    with pytest.raises(
        pytest.fail.Exception, match=f"section {name}: its numbers were measured with other sources"
    ):
        stale(name, {**RECORDS[name], "hash": "of other sources"})


def test_results_are_those_of_full_sweeps_of_mnist():
    assert set(RECORDS) == set(make_results.SECTIONS), (
        "results.json lacks a section: run `make results`"
    )
    assert (
        RECORDS["parity"]["numbers"]["steps"] == 469
        and RECORDS["parity"]["numbers"]["data"] == "mnist"
    )
    assert (
        RECORDS["accuracy"]["numbers"]["epochs"] == 10
        and RECORDS["accuracy"]["numbers"]["data"] == "mnist"
    )


def test_tables_are_those_of_the_numbers():
    expected = make_results.made_from(RECORDS, "tables")
    written = {
        path.stem: path.read_text("utf-8")
        for path in make_results.FOLDER.glob("*.md")
        if path.stem != "README"
    }
    assert written == expected, (
        "generated/results/*.md are not those of results.json: run `python -m lab.measure --tables`"
    )


def test_figures_are_those_of_the_numbers():
    for name, text in make_results.made_from(RECORDS, "figures").items():
        path = draw_figures.FOLDER / f"{name}.svg"
        assert path.is_file() and path.read_text("utf-8") == text, (
            f"generated/figures/{name}.svg is stale: run `make figures`"
        )
        assert len(text) < 60_000, f"{name}.svg has {len(text):,} bytes"


def test_recorded_numbers_keep_the_promises_of_the_page():
    """What the page says in words: this holds the words against the numbers."""
    numbers = RECORDS["parity"]["numbers"]
    for label, run in numbers["float64"].items():
        assert run["digits"] >= 12 and run["same"] == 10_000, (
            f"{label}, float64: {run['digits']:.1f} digits, {run['same']} predictions"
        )
    for label, run in {
        **numbers["smooth"],
        "PyTorch, nudged": numbers["smooth_nudged"]["PyTorch"],
    }.items():
        assert run["loss"][-1][1] < 1e-6, (
            f"{label}: the smooth twin parts by {run['loss'][-1][1]:.1e}"
        )
    for label, judged in numbers["gradients"].items():
        assert max(judged["median"].values()) <= 5e-6, (
            f"{label}: median of a gradient {max(judged['median'].values()):.1e}"
        )
        assert set(judged["off"]) <= set(judged["with_change"]), (
            f"{label}: a gradient is off where no winner changed"
        )
        assert (judged["largest_with_own_winners"] or 0) <= experiments.OFF, (
            f"{label}: its winners do not explain its gradient"
        )
    for label, optimizers in numbers["optimizers"].items():
        for name, errors in optimizers.items():
            exempt = label == "Keras" and name == "Nadam"
            assert exempt or errors["float64"] < 1e-14, (
                f"{label}: {name} with np.float64 is off by {errors['float64']:.1e}"
            )
            assert label == "Keras" or errors["float"] < 1e-14, (
                f"{label}: {name} with a float is off by {errors['float']:.1e}"
            )

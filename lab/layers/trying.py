"""Plant each mistake, and see where docs/porting/compare_layers.py finds it and what it says."""

import re
import tempfile
import warnings
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from lab.layers import compare, nets
from lab.layers.mistakes import MISTAKES
from tools import interpreter, progress, snippets

NUMPY = "NumPy"


@dataclass(frozen=True)
class Tried:
    """A mistake, and what came of it."""

    made_in: str
    net: str
    words: str
    layers: tuple
    """The names of the layer at which it shows."""
    right: tuple
    """The guesses that are right."""
    found: tuple
    """The names of the layer that was found, in either net."""
    guess: str

    @property
    def at_its_layer(self):
        """Whether it was found where it is."""
        parts = {part for name in self.found for part in re.split(r"[ ./]", name)}
        return bool(set(self.layers) & parts)

    @property
    def is_right(self):
        """Whether the guess is right, too."""
        return self.at_its_layer and self.guess in self.right


def alternatives(text):
    """Return what stands between " or "."""
    return tuple(text.split(" or "))


def tried(made_in, net, words, layer, right, arrays, wrong):
    """Compare two nets, given as {name: array}, of which the other has a mistake."""
    rows, guess = compare.load().compare(arrays, wrong)
    found = rows[-1][:2] if rows else ()
    return Tried(made_in, net, words, alternatives(layer), alternatives(right), found, guess)


def rounded(arrays):
    """Return arrays as frameworks give them, in float32."""
    return {name: np.float32(y) for name, y in arrays.items()}


def with_noise(arrays):
    """Return arrays with the noise of rounding, as between two frameworks.

    Equal numbers stay equal, as where a layer only moves them.
    """
    noisy = {name: y * (1 + 3e-7 * np.sin(1e4 * y)) for name, y in arrays.items()}
    return rounded({**noisy, "input": arrays["input"]})


def planted(mistake):
    """Return what a net of NumPy gives, right and with a mistake, as {name: array} twice."""
    net, images = nets.NETS[mistake.net]()
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")  # windows of nothing but border
        return nets.run(net, images), nets.run(*mistake.plant(net, images))


def in_numpy():
    """Try the mistakes of NumPy's nets."""
    results = []
    for mistake in MISTAKES:
        right, wrong = planted(mistake)
        results.append(
            tried(
                NUMPY,
                mistake.net,
                mistake.words,
                mistake.layer,
                mistake.right,
                rounded(right),
                with_noise(wrong),
            )
        )
    return results


INTO = "porting/into"
NET = snippets.ROOT / "docs" / "porting" / "net.npz"
AT_FIRST, BATCH = 3, 16  # images that it takes, and that it is given here
RECORD = "wrong-numbers/record"
YOURS = "\n# From here on"  # behind it, the snippet has the reader's own model


@dataclass(frozen=True)
class Case:
    """A program that records a net, with a mistake or without."""

    net: str
    words: str
    source: str
    layer: str = ""
    right: str = ""
    recorder: str = ""


def recorder(framework):
    """Return the text of record() as readers copy it."""
    return snippets.read(snippets.snippet_path(framework, RECORD)).split(YOURS)[0]


def of(framework, part):
    """Return what messages call a framework's program."""
    return f"snippets/{framework.name}/{part}.py"


def replaced(source, changes, where):
    """Return a program with pieces replaced. Raises ValueError where it has no such piece."""
    for old, new in changes:
        if old not in source:
            raise ValueError(f"{where} has no {old}: change the tests.toml beside it")
        source = source.replace(old, new)
    return source


def own_cases(framework):
    """Return the net of snippets/<framework>/lab/layers.py: right, with each mistake, and blind.

    The blind recorder overlooks layers.
    """
    program = framework.program("layers").read_text("utf-8")
    end = "record(net(dict(np.load(WEIGHTS).items())), batch(np.load(IMAGES)), FILE)"
    right = f"{program}\n{end}"
    blind = framework.table("tests")["mistakes"][RECORD]["blind"]
    overlooking = replaced(
        recorder(framework), [(blind["old"], blind["new"])], of(framework, RECORD)
    )
    cases = [Case("own", "", right), Case("blind", "", right, recorder=overlooking)]
    for mistake in framework.table("lab/tests")["layers"]:
        source = replaced(program, mistake["change"], of(framework, "lab/layers"))
        names = mistake["layer"], mistake["guess"]
        cases.append(Case("own", mistake["words"], f"{source}\n{end}", *names))
    return cases


def ported_cases(framework):
    """Return the net of porting/into, right and with each mistake that tests.toml plants there."""
    table = framework.table("tests")
    end = f"record(model, {table['batch'][INTO]}, FILE)"
    program = snippets.read(snippets.snippet_path(framework, INTO))
    larger = [(f"({AT_FIRST}, {rest})", f"({BATCH}, {rest})") for rest in ("8, 6, 2", "2, 8, 6")]
    present = [pair for pair in larger if pair[0] in program]
    program = replaced(program, [*present, ('"net.npz"', repr(str(NET)))], of(framework, INTO))
    cases = [Case("ported", "", f"{program}\n{end}")]
    for name, mistake in table["mistakes"][INTO].items():
        source = replaced(program, [(mistake["old"], mistake["new"])], of(framework, INTO))
        cases.append(Case("ported", name, f"{source}\n{end}", mistake["layer"], mistake["guess"]))
    return cases


RUN_ALL = """
import glob
for path in sorted(glob.glob({folder!r} + "/*.py")):
    with open(path) as file:
        exec(compile(file.read(), path, "exec"), {{"__name__": "case"}})
"""


def recorded(framework, cases, folder):
    """Return what the nets of cases give in a framework, as a list of {name: array}."""
    weights, images = nets.foreign()
    np.savez(folder / "weights.npz", **weights)
    np.save(folder / "images.npy", images)
    for number, case in enumerate(cases):  # files, as TensorFlow reads the source of functions
        paths = [str(folder / name) for name in ("weights.npz", "images.npy", f"{number}.npz")]
        given = f"WEIGHTS, IMAGES, FILE = {paths}"
        text = f"{case.recorder or recorder(framework)}\n{given}\n{case.source}\n"
        (folder / f"case{number:03}.py").write_text(text, "utf-8")
    interpreter.run(framework, "-", input=RUN_ALL.format(folder=str(folder)))
    return [dict(np.load(folder / f"{number}.npz").items()) for number in range(len(cases))]


def given_by_frameworks():
    """Return what the nets of all frameworks give, as {framework: [(case, {name: array})]}."""
    given = {}
    for framework in progress.track(snippets.frameworks(), "Planting mistakes"):
        if framework.program("layers").is_file():
            cases = own_cases(framework) + ported_cases(framework)
            with tempfile.TemporaryDirectory() as folder:
                arrays = recorded(framework, cases, Path(folder))
            given[framework] = list(zip(cases, arrays, strict=True))
    return given


def without_mistakes(given, framework):
    """Return what the nets of a framework give that have no mistake, as {net: {name: array}}."""
    return {case.net: arrays for case, arrays in given[framework] if not case.words}


def in_frameworks(given):
    """Try the mistakes of the frameworks' own programs, each beside the next framework's net."""
    able, results = list(given), []
    for framework, other in zip(able, able[1:] + able[:1], strict=True):
        right = without_mistakes(given, other)
        for case, arrays in given[framework]:
            if case.words:
                names = case.net, case.words, case.layer, case.right
                results.append(tried(framework.label, *names, right[case.net], arrays))
    return results


def everything(given):
    """Try all mistakes. given: what the frameworks' nets give."""
    return in_numpy() + in_frameworks(given)

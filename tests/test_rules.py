"""Every rule that a page states holds on a hundred settings, in each mode of every framework.

``make results`` tries a thousand of each, and records what came of them.
"""

import ast
import re
import threading
from functools import cache

import numpy as np
import pytest

from lab import measure
from lab.inside import pool
from lab.rules import behaviour, measuring, messages, programs, running, show, trial
from lab.rules.catalogue import RULES
from lab.rules.rule import SETTINGS, Death, Fault, Refusal, Rule
from lab.rules.running import Answer
from tools import interpreter
from tools.frameworks import FrameworkError, Mode, frameworks, with_program

COUNT = 100
MAKE_SETTINGS = Rule.settings
HAVE_RULES = with_program("rules")
TRIED = [
    (rule, framework, mode)
    for framework in HAVE_RULES
    for written in [running.functions_in(framework)]
    for rule in RULES
    for mode in framework.modes
    if rule in written
]


class KeptRunner(running.Runner):
    """One that serves several trials, because some frameworks take ten seconds to import."""

    thread = None  # that started its program: Linux ends the program when the thread ends

    def __exit__(self, *error):
        pass

    def start(self):
        if self.conversation and not self.thread.is_alive():
            self.conversation.close()  # waits for its end: a large program dies slowly
        before, conversation = self.conversation, super().start()
        if conversation is not before:
            self.thread = threading.current_thread()
        return conversation

    def end(self):
        super().__exit__()


@pytest.fixture(scope="module", autouse=True)
def kept_runners():
    """Let all trials of a framework in one of its modes share a runner."""
    kept = {}

    def runner_of(framework, mode):
        return kept.setdefault((framework.name, mode.name), KeptRunner(framework, mode))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(trial, "Runner", runner_of)
        yield
    for runner in kept.values():
        runner.end()


@cache
def settings_of(name):
    """Return the settings of a rule. They are the same at every call, and take long to make."""
    return MAKE_SETTINGS(RULES[name], COUNT)


@cache
def tried(framework):
    """Return what came of the rules in a framework: of each rule, in each mode, once."""
    for mode in framework.modes:  # here, because programs end with the thread that started them
        trial.Runner(framework, mode).start()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Rule, "settings", lambda rule, count: settings_of(rule.name)[:count])
        return trial.trials(count=COUNT, chosen=[framework])


def name_of(value):
    """Return what the id of a test calls a rule, a framework or a mode."""
    return getattr(value, "name", str(value)).replace(" ", "-")


@pytest.mark.slow
@pytest.mark.parametrize("rule, framework, mode", TRIED, ids=name_of)
def test_rule_holds(rule, framework, mode):
    result = tried(framework)[rule][framework.name][mode.name]
    assert result.tried == COUNT
    if result.differ:
        texts = [messages.message(rule, framework, mode, example) for example in result.examples]
        pytest.fail("\n\n".join(texts), pytrace=False)


def test_every_rule_is_tried_somewhere():
    assert set(RULES) == {rule for rule, _, _ in TRIED}


def test_every_topic_is_that_of_a_page():
    pages = {path.stem for path in (measuring.interpreter.ROOT / "docs").rglob("*.md")}
    assert {rule.topic for rule in RULES.values()} <= pages


@pytest.mark.parametrize("rule", RULES.values(), ids=name_of)
def test_settings_are_many_and_the_same_at_every_call(rule):
    settings = rule.settings()
    assert len(settings) >= 1000
    assert settings == rule.settings()
    assert settings[:COUNT] == rule.settings(COUNT)


@pytest.mark.parametrize(
    "is_one",
    [
        lambda s: s["side"][0] % 2 != s["side"][1] % 2,
        lambda s: s["kernel"][0] > s["side"][0],
        lambda s: s["stride"] == [1, 1],
        lambda s: s["stride"][0] != s["stride"][1],
        lambda s: s["batch"] == 1 and s["channels"] == 1,
        lambda s: s["batch"] > 1 and s["channels"] > 1,
    ],
    ids=[
        "an even side and an odd one",
        "a kernel larger than the image",
        "no stride",
        "unequal strides",
        "one image of one channel",
        "images of channels",
    ],
)
def test_settings_have_what_bites(is_one):
    assert sum(map(is_one, RULES["same"].settings())) > 30


@pytest.mark.parametrize("framework", HAVE_RULES, ids=name_of)
def test_every_interpreter_makes_the_same_pool(framework):
    program = "import pool; print(pool.POOL_SIZE, pool.POOL.sum(), *pool.POOL[:3])"
    finished = interpreter.run(
        framework, "-", input=program, PYTHONPATH=str(interpreter.ROOT / "lab" / "inside")
    )
    own = [pool.POOL_SIZE, pool.POOL.sum(), *pool.POOL[:3]]
    assert finished.stdout.split() == [str(number) for number in own]


# Broken on purpose


@pytest.fixture(params=[f for f in HAVE_RULES if not f.has_own_python][:2], ids=name_of)
def framework(request):
    return request.param


@pytest.fixture
def same_as_keras_begins_late(monkeypatch):
    """The odd row of "same" lies before the start, not after the end."""
    module = RULES["same_as_keras"].expected.__globals__
    right = module["border_at_end"]
    monkeypatch.setitem(module, "border_at_end", lambda *side: right(*side)[::-1])


def test_broken_rule_is_caught_and_shrunk(framework, same_as_keras_begins_late):
    """It is found, shrunk to the smallest setting, and printed as a program that runs."""
    rule, mode = RULES["same_as_keras"], framework.modes[0]
    with trial.Trial(framework, mode) as one:
        [example, *_] = one.attempt(rule, rule.settings(COUNT)).examples
    setting = example.setting
    assert (setting["batch"], setting["channels"], setting["filters"]) == (1, 1, 1)
    assert max(setting["side"] + setting["kernel"]) == 2
    text = messages.message(rule.name, framework, mode, example)
    assert f"{trial.label(framework, mode)}, rule same_as_keras: the rule says" in text
    assert f"import {framework.module}" in text
    printed = interpreter.run(framework, "-", input=example.program, **mode.environment)
    assert printed.stdout.startswith("[[")


class Once:
    """The module ast, which reads each text once, not for each piece that is cut out of it."""

    parse = staticmethod(cache(ast.parse))
    lines_of = staticmethod(cache(str.splitlines))

    def __getattr__(self, name):
        return getattr(ast, name)

    def get_source_segment(self, text, node):
        """Return a statement that has its lines to itself."""
        return "\n".join(self.lines_of(text)[node.lineno - 1 : node.end_lineno])


@pytest.mark.parametrize("framework", HAVE_RULES, ids=name_of)
def test_a_printed_program_has_the_formulas_that_it_imports(monkeypatch, framework):
    """It runs without any file of this project."""
    first, *others = sorted(set(RULES) & running.functions_in(framework))
    printed = {first: printed_program(first, framework)}
    monkeypatch.setattr(programs, "ast", Once())
    assert printed_program(first, framework) == printed[first]
    printed |= {name: printed_program(name, framework) for name in others}
    for name, program in printed.items():
        assert "from borders import" not in program
        tree = ast.parse(program)
        called = {
            node.id
            for node in ast.walk(tree)
            if isinstance(node, ast.Name) and node.id.startswith(("border_", "size_of_"))
        }
        assert called <= set(running.definitions(tree)), f"{name} in {framework.label}"


def printed_program(name, framework):
    """Return the first setting of a rule as a program."""
    return trial.program(RULES[name], framework, settings_of(name)[0])


ARRAY, REFUSED = Answer(np.zeros((1, 2))), Answer(text="ValueError: it is not supported")
DEAD = Answer(text="the process was killed by SIGFPE", died=True)


@pytest.mark.parametrize(
    "expected, answer, kind",
    [
        (Refusal("not supported"), ARRAY, "no refusal"),
        (Refusal("not supported"), Answer(text="ValueError: something else"), "no refusal"),
        (Refusal("not supported"), DEAD, "death"),
        (Refusal("not supported"), REFUSED, None),
        (Fault(), REFUSED, "mended"),
        (Fault(), DEAD, "mended"),
        (Fault(), ARRAY, None),
        (Fault("mkl err"), REFUSED, "mended"),
        (Fault("not supported"), REFUSED, None),
        (Death(), ARRAY, "mended"),
        (Death(), REFUSED, "mended"),
        (Death(), DEAD, None),
        (np.zeros((1, 3)), ARRAY, "shape"),
        (np.zeros((1, 2)), REFUSED, "error"),
        (np.zeros((1, 2)), DEAD, "death"),
        (np.zeros((1, 2)), Answer(np.array([[0, 1e-3]])), "value"),
        (np.zeros((1, 2)), Answer(np.array([[0, np.nan]])), "value"),
        (np.array([0, np.nan, np.inf]), Answer(np.array([1e-7, np.nan, np.inf])), None),
    ],
)
def test_difference_is_seen(expected, answer, kind):
    rule = RULES["same"]
    differs = trial.difference(rule, rule.settings(1)[0], expected, answer)
    assert (differs and differs.kind) == kind, differs


def test_a_fault_that_is_gone_is_named(framework):
    """A rule that expects a fault which is not there says so, with the smallest setting."""
    mode = framework.modes[-1]

    class Faulty(behaviour.class_of(framework.name)):
        def check_convolution(self, x, y, stride):
            raise Death

    rule = RULES["zeros_around"]
    with trial.Trial(framework, mode, Faulty(mode)) as one:
        [example, *_] = one.attempt(rule, rule.settings(COUNT)).examples
    assert "a fault of the framework, the process dies; it gives" in example.words
    assert max(example.setting["side"]) == 1


DIES_AT_TWO = """
import os
import worker


def sgd(start, gradients, rates):
    if len(start) == 2:
        os.abort()
    return start - (rates[:, None] * gradients).sum(axis=0)


worker.serve(globals())
"""


def program_in(folder, text):
    """Write a program where those of the laboratory lie, so that it may import their helpers."""
    path = folder / "lab" / "program.py"
    path.parent.mkdir()
    path.write_text(text, "utf-8")
    return path


def test_death_is_survived_and_named(tmp_path):
    """The setting at which the process dies is named, and those behind it are run."""
    rule, framework = RULES["sgd"], HAVE_RULES[0]
    settings = rule.settings(12)
    with running.Runner(framework, Mode(), program_in(tmp_path, DIES_AT_TWO)) as runner:
        answers = runner.run([rule.job(setting) for setting in settings])
    assert [answer.died for answer in answers] == [setting["weights"] == 2 for setting in settings]
    deaths = {str(answer) for answer in answers if answer.died}
    assert deaths and all(text.startswith("the process was killed by SIGABRT") for text in deaths)
    assert any(answer.array is not None for answer in answers)


def test_framework_that_does_not_start_is_named(tmp_path):
    rule, program = RULES["sgd"], program_in(tmp_path, "import no_such_module\n")
    with (
        running.Runner(HAVE_RULES[0], Mode(), program) as runner,
        pytest.raises(FrameworkError, match=r"program\.py .*: ModuleNotFoundError"),
    ):
        runner.run([rule.job(rule.settings(1)[0])])


# What is recorded


@pytest.fixture(scope="module")
def recorded():
    return measure.recorded()["rules"]["numbers"]


MEASURE = "run `python -m lab.measure rules`"


def unkept_promises(rules):
    """Return what recorded counts say that the page of rules does not, as a list of problems."""
    problems = [f"{name} is recorded, and no rule: {MEASURE}" for name in set(rules) - set(RULES)]
    for name, framework, mode in TRIED:
        where = f"{name} in {trial.label(framework, mode)}"
        counts = rules.get(name, {}).get(framework.name, {}).get(mode.name)
        if counts is None:
            problems.append(f"{where} is not recorded: {MEASURE}")
        elif counts["tried"] < SETTINGS:
            problems.append(f"{where}: {counts['tried']} settings, not {SETTINGS}: {MEASURE}")
        elif counts["differ"]:
            problems.append(f"{where}: {counts['differ']} differ: {counts['examples']}")
    return problems


def test_recorded_counts_keep_the_promises_of_the_page(recorded):
    """Every rule that is here, on all its settings, in every mode, and nothing differs."""
    assert unkept_promises(recorded["rules"]) == []


@pytest.mark.parametrize(
    "change, problem",
    [
        (lambda rules: rules.pop("same"), "is not recorded: run `python -m lab.measure rules`"),
        (lambda rules: rules.update(other=rules["same"]), "other is recorded, and no rule"),
        (lambda rules: first_of(rules).update(tried=999), "999 settings, not 1000"),
        (lambda rules: first_of(rules).update(differ=1, examples=["x"]), "1 differ: ['x']"),
    ],
)
def test_a_broken_promise_is_named(change, problem):
    rules = {}
    for name, framework, mode in TRIED:
        counts = {"tried": SETTINGS, "differ": 0, "examples": []}
        rules.setdefault(name, {}).setdefault(framework.name, {})[mode.name] = counts
    assert unkept_promises(rules) == []
    change(rules)
    assert any(problem in text for text in unkept_promises(rules))


def first_of(rules):
    """Return the counts of the first rule in the first mode of the first framework."""
    return rules["same"][HAVE_RULES[0].name][HAVE_RULES[0].modes[0].name]


def test_every_fault_is_recorded_in_every_mode(recorded):
    here = {
        measuring.key_of(framework, path): {mode.name for mode in framework.modes}
        for framework in frameworks()
        for path in measuring.programs_of_faults(framework)
    }
    assert here, "no program shows a fault"
    assert {name: set(runs) for name, runs in recorded["faults"].items()} == here, MEASURE


def test_every_fault_is_shown(recorded):
    page = (interpreter.ROOT / "docs/differences/framework-faults.md").read_text("utf-8")
    for name in show.faults(recorded["faults"]):
        assert f'--8<-- "generated/results/{name}.md"' in page, f"{name} is on no page"


def test_a_fault_that_depends_on_the_mode_is_shown_in_each():
    run = {"printed": "1\n", "ending": ""}
    other = {"printed": "", "ending": "was killed by SIGFPE"}
    alike = show.fault("print(1)\n", {"with it": run, "without it": run})
    assert alike == "```python\nprint(1)\n```\n\n```text\n1\n```\n"
    unlike = show.fault("print(1)\n", {"with it": run, "without it": other})
    assert re.findall(r"^With.*", unlike, re.MULTILINE) == ["With it:", "Without it:"]
    assert "The process was killed by SIGFPE." in unlike

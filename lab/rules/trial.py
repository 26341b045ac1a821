"""Try rules in all four frameworks, and shrink what differs to the smallest setting that shows it.

python -m lab.rules.trial [rule ...] [--settings 100] [--in pytorch]
"""

import ast
import json
import os
import subprocess
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np

from lab.inside import worker
from lab.rules import rules
from tools import snippets

INSIDE = snippets.ROOT / "lab" / "inside"
THREADS = {"cntk": "2"}  # CNTK dies of a floating point exception in training with one
POOL = np.random.RandomState(0).randint(0, 2**16, rules.POOL_SIZE)
CRASH = "the process died"
SHOWN = 60  # the numbers that an array of a printed program may have


def program_of(framework):
    """Return the file with a framework's programs of the rules."""
    return snippets.SNIPPETS / framework / "lab" / "rules.py"


def functions_in(framework):
    """Return the names that a framework's file defines: a rule that it lacks, it is not tried on."""
    tree = ast.parse((program_of(framework)).read_text("utf-8"))
    return {
        name
        for node in tree.body
        for name in (
            [node.name]
            if isinstance(node, ast.FunctionDef)
            else [target.id for target in node.targets]
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
            else []
        )
    }


class Worker:
    """A framework's interpreter, which does one job after another. When it dies, another one takes its place."""

    def __init__(self, framework, program=None):
        self.framework = {f.name: f for f in snippets.frameworks()}[framework]
        self.program = program or program_of(framework)
        self.folder = tempfile.TemporaryDirectory()
        np.savez(Path(self.folder.name, "pool.npz"), pool=POOL)
        self.process = None

    def start(self):
        environment = {key: value for key, value in os.environ.items() if key != "KERAS_BACKEND"}
        threads = {
            f"{name}_THREADS": "1" for name in ("OMP_NUM", "TF_NUM_INTRAOP", "TF_NUM_INTEROP")
        }
        threads["OMP_NUM_THREADS"] = THREADS.get(self.framework.name, "1")
        environment.update(
            threads, TF_CPP_MIN_LOG_LEVEL="3", CUDA_VISIBLE_DEVICES="-1", PYTHONPATH=str(INSIDE)
        )
        self.process = subprocess.Popen(
            [
                self.framework.python,
                "-W",
                "ignore",
                str(self.program),
                Path(self.folder.name, "pool.npz"),
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=environment,
            text=True,
            stderr=open(Path(self.folder.name, "stderr"), "w"),
        )
        if not self.process.stdout.readline():
            words = snippets.last_line(Path(self.folder.name, "stderr").read_text("utf-8"))
            raise snippets.FrameworkError(
                f"{self.framework.label}: {self.program.name} does not start: {words}"
            )

    def run(self, settings):
        """Return what the framework gives for each setting: an array, an error as text, or CRASH."""
        found = []
        while len(found) < len(settings):
            if self.process is None or self.process.poll() is not None:
                self.start()
            job, results = Path(self.folder.name, "job.json"), Path(self.folder.name, "results")
            job.write_text(json.dumps(settings[len(found) :]), "utf-8")
            results.unlink(missing_ok=True)
            self.process.stdin.write(json.dumps([str(job), str(results)]) + "\n")
            self.process.stdin.flush()
            whole = self.process.stdout.readline()
            found += read(results)
            if not whole:
                status = self.process.wait()
                if len(found) < len(settings):
                    words = snippets.last_line(
                        Path(self.folder.name, "stderr").read_text("utf-8", "replace")
                    )
                    found.append(f"{CRASH} with status {status}: {words[-200:]}")
        return found

    def close(self):
        if self.process and self.process.poll() is None:
            self.process.stdin.close()
            self.process.wait()
        self.folder.cleanup()


def read(path):
    """Return the results in a file, those before a crash at least."""
    found = []
    if path.is_file():
        with open(path, "rb") as file:
            size = path.stat().st_size
            while file.tell() < size:
                try:
                    value = np.load(file, allow_pickle=False)
                except (ValueError, EOFError):  # half written
                    break
                found.append(str(value) if value.dtype.kind == "U" else value)
    return found


def expectation(rule, framework, parts):
    """Return what a rule says of a setting: an array, a Refusal or a Fault."""
    job = rule.job(parts)
    arrays = {
        name: array if array.dtype.kind == "i" else array.astype(np.float64)
        for name, array in worker.arrays(POOL, job).items()
    }
    try:
        return rule.expected(framework, **worker.tuples(job["arguments"]), **arrays)
    except (rules.Refusal, rules.Fault) as error:
        return error


def difference(rule, parts, expected, found):
    """Return in words how a result differs from what the rule says, or "" """
    if isinstance(expected, rules.Fault):
        mended = (
            isinstance(found, str)
            and not found.startswith(CRASH)
            and not (expected.args and str(expected) in found)
        )
        return (
            f"the rule says: a fault of the framework, neither a result nor an error; it says {found}"
            if mended
            else ""
        )
    if isinstance(expected, rules.Refusal):
        if isinstance(found, str) and str(expected) in found and not found.startswith(CRASH):
            return ""
        return f"the rule says: refused, with {str(expected)!r}; it gives {found if isinstance(found, str) else described(found)}"
    if isinstance(found, str):
        return f"the rule says {described(expected)}; it says {found}"
    expected = np.asarray(expected)
    if found.shape != expected.shape:
        return f"the rule says the shape {expected.shape}; it gives {found.shape}"
    same = (found == expected) | (np.isnan(found) & np.isnan(expected))
    finite = np.isfinite(expected)
    with np.errstate(invalid="ignore"):
        off = np.where(same, 0.0, np.abs(found - expected))
    bound = rule.bound(parts, expected[finite])
    if not off.size or off.max() <= bound:
        return ""
    return f"the rule says {described(expected)}; it gives {described(found)}, off by {off.max():.3g}, where {bound:.1g} is allowed"


def described(array):
    """Return an array in a line: its shape, and its numbers while they are few."""
    array = np.asarray(array)
    numbers = ", ".join(f"{value:.7g}" for value in array.ravel()[:8])
    return f"{array.shape} [{numbers}{', …' if array.size > 8 else ''}]"


def shrunk(rule, framework, parts, of, kind):
    """Return the smallest setting that still differs in the same ``kind`` of way, and how."""
    words = None
    while True:
        for candidate in rule.smaller(parts):
            expected = expectation(rule, framework, candidate)
            if isinstance(expected, rules.Fault):
                continue
            differs = difference(rule, candidate, expected, *of.run([rule.job(candidate)]))
            if differs and kind_of(differs) == kind:
                parts, words = candidate, differs
                break
        else:
            return parts, words


def kind_of(words):
    """Return what kind of difference it is, so that shrinking does not slip from one into another."""
    for kind in (CRASH, "it says", "refused", "shape"):
        if kind in words:
            return kind
    return "value"


def program(rule, framework, parts):
    """Return a setting as a program of its own for a framework."""
    source = (program_of(framework)).read_text("utf-8")
    tree = ast.parse(source)
    defined = {}
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            defined[node.name] = node
        elif isinstance(node, ast.Assign):
            defined.update(
                {target.id: node for target in node.targets if isinstance(target, ast.Name)}
            )
    needed, queue = [], [rule.name]
    while queue:
        node = defined.get(queue.pop())
        if node is not None and node not in needed:
            needed.append(node)
            queue += [name.id for name in ast.walk(node) if isinstance(name, ast.Name)]
    lines = [
        ast.get_source_segment(source, node)
        for node in tree.body
        if isinstance(node, (ast.Import, ast.ImportFrom))
    ]
    for node in sorted(needed, key=lambda node: node.lineno):
        gap = ["", ""] if isinstance(node, ast.FunctionDef) else [""]
        lines += [*gap, ast.get_source_segment(source, node)]
    job = rule.job(parts)
    lines += ["", ""]
    for name, array in worker.arrays(POOL, job).items():
        numbers = ", ".join(f"{value:g}" for value in array.ravel())
        lines.append(
            f"{name} = np.array([{numbers}], dtype=np.{array.dtype}).reshape({', '.join(map(str, array.shape))})"
        )
    arguments = [f"{name}={value!r}" for name, value in worker.tuples(job["arguments"]).items()]
    lines.append(
        f"print(np.asarray({rule.name}({', '.join([f'{name}={name}' for name in job['arrays']] + arguments)})))"
    )
    return "\n".join(lines) + "\n"


def numbered(parts):
    """Return a setting without what only chooses its numbers."""
    return {name: value for name, value in parts.items() if name != "offset"}


def attempt(rule, framework, settings, of, shrink=True):
    """Try a rule on settings, and shrink an example of each kind of difference.

    Return {"tried", "held", "refused", "fault", "differ", "examples"}. Of the settings that meet a fault of the framework, one is run.
    """
    count, examples, expected = (
        Counter(tried=len(settings)),
        {},
        [expectation(rule, framework, parts) for parts in settings],
    )
    faults = [number for number, says in enumerate(expected) if isinstance(says, rules.Fault)]
    count["fault"] = len(faults)
    run = [number for number in range(len(settings)) if number not in faults[1:]]
    for number, found in zip(run, of.run([rule.job(settings[number]) for number in run])):
        words = difference(rule, settings[number], expected[number], found)
        if words:
            count["differ"] += 1
            examples.setdefault(kind_of(words), (settings[number], words))
        elif not isinstance(expected[number], rules.Fault):
            count["refused" if isinstance(expected[number], rules.Refusal) else "held"] += 1
    shown = []
    for kind, (parts, words) in examples.items():
        if shrink:
            parts, smaller = shrunk(rule, framework, parts, of, kind)
            words = smaller or words
        shown.append(
            {"setting": numbered(parts), "words": words, "program": program(rule, framework, parts)}
        )
    return {
        **{key: count[key] for key in ("tried", "held", "refused", "fault", "differ")},
        "examples": shown,
    }


def trials(
    names=None, count=rules.SETTINGS, frameworks=rules.ALL, say=lambda text: None, shrink=True
):
    """Try rules, two frameworks at a time. Return {rule: {framework: what attempt returns}}."""
    names = names or list(rules.RULES)

    def all_in(framework):
        of, defined, found = Worker(framework), functions_in(framework), {}
        try:
            for name in names:
                if name in defined:
                    rule = rules.RULES[name]
                    found[name] = attempt(rule, framework, rule.settings(count), of, shrink)
            say(
                f"{rules.LABELS[framework]}: {sum(r['tried'] for r in found.values()):,} settings, "
                f"{sum(r['differ'] for r in found.values()):,} differ"
            )
        finally:
            of.close()
        return found

    slowest_first = sorted(frameworks, key=["keras", "cntk", "tensorflow", "pytorch"].index)
    with ThreadPoolExecutor(2) as pool:
        results = dict(zip(slowest_first, pool.map(all_in, slowest_first)))
    return {
        name: {
            framework: results[framework][name]
            for framework in frameworks
            if name in results[framework]
        }
        for name in names
    }


def message(rule, framework, example):
    """Return a difference as a test or a reader of the log sees it."""
    return (
        f"{rules.LABELS[framework]}, rule {rule}: {example['words']}\nThe smallest setting that shows it: {example['setting']}\n\n"
        f"{example['program']}"
    )


if __name__ == "__main__":
    import argparse
    import time

    parser = argparse.ArgumentParser()
    parser.add_argument("rules", nargs="*")
    parser.add_argument("--settings", type=int, default=rules.SETTINGS)
    parser.add_argument("--in", dest="frameworks", nargs="*", default=rules.ALL)
    chosen = parser.parse_args()
    begin = time.time()
    found = trials(
        chosen.rules,
        chosen.settings,
        chosen.frameworks,
        lambda text: print(f"{time.time() - begin:4.0f} s: {text}", flush=True),
    )
    for name, of in found.items():
        print(
            f"{name:28}",
            *(
                f"{framework} {r['held']}+{r['refused']}+{r['fault']}, {r['differ']} differ;"
                for framework, r in of.items()
            ),
        )
    for name, of in found.items():
        for framework, result in of.items():
            for example in result["examples"]:
                print(f"\n{'-' * 80}\n{message(name, framework, example)}")

"""The rules that the pages state, tried on a thousand settings each in all four frameworks, and the faults that were found.

How they are tried stands in lab/rules/; this module says how it is shown.
"""

import os
import signal
import subprocess
import sys

from tools import snippets

FAULTS = sorted(snippets.SNIPPETS.glob("*/lab/faults/*.py"))  # a process of its own must run them
SOURCES = (
    *(f"lab/rules/{name}.py" for name in ("rules", "trial")),
    "lab/inside/worker.py",
    *(f"snippets/{framework}/lab/rules.py" for framework in snippets.order()),
    *(path.relative_to(snippets.ROOT).as_posix() for path in FAULTS),
    "requirements/frameworks.in",
    "requirements/cntk.txt",
)
FRAMEWORKS = {"keras": "Keras", "pytorch": "PyTorch", "tensorflow": "TensorFlow", "cntk": "CNTK"}
NAMES = {
    "keras": "Keras",
    "pytorch": "PyTorch",
    "cntk": "CNTK",
    "sgd": "SGD",
    "rmsprop": "RMSprop",
    "relu": "ReLU",
    "gelu": "GELU",
}


def measure(say):
    """Try every rule on all its settings, then run the programs of the faults. It takes minutes."""
    import time

    from lab import machine
    from lab.rules import rules, trial

    begin = time.time()
    found = trial.trials(say=say)
    seconds = round(time.time() - begin)
    return {
        "seconds": seconds,
        "machine": machine.processor(),
        "versions": {
            framework.label: snippets.version(framework)[0] for framework in snippets.frameworks()
        },
        "faults": {name_of(path): ran(path) for path in FAULTS},
        "rules": {
            name: {
                "topic": rule.topic,
                "page": rule.page,
                "words": rule.words,
                "tried": {
                    framework: {
                        key: value
                        if key != "examples"
                        else [{"setting": e["setting"], "words": e["words"]} for e in value]
                        for key, value in result.items()
                    }
                    for framework, result in found[name].items()
                },
            }
            for name, rule in rules.RULES.items()
        },
    }


def name_of(path):
    """Return the name of a fault: its framework and its file."""
    return f"{path.parent.parent.parent.name}_{path.stem}"


def ran(path):
    """Run the program of a fault and return it with what it printed and how it ended."""
    environment = {**os.environ, "TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": "-1"}
    environment.pop("KERAS_BACKEND", None)
    process = subprocess.run(
        [sys.executable, "-W", "ignore", path],
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
    )
    status = process.returncode
    end = (
        f"killed by {signal.Signals(-status).name}" if status < 0 else f"ended with status {status}"
    )
    return {
        "program": path.read_text("utf-8"),
        "printed": process.stdout,
        "end": "" if status == 0 else end,
    }


def fault(run):
    """Return a program and what it printed, as Markdown."""
    program = run["program"].replace("  # noqa: E402", "")
    end = f"The process was {run['end']}.\n" if run["end"] else ""
    return f"```python\n{program}```\n\n```text\n{run['printed']}{end}```\n"


def title(name):
    """Return the name of a rule as a reader sees it."""
    words = [NAMES.get(word, word) for word in name.split("_")]
    return words[0][0].upper() + words[0][1:] + "".join(f" {word}" for word in words[1:])


def cell(result):
    """Return what came of a rule in one framework: how many held, were refused as stated, and differ."""
    if result is None:
        return "–"
    parts = [f"{result['held']:,}" if result["held"] or not result["refused"] else ""]
    parts += [f"{result['refused']:,} refused"] if result["refused"] else []
    parts += [f"{result['fault']:,} [at fault](framework-faults.md)"] if result["fault"] else []
    parts += [f"**{result['differ']:,} differ**"] if result["differ"] else []
    return ", ".join(part for part in parts if part)


def table(numbers):
    """Return a table of rules."""
    lines = [
        f"| Rule | {' | '.join(FRAMEWORKS.values())} |",
        "| --- |" + " ---: |" * len(FRAMEWORKS),
    ]
    lines += [
        f"| {title(name)} | {' | '.join(cell(rule['tried'].get(framework)) for framework in FRAMEWORKS)} |"
        for name, rule in numbers.items()
    ]
    return "\n".join(lines) + "\n"


def topics(numbers):
    """Return the rules of each topic."""
    found = {}
    for name, rule in numbers.items():
        found.setdefault(rule["topic"], {})[name] = rule
    return found


def total(numbers, seconds):
    """Return the sentence with the numbers of all."""
    of = {
        framework: [
            rule["tried"][framework] for rule in numbers.values() if framework in rule["tried"]
        ]
        for framework in FRAMEWORKS
    }
    every = [result for results in of.values() for result in results]
    tried, differ = sum(r["tried"] for r in every), sum(r["differ"] for r in every)
    each = ", ".join(
        f"{sum(r['tried'] for r in of[framework]):,} in {label}"
        for framework, label in FRAMEWORKS.items()
    )
    end = "None differs from its rule." if not differ else f"{differ:,} differ from their rule."
    return (
        f"{len(numbers)} rules were tried on {tried:,} settings in {seconds} seconds: {each}. {sum(r['held'] for r in every):,} gave the "
        f"result of the rule, {sum(r['refused'] for r in every):,} were refused as the rule says, and {sum(r['fault'] for r in every):,} meet a "
        f"fault of the framework. {end}\n"
    )


def exceptions(numbers):
    """Return a list of the smallest settings that differ."""
    lines = [
        f"- **{title(name)}**, {FRAMEWORKS[framework]}: {example['words']}, at `{example['setting']}`"
        for name, rule in numbers.items()
        for framework, result in rule["tried"].items()
        for example in result["examples"]
    ]
    return "\n".join(lines or ["None."]) + "\n"


def tables(record):
    """Return a table for each topic, one of all with the words of the rules, the sums, and the programs of the faults."""
    numbers = record["numbers"]
    rules, parts = numbers["rules"], []
    for topic, some in topics(rules).items():
        words = "\n".join(f"- **{title(name)}.** {rule['words']}" for name, rule in some.items())
        parts.append(f"### {topic[0].upper()}{topic[1:]}\n\n{words}\n\n{table(some)}")
    versions = ", ".join(f"{label} {version}" for label, version in numbers["versions"].items())
    return {
        "rules": "\n".join(parts),
        "rules-total": total(rules, numbers["seconds"]),
        "rules-exceptions": exceptions(rules),
        "rules-machine": f"{versions}, on {numbers['machine']}.\n",
        **{
            f"fault-{name.replace('_', '-')}": fault(run) for name, run in numbers["faults"].items()
        },
    }


def figures(record):
    """There are none."""
    return {}

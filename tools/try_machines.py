"""Run snippets as on other machines, and see whether they print what the pages say.

    python -m tools.try_machines            all snippets, in all frameworks: half an hour
    python -m tools.try_machines cntk       all of one framework
    python -m tools.try_machines --sample   one of each topic, as in each test run

What a machine is stands in framework.toml: [[machines]] are variables by which libraries use fewer
threads, or older instructions, than they could. No recorded output may depend on these.
"""

import argparse
import contextlib
import itertools
import os
import sys

from tools import mnist, progress, snippets


def main(arguments=None):
    chosen = parse(arguments)
    parts_of = sample if chosen.sample else all_parts
    runs = [
        (framework, machine, parts_of(framework))
        for framework in snippets.frameworks()
        if not chosen.names or framework.name in chosen.names
        for machine in framework.machines
    ]
    tried = failed = 0
    for number, (framework, machine, parts) in enumerate(runs, 1):
        problems = differences(framework, machine, parts, f"machine {number} of {len(runs)}, ")
        print(f"{framework.label} {machine.name}: {len(parts)} snippets", flush=True)
        print("".join(f"\n{words}\n\n" for words in problems), end="", flush=True)
        tried += len(parts)
        failed += len(problems)
    if failed:
        sys.exit(
            f"{failed} of {tried} runs did not print what the pages say: see above. Let each "
            "program print what does not depend on the machine, then run `make outputs`."
        )
    print(f"{tried} runs printed what the pages say.")


def parse(arguments):
    """Return what the command line asks for, or end with a message."""
    parser = argparse.ArgumentParser(prog="python -m tools.try_machines")
    parser.add_argument("names", nargs="*", metavar="FRAMEWORK", help="like keras")
    parser.add_argument("--sample", action="store_true", help="only one snippet of each topic")
    chosen = parser.parse_args(arguments)
    for name in chosen.names:
        if name not in snippets.order():
            parser.error(f"no framework is called {name}; there are: {', '.join(snippets.order())}")
    return chosen


def all_parts(framework):
    """Return all parts of a framework whose output is known."""
    return [
        part
        for other, part in snippets.wanted()
        if other == framework and snippets.output_path(framework, part).is_file()
    ]


def sample(framework):
    """Return the first part of each topic, and those that once depended on the machine."""
    by_topic = itertools.groupby(all_parts(framework), lambda part: part.partition("/")[0])
    first = [next(parts) for _, parts in by_topic]
    return sorted({*first, *framework.table("tests").get("once_depended_on_the_machine", [])})


def differences(framework, machine, parts, which=""):
    """Return, in words, which parts do not print what they should on a machine, and how.

    which: what is shown before the name of the framework to whoever waits
    """
    what = f"{which}{framework.label} {machine.name}"
    with as_on(framework, machine) as there:
        found = [difference(there, part) for part in progress.track(parts, what)]
    return [words for words in found if words]


def difference(framework, part):
    """Return in words how what a part prints differs from its page, or "" where it does not."""
    path = snippets.snippet_path(framework, part)
    if snippets.reads_mnist(snippets.read(path)) and mnist.prepare()[0] != "mnist":
        return ""  # what pages print is of MNIST
    name = path.relative_to(snippets.ROOT).as_posix()
    variables = " ".join(f"{key}={value}" for key, value in sorted(framework.environment.items()))
    head = f"{name}, in {framework.label} ({variables})"
    result = snippets.run_file(framework, part)
    if result.failure:
        return f"{head}: {result.failure}"
    output = snippets.output_path(framework, part)
    expected = output.read_text("utf-8")
    if result.stdout == expected:
        return ""
    where = output.relative_to(snippets.ROOT).as_posix()
    return (
        f"{head} prints\n{result.stdout}and not what {where} says:\n{expected}"
        "Let the program print what does not depend on the machine, then run `make outputs`."
    )


@contextlib.contextmanager
def as_on(framework, machine):
    """Give a framework as on a machine, whatever the environment of this process says of it."""
    outside = {name: os.environ.pop(name) for name in machine.environment if name in os.environ}
    there = framework.as_on(machine)
    try:
        yield there
    finally:
        snippets.end_parent(there)
        os.environ.update(outside)


if __name__ == "__main__":
    main()

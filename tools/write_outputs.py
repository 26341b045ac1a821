"""Run snippets and write what they print into generated/outputs/.

    python -m tools.write_outputs                            all of them: ``make outputs``
    python -m tools.write_outputs pooling/max                a part, in all that run here
    python -m tools.write_outputs pooling/max --in pytorch   a part, in one framework

Where all frameworks print the same text, it is written once, as <part>.txt; else once for each, as
<part>.<framework>.txt; programs.json beside them says which program printed it. Nothing is written
for a part of which a snippet fails. All of them run only where every framework does, and
versions.json then says what ran. A framework that did not run keeps the output that it had.
"""

import argparse
import json
import os
import platform
import sys
from datetime import date
from operator import attrgetter

from convnet_site import programs

from tools import mnist, progress, snippets


def main(arguments=None):
    chosen = parse(arguments)
    try:
        if chosen.parts or chosen.names:
            failed = write_some(chosen.parts, chosen.names)
        else:
            failed = write_all()
    except (snippets.FrameworkError, snippets.SnippetError, mnist.DataError) as error:
        sys.exit(str(error))
    if failed:
        sys.exit(
            f"{len(failed)} failed, and the outputs of their parts were left as they were: "
            f"{', '.join(failed)}. Fix them, then run the same command again."
        )
    print("Now read what has changed: git diff generated/outputs")


def parse(arguments):
    """Return what the command line asks for, or end with a message."""
    parser = argparse.ArgumentParser(prog="python -m tools.write_outputs")
    parser.add_argument("parts", nargs="*", metavar="PART", help="like pooling/max")
    parser.add_argument("--in", dest="names", nargs="+", default=[], metavar="FRAMEWORK")
    chosen = parser.parse_args(arguments)
    for part in chosen.parts:
        if part not in snippets.parts():
            parser.error(f"no snippet is called {part}; there are: {', '.join(snippets.parts())}")
    for name in chosen.names:
        if name not in snippets.order():
            parser.error(f"no framework is called {name}; there are: {', '.join(snippets.order())}")
    return chosen


def write_all():
    """Write the outputs of all parts. Return the snippets that failed.

    Raises FrameworkError, before anything is run, where a framework does not run here.
    """
    frameworks = snippets.frameworks()
    reasons = cannot_run(frameworks)
    if reasons:
        able = " ".join(f.name for f in frameworks if f not in reasons)
        those = f"\nTo write those of the others: python -m tools.write_outputs --in {able}"
        raise snippets.FrameworkError(
            "\n".join(reasons.values())
            + "\nThe outputs of all are written where all run; nothing was written."
            + (those if able else "")
        )
    mnist.required("The outputs on the pages are those of")
    failed = []
    for part in progress.track(snippets.parts(), "Running the parts"):
        failed += write_part(part, [f for f in frameworks if not f.reason("parts", part)])
    write_versions(versions_of(frameworks))
    return failed


def write_some(parts, names):
    """Write the outputs of some parts, or all, in some frameworks, or all. Return what failed."""
    asked = [f for f in snippets.frameworks() if not names or f.name in names]
    reasons = cannot_run(asked)
    if len(reasons) == len(asked):
        raise snippets.FrameworkError("\n".join(reasons.values()) + "\nNothing was run.")
    for reason in reasons.values():
        print(f"Not run: {reason}")
    able = [framework for framework in asked if framework not in reasons]
    failed = []
    parts = parts or [part for part in snippets.parts() if having(able, part)]
    for part in progress.track(parts, "Running the parts"):
        runs = having(able, part)
        want_mnist(part, runs)
        failed += write_part(part, runs)
        for reason, labels in not_run(part, asked, reasons).items():
            progress.say(f"  not run in {', '.join(labels)}: {reason}")
    for problem in compare_versions(able):
        print(problem)
    if len(able) < len(snippets.frameworks()):
        print("The others keep the outputs that they had; `make outputs` writes those of all.")
    return failed


def want_mnist(part, frameworks):
    """Raise DataError where a part reads MNIST and there is none."""
    if any(snippets.reads_mnist(source_of(framework, part)) for framework in frameworks):
        mnist.required(f"{part} reads")


def cannot_run(frameworks):
    """Return why frameworks do not run here, as {framework: message}."""
    reasons = {}
    for framework in progress.track(frameworks, "Starting", attrgetter("label")):
        try:
            snippets.warm_parent(framework, gpu=False)
        except snippets.FrameworkError as error:
            reasons[framework] = str(error)
    return reasons


def not_run(part, asked, reasons):
    """Return where a part did not run that was asked for, as {why: labels of frameworks}."""
    labels_of = {}
    for framework in asked:
        if framework in reasons:
            why = "see above"
        elif having([framework], part):
            continue
        else:
            why = framework.reason("parts", part) or "no such snippet, and no word why"
        labels_of.setdefault(why, []).append(framework.label)
    return labels_of


def having(frameworks, part):
    """Return those of some frameworks that have a snippet of a part."""
    return [f for f in frameworks if snippets.snippet_path(f, part).is_file()]


def source_of(framework, part):
    """Return the text of a snippet."""
    return snippets.read(snippets.snippet_path(framework, part))


def write_part(part, frameworks):
    """Run a part in some frameworks and write what it prints. Return the snippets that failed."""
    texts, sources, failed = {}, {}, []
    for framework in frameworks:  # one at a time: a core for two slows both far more than twofold
        if having([framework], part):
            sources[framework] = source_of(framework, part)  # what it is when it begins to run
        result = snippets.run_file(framework, part)
        texts[framework] = result.stdout
        if result.failure:
            failed.append(f"{framework.name}/{part}")
            progress.say(f"{framework.name}/{part}.py: {result.failure}\n{result.stderr}")
    if texts and not failed:
        progress.say(f"{part}: {write(part, texts)}")
        record(part, sources)
    return failed


def write(part, texts):
    """Write the outputs of one part and say which. ``texts`` is {framework: what it printed}.

    A framework that has the part and is not in ``texts`` keeps the output that it had.
    """
    frameworks = snippets.frameworks()
    known = dict(texts)
    for framework in having(frameworks, part):
        recorded = snippets.output_path(framework, part)
        if framework not in known and recorded.is_file():
            known[framework] = recorded.read_text("utf-8")
    different = len(set(known.values()))
    shared = snippets.shared_output_path(part)
    own = {framework: snippets.own_output_path(framework, part) for framework in frameworks}
    if different == 1 and len(known) >= len(having(frameworks, part)):
        files = {shared: next(iter(known.values()))}
    else:
        files = {own[framework]: text for framework, text in known.items()}
    for path, text in files.items():
        replace(path, text)
    for path in {shared, *own.values()} - set(files):
        path.unlink(missing_ok=True)
    if different > 1:
        return f"{different} different outputs: is that the lesson?"
    return "one output" if shared in files else f"the output of {', '.join(map(str, known))}"


def record(part, sources):
    """Write which programs printed the outputs of a part, given as {framework: text}.

    The lines of others stay; those of programs that are not there any more go.
    """
    file = programs.record_of(snippets.OUTPUTS, part)
    topic = part.rpartition("/")[0]
    lines = json.loads(file.read_text("utf-8")) if file.is_file() else {}
    for framework, source in sources.items():
        lines[programs.key_of(part, framework.name)] = programs.digest(source)
    there = {
        programs.key_of(other, framework.name)
        for framework in snippets.frameworks()
        for other in snippets.parts()
        if other.rpartition("/")[0] == topic and having([framework], other)
    }
    known = {key: lines[key] for key in sorted(lines) if key in there}
    replace(file, json.dumps(known, indent=2) + "\n")


def replace(path, text):
    """Write a file so that it is never half-written, and stays what it was if the disk is full."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_suffix(".new")
    try:
        new.write_text(text, "utf-8")
        os.replace(new, path)
    finally:
        new.unlink(missing_ok=True)


def versions_of(frameworks):
    """Return {name: (version of the framework, version of its Python)} of frameworks."""
    found = {}
    for framework in progress.track(frameworks, "Asking for versions", attrgetter("label")):
        found[framework.name] = snippets.version(framework)
    return found


def compare_versions(frameworks):
    """Return where a version is not that of the pages; that of a new framework is written down."""
    recorded = json.loads(snippets.VERSIONS.read_text("utf-8"))
    problems, before = [], json.dumps(recorded)
    versions = versions_of(frameworks)
    for framework in frameworks:
        version, python = versions[framework.name]
        known = recorded["frameworks"].setdefault(framework.name, version)
        recorded["python"].setdefault(framework.name, python)
        if known != version:
            problems.append(f"{framework.label} {version} ran; the pages say {known}")
    if json.dumps(recorded) != before:
        write_record(recorded)
    return problems


def write_versions(found):
    """Write what ran, on which machine and when.

    found: {name: (version of the framework, version of its Python)}
    """
    versions = {
        "frameworks": {name: version for name, (version, _) in found.items()},
        "python": {name: python for name, (_, python) in found.items()},
        "machine": f"{platform.system()} {platform.machine()}",
        "date": date.today().isoformat(),
    }
    write_record(versions)


def write_record(versions):
    """Write versions.json, and versions.md, for pages."""
    replace(snippets.VERSIONS, json.dumps(versions, indent=2) + "\n")
    words = versions_in_words(versions["frameworks"])
    replace(snippets.VERSIONS.with_suffix(".md"), words)


def versions_in_words(versions):
    """Return {framework's name: version} as a line for pages: "Keras 3.15 and PyTorch 2.13."."""
    known = [framework for framework in snippets.frameworks() if framework.name in versions]
    *most, last = [f"{framework.label} {versions[framework.name]}" for framework in known]
    return f"{', '.join(most)} and {last}.\n" if most else f"{last}.\n"


if __name__ == "__main__":
    main()

"""Measure how the time and the memory of a full build grow with the number of pages.

    python -m tools.measure_growth            as many pages as there are, 4 and 16 times as many
    python -m tools.measure_growth 1 2        as many, and twice

Builds copies of the repository in which the pages are there several times, each from nothing.
Ends with status 1 where a page of a larger site takes much longer than one of the site itself, or
the memory is above its limit.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from mkdocs.utils import yaml_load

from tools.build_with_zensical import not_copied
from tools.frameworks import ROOT
from tools.measure_saves import packages_in

TIMES = (1, 4, 16)
MEGABYTES = 300  # of the site as it is
SLOWER = 1.3  # how much more a page may take in a larger site


def enlarge(project, times):
    """Add the pages of a copy of the repository to it, so that they are there so many times."""
    docs, pages = project / "docs", []
    for page in sorted(docs.rglob("*.md")):
        if "snippets" not in page.relative_to(docs).parts:
            pages.append(page.relative_to(docs))
    settings = project / "mkdocs.yml"
    lines = [settings.read_text("utf-8").rstrip()]
    for number in range(1, times):
        lines.append(f"  - Copy {number}:")
        for page in pages:
            copied = Path(f"copy-{number}", page)
            (docs / copied).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(docs / page, docs / copied)
            lines.append(f"      - {copied.as_posix()}")
    settings.write_text("\n".join(lines) + "\n", "utf-8")
    return len(pages) * times


def measure(times):
    """Return how many pages were built, and the CPU seconds and the megabytes that it took."""
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder, "project")
        shutil.copytree(ROOT, project, symlinks=True, ignore=not_copied)
        assert "nav" in list(yaml_load((project / "mkdocs.yml").read_text("utf-8")))[-1:], (
            "mkdocs.yml must end with the nav, to which pages are added here"
        )
        pages = enlarge(project, times)
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
        settings = {**os.environ, "PYTHONPATH": packages_in(project)}
        process = subprocess.Popen(command, cwd=project, env=settings, stderr=subprocess.PIPE)
        process.stderr.read()  # warnings of links that lead out of the copies
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit("mkdocs build failed")
    return pages, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024 / 1e6


def main(arguments):
    print("| Pages | CPU s | ms a page | MB |")
    print("| --- | --- | --- | --- |")
    measured = []
    for times in [int(argument) for argument in arguments] or TIMES:
        pages, seconds, megabytes = measure(times)
        measured.append((seconds / pages, megabytes))
        print(f"| {pages} | {seconds:.1f} | {1000 * seconds / pages:.0f} | {megabytes:.0f} |")
    (first, megabytes), (last, _) = measured[0], measured[-1]
    if last > SLOWER * first:
        sys.exit("A page of a larger site takes longer: the build does not grow linearly")
    if megabytes > MEGABYTES:
        sys.exit(f"The build takes more than {MEGABYTES} MB")


if __name__ == "__main__":
    main(sys.argv[1:])

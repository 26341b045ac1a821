"""Every package that runs here is pinned, those that come along too."""

import re
from importlib.metadata import Distribution, distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
WITH_EVERY_PYTHON = {"pip", "setuptools"}  # which venv installs
PIN = re.compile(r"^([\w.-]+)==([\w.!+]+)", re.MULTILINE)


def normal(name):
    """Return the name of a package as registries compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def lock_of(environment):
    """Return the path of the file that pins what lies in .venv/<environment>."""
    return f"requirements/{environment}.txt"


def pins_of(environment):
    """Return {name: version} of what is pinned for an environment."""
    lock = ROOT / lock_of(environment)
    text = lock.read_text("utf-8") if lock.is_file() else ""
    return {normal(name): version for name, version in PIN.findall(text)}


def is_ours(package):
    """Tell whether a package lies in this repository: it is installed from its folder."""
    return '"editable": true' in (package.read_text("direct_url.json") or "")


def pinned_by_another(name, packages):
    """Tell whether an installed package asks for one version of this one, as PyTorch does."""
    exact = re.compile(rf"^{re.escape(name)}(\[[^]]*\])?\s*\(?==")
    return any(
        exact.match(normal(asked)) for package in packages for asked in package.requires or ()
    )


def not_pinned(environment, packages):
    """Return a line for each installed package that no line of its environment's lock pins."""
    pins, lock = pins_of(environment), lock_of(environment)
    complaints = []
    for package in packages:
        name, version = normal(package.metadata["Name"]), package.version.partition("+")[0]
        known = name in pins
        if is_ours(package) or (not known and name in WITH_EVERY_PYTHON):
            continue
        if not known and pinned_by_another(name, packages):
            continue
        if pins.get(name) != version:
            complaints.append(
                f"{lock}: {pins.get(name, 'nothing')} is pinned for {name}, and {version} is in "
                f".venv/{environment}: {fix(environment)}, or set the environment up anew"
            )
    return complaints


def fix(environment):
    """Return how a package comes into a lock."""
    asked = f"requirements/{environment}.in"
    if (ROOT / asked).is_file():
        return f"write what asks for it into {asked} and run `make pins`"
    return f"pin it in {lock_of(environment)}"


def installed(environment):
    """Return the packages of an environment."""
    folders = (ROOT / ".venv" / environment).glob("lib/python3.*/site-packages")
    return [package for folder in folders for package in distributions(path=[str(folder)])]


ENVIRONMENTS = sorted(path.parent.name for path in (ROOT / ".venv").glob("*/pyvenv.cfg"))


@pytest.mark.parametrize("environment", ENVIRONMENTS)
def test_every_installed_package_is_pinned(environment):
    packages = installed(environment)
    complaints = not_pinned(environment, packages)
    assert packages and not complaints, "\n".join(complaints)


class Installed(Distribution):
    """A package as it lies in an environment."""

    def __init__(self, name, version, asks_for=""):
        self.text = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
        if asks_for:
            self.text += f"Requires-Dist: {asks_for}\n"

    def read_text(self, filename):
        return self.text if filename == "METADATA" else None

    def locate_file(self, path):
        raise NotImplementedError


@pytest.mark.parametrize(
    ("environment", "package", "complaint"),
    [
        (
            "tests",
            Installed("left-pad", "1.3"),
            "requirements/tests.txt: nothing is pinned for left-pad, and 1.3 is in .venv/tests: "
            "write what asks for it into requirements/tests.in and run `make pins`",
        ),
        (
            "site",
            Installed("Jinja2", "2.0"),
            "requirements/site.txt: 3.1.6 is pinned for jinja2, and 2.0 is in .venv/site: "
            "write what asks for it into requirements/site.in and run `make pins`",
        ),
        (
            "cntk",
            Installed("left-pad", "1.3"),
            "requirements/cntk.txt: nothing is pinned for left-pad, and 1.3 is in .venv/cntk: "
            "pin it in requirements/cntk.txt",
        ),
    ],
    ids=["unknown", "another version", "without a list of what is asked for"],
)
def test_a_package_that_is_not_pinned_is_named(environment, package, complaint):
    (line,) = not_pinned(environment, [package])
    assert line.startswith(complaint)


def test_what_pytorch_pins_for_gpus_needs_no_line():
    torch = Installed("torch", pins_of("tests")["torch"], "nvidia-nccl-cu13==2.29.7; x")
    library = Installed("nvidia-nccl-cu13", "2.29.7")
    assert not_pinned("tests", [torch, library]) == []
    assert len(not_pinned("tests", [library])) == 1


def test_the_site_is_the_same_with_and_without_the_tests():
    site, tests = pins_of("site"), pins_of("tests")
    other = {name for name in site.keys() & tests.keys() if site[name] != tests[name]}
    assert not other, f"site.txt and tests.txt pin other versions of {sorted(other)}: `make pins`"


@pytest.mark.parametrize("environment", ["site", "lint", "bench", "nets"])
def test_each_pin_has_a_hash(environment):
    lock = lock_of(environment)
    lines = (ROOT / lock).read_text("utf-8").replace("\\\n", "").splitlines()
    pins = [line for line in lines if PIN.match(line)]
    without = [line for line in pins if "--hash=sha256:" not in line]
    assert pins and not without, f"{lock}: no hash for {without}: run `make pins`"

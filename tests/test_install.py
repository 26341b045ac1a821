"""How a framework is installed: what framework.toml says, with the versions that are pinned."""

import json
import re

import pytest
from built_site import PAGES, programs_on, read
from convnet_site.install import make_install
from variant_tabs import CallError

from tools.frameworks import ROOT, frameworks

FACTS = (
    'label = "One"\nrequirements = "pins.txt"\n[documentation]\nstart = "https://one.example/"\n'
)


@pytest.mark.parametrize("framework", frameworks(), ids=str)
def test_each_framework_says_how(framework):
    made = make_install(ROOT, framework.name)
    if made is None:
        assert framework.reason("lab", "readers"), (
            f"snippets/{framework.name}/framework.toml has no [install]: write it"
        )
        return
    first = made.commands[0]
    assert re.fullmatch(r"python[\d.]* -m pip install( [\w-]+==[\w.]+)+", first)
    assert f" {framework.module}==" in first


def write(root, install, pins="one==1.2\n"):
    """Write a repository of one framework."""
    folder = root / "snippets" / "one"
    folder.mkdir(parents=True)
    (folder / "framework.toml").write_text(FACTS + install, "utf-8")
    (root / "pins.txt").write_text(pins, "utf-8")


def test_versions_are_those_of_the_requirements(tmp_path):
    write(
        tmp_path, '[install]\npackages = ["one", "two-b"]\nafter = ["ls"]', "one==1.2\ntwo-b==3\n"
    )
    assert make_install(tmp_path, "one").commands == (
        "python -m pip install one==1.2 two-b==3",
        "ls",
    )


@pytest.mark.parametrize(
    ("install", "message"),
    [
        ('[install]\npackages = ["other"]', r"pins.txt does not pin other: add it there"),
        ("[install]\n", "lacks packages"),
    ],
)
def test_what_is_wrong_is_named(tmp_path, install, message):
    write(tmp_path, install)
    with pytest.raises(CallError, match=rf"framework.toml: \[install\]: .*{message}"):
        make_install(tmp_path, "one")


def test_the_page_has_the_commands_of_each_framework(site):
    page = read(site, "install.md")
    for framework in frameworks():
        heading = page.select_one(f"h2#{framework.name}")
        assert framework.label in heading.get_text()
        made = make_install(ROOT, framework.name)
        if made:
            shown = heading.find_next("pre").get_text().strip()
            assert shown == "\n".join(made.commands), f"docs/install.md: {framework.label}"


def test_the_page_names_the_python_in_which_the_outputs_were_printed(site):
    introduction = read(site, "install.md").select_one("article h1 ~ p").get_text()
    versions = json.loads((ROOT / "generated" / "versions.json").read_text("utf-8"))["python"]
    named = set(re.findall(r"Python (\d+\.\d+)", introduction))
    printed = {version.rpartition(".")[0] for version in versions.values()}
    assert named == printed, (
        f"docs/install.md names Python {sorted(named)} on top, and generated/versions.json has "
        f"{sorted(printed)}: correct the page"
    )


@pytest.mark.parametrize("page", [page for page in PAGES if programs_on(page)])
def test_installing_is_one_step_away_from_the_first_programs(site, page):
    soup = read(site, page)
    first, *others = soup.select(".variant-tabs")
    links = [link["href"] for link in first.select(".snippet-links a") if link.text == "Install"]
    blocks = first.select(".tabbed-block:has(.snippet-links)")
    ends = [f"#{block['data-variant']}" for block in blocks]
    found = [link.partition("#")[1] + link.partition("#")[2] for link in links]
    assert ends and found == ends, (
        f"docs/{page}: the first programs lead to {links}, and should to install.md{ends}: "
        "see setup in mkdocs.yml"
    )
    assert not any("Install" in block.get_text().split() for block in others[:3])

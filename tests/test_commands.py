"""What README and the page for contributors name is there, and they name every command."""

import re

import pytest

from tools.frameworks import ROOT

EXAMPLES = re.compile("jax|upsampling")  # what the guide adds
GUIDES = ("README.md", "CONTRIBUTING.md", "docs/contributing.md")


def text_of(guides=GUIDES):
    return "\n".join((ROOT / guide).read_text("utf-8") for guide in guides)


def commands():
    """Return the commands that `make` lists."""
    makefile = (ROOT / "Makefile").read_text("utf-8")
    return set(re.findall(r"^([a-z-]+):.*## ", makefile, re.MULTILINE))


def complaints(text):
    """Return a line for each thing that a guide names and that is not there."""
    lines = [
        f"`make {name}` is no command of the Makefile"
        for name in re.findall(r"(?:^|`)make ([a-z-]+)", text, re.MULTILINE)
        if name not in commands()
    ]
    lines += [
        f"there is no program {module}, to be run with python -m"
        for module in re.findall(r"python -m (tools\.\w+)", text)
        if not (ROOT / f"{module.replace('.', '/')}.py").is_file()
    ]
    for path in re.findall(r"`((?:[\w.-]+/)+[\w.-]*)`", text):
        is_of_this_repository = (ROOT / path.partition("/")[0]).is_dir()
        is_example = EXAMPLES.search(path)
        if is_of_this_repository and not is_example and not (ROOT / path).exists():
            lines.append(f"there is no {path}")
    return lines


def test_what_the_guides_name_is_there():
    assert complaints(text_of()) == []


@pytest.mark.parametrize(
    ("sentence", "complaint"),
    [
        ("Run `make everything` first.", "`make everything` is no command of the Makefile"),
        ("```text\nmake everything   # now\n```", "`make everything` is no command"),
        ("python -m tools.nothing", "there is no program tools.nothing"),
        ("It lies in `snippets/output/`.", "there is no snippets/output/"),
        ("See `tables/trap.toml`.", "there is no tables/trap.toml"),
    ],
)
def test_what_is_not_there_is_named(sentence, complaint):
    (line,) = complaints(sentence)
    assert line.startswith(complaint)


def test_every_room_is_in_the_table_of_rooms():
    rooms = {path.name for path in ROOT.iterdir() if path.is_dir() and path.name[0] != "."}
    rooms -= {"node_modules", "site", "site-zensical"}
    named = set(re.findall(r"^\| `([\w-]+)/` \|", text_of(["README.md"]), re.MULTILINE))
    assert named == rooms - {"__pycache__"}

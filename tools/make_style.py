"""Make the small style of the site from Material's: ``make style``.

Material for MkDocs has a rule for everything that anybody may write. This keeps the rules that
match something on a page of the built site, or something that a script of ours adds, and writes
them to theme/style/material.css.
"""

import re
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

import material

from tools import progress
from tools.style import rules as style_rules
from tools.style.pages import Pages

ROOT = Path(__file__).resolve().parent.parent
SMALL = ROOT / "theme" / "style" / "material.css"
NOTE = (
    "/* Made by `make style` from Material for MkDocs {}: its rules that match on our pages. */\n"
)
FULL = Path(material.__file__).parent / "templates" / "assets" / "stylesheets"
# What may use Material's variables beside its own rules.
USERS = (
    "docs/assets/*.css",
    "theme/style/frame.css",
    "theme/style/choice.css",
    "theme/overrides/**/*.*",
    "generated/**/*.svg",
)
# What our scripts make, and so stands on no built page.
MADE = (
    '<html><body data-md-color-scheme="slate">'
    '<main class="md-main"><button class="md-top md-icon" hidden></button></main>'
    '<header><div class="md-header__title md-header__title--active">'
    '<div class="md-header__topic"></div><div class="md-header__topic"></div></div></header>'
    "</body></html>"
)
# What Material's own script needs, or we have a rule of our own for.
LEFT_OUT = re.compile(r"\.js\b|\.no-js|\[dir=rtl\]|::-webkit-scrollbar|tabbed-(control|button)")


def full_style() -> style_rules.Rules:
    """Return the rules of the installed Material for MkDocs."""
    rules = []
    for name in ("main.*.min.css", "palette.*.min.css"):
        (file,) = FULL.glob(name)
        rules += style_rules.read(file.read_text("utf-8"))
    return rules


def in_browser(selector: str) -> str:
    """Return a selector as it is without Material's script, which sets a class for the focus."""
    return selector.replace(".focus-visible", ":focus-visible")


def small_style(pages: Mapping[str, str]) -> str:
    """Return the style that pages need, given as {path: HTML}."""
    kinds = Pages([*pages.values(), MADE])

    def is_needed(selector: str) -> bool:
        return not LEFT_OUT.search(selector) and kinds.match(selector)

    users = []
    for pattern in USERS:
        users += [path.read_text("utf-8") for path in ROOT.glob(pattern) if path.is_file()]
    rules = style_rules.choose(full_style(), is_needed, bool)
    rules = style_rules.without_unused(rules, "\n".join(users))
    text = "".join(f"{rule}\n" for rule in rules)
    return NOTE.format(version("mkdocs-material")) + in_browser(text)


def lacking(pages: Mapping[str, str], small: str) -> dict[str, list[str]]:
    """Return which selectors of Material match on pages and are not in a small style, by page."""
    there = set(style_rules.all_selectors(style_rules.read(small)))
    needed = style_rules.read(small_style(pages))
    absent = [name for name in style_rules.all_selectors(needed) if name not in there]
    lacks = {}
    for path, html in pages.items() if absent else ():
        kinds = Pages([html])
        found = [selector for selector in absent if kinds.match(selector)]
        if found:
            lacks[path] = found
    return lacks


def read_pages(site: Path) -> dict[str, str]:
    """Return the pages of a built site, by their path."""
    files = sorted(site.rglob("*.html"))
    return {file.relative_to(site).as_posix(): file.read_text("utf-8") for file in files}


def main() -> None:
    """Build the site and write its small style."""
    what = "Building the site, to see what stands on its pages"
    with tempfile.TemporaryDirectory() as folder, progress.Line(lambda: what):
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", folder]
        subprocess.run(command, cwd=ROOT, check=True)
        pages = read_pages(Path(folder))
    style = small_style(pages)
    SMALL.write_text(style, "utf-8")
    print(f"{SMALL.relative_to(ROOT)}: {len(style) / 1000:.1f} kB, from {len(pages)} pages")


if __name__ == "__main__":
    main()

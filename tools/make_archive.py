"""Make one archive of the built site, to be read from a folder without a server: ``make archive``.

    python -m tools.make_archive site    writes one-convnet-four-frameworks.zip beside this folder

A browser that opens a page as a file loads no modules, fetches nothing and knows no index.html of
a folder. So all modules become one script, what scripts fetch becomes scripts that hold it, and
addresses that end at a folder get its index.html. Nothing else changes. A bundler would need Node,
and the modules of this site import and export in few ways; what is written in another is refused.
"""

import json
import posixpath
import re
import sys
import zipfile
from pathlib import Path

SCRIPT = "assets/scripts/archive.js"
MAIN = "assets/scripts/site.js"
INDEX = "assets/search/index.json"
ADDRESSES = "traps", "forReaders"  # of pages, in the index
FETCHED = (".json", ".md")
IMPORT = re.compile(r'^import (?:(?P<names>[^"]+?) from )?"(?P<way>[^"]+)"', re.MULTILINE)
DECLARED = re.compile(
    r"^export (?P<rest>(?:const|let|class|(?:async )?function\*?) +(?P<name>\w+))", re.MULTILINE
)
LISTED = re.compile(r"^export \{(?P<names>[^}]*)\};?$", re.MULTILINE)
NOT_READ = re.compile(r"^(?:import|export)\b.*$", re.MULTILINE)
LATER = re.compile(r"(?<![\w.])import\(")
ADDRESS = re.compile(r'(?P<before> (?:href|src)=")(?P<way>[^"#?:]*)(?P<after>[^"]*")')
MODULE = re.compile(r'<script type="module" src="([^"]*)"></script>')
DAY = (1980, 1, 1, 0, 0, 0)  # of every file in the archive, or else it would differ each time

RUNTIME = """\
// Made by tools/make_archive.py: all scripts of the site, for a browser that opens it as files.
(() => {
  "use strict"
  const root = new URL("../../", document.currentScript.src)
  const made = {}
  const pathOf = (address, from) => {
    const { href } = new URL(address, from)
    return decodeURIComponent(href.split(/[?#]/)[0].slice(root.href.length))
  }
  const use = (path) => (made[path] ??= modules[path]({ url: new URL(path, root).href }))
  const later = async (address, from) => use(pathOf(address, from))

  // A script beside a file holds its text, and hands it over.
  const waiting = new Map()
  globalThis.archived = (path, text) => waiting.get(path)(text)
  const fetch = (address) =>
    new Promise((resolve, reject) => {
      const path = pathOf(address, document.baseURI)
      const script = document.createElement("script")
      waiting.set(path, (text) =>
        resolve({ ok: true, text: async () => text, json: async () => JSON.parse(text) }),
      )
      script.onerror = () => reject(new Error(`${path} is not in the archive`))
      script.src = `${new URL(path, root).href}.js`
      document.head.append(script)
    })

  const modules = {
"""


class ArchiveError(Exception):
    """The site cannot be made into an archive. The message says what to do."""


def module(path, source):
    """Return a module as a function, which returns what the module exports.

    Raises ArchiveError for a way to import or export that is not known here.
    """
    exported = {match["name"]: match["name"] for match in DECLARED.finditer(source)}
    for match in LISTED.finditer(source):
        for names in filter(str.strip, match["names"].split(",")):
            own, _, other = (part.strip() for part in names.partition(" as "))
            exported[other or own] = own

    def imported(match):
        other = posixpath.normpath(posixpath.join(posixpath.dirname(path), match["way"]))
        call = f"use({json.dumps(other)})"
        names = match["names"]
        if not names:
            return call
        if names.startswith("* as "):
            return f"const {names.removeprefix('* as ')} = {call}"
        if names.startswith("{"):
            return f"const {names.replace(' as ', ': ')} = {call}"
        return f"const {{ default: {names} }} = {call}"

    code = LISTED.sub("", DECLARED.sub(r"\g<rest>", IMPORT.sub(imported, source)))
    code = LATER.sub("laterHere(", code).replace("import.meta", "meta")
    unknown = NOT_READ.search(code)
    if unknown:
        raise ArchiveError(f"{path}: {unknown[0]!r} is read by no line of tools/make_archive.py")
    getters = ", ".join(f"get {name}() {{ return {own} }}" for name, own in exported.items())
    return (
        f"{json.dumps(path)}: (meta) => {{\n"
        "const laterHere = (address) => later(address, meta.url)\n"
        f"{code}\nreturn {{ {getters} }}\n}},\n"
    )


def bundle(scripts):
    """Return one script with all modules, given as {path: source}."""
    functions = "".join(module(path, source) for path, source in sorted(scripts.items()))
    return f"{RUNTIME}{functions}  }}\n  use({json.dumps(MAIN)})\n}})()\n"


def as_script(path, text):
    """Return a script that holds the text of a file."""
    return f"archived({json.dumps(path)}, {json.dumps(text)})\n"


def with_index(way):
    """Return an address with the index.html of the folder at which it ends."""
    if way.endswith("/") or way.split("/")[-1] in (".", ".."):
        return f"{way.rstrip('/')}/index.html"
    return way


def page_of_files(html):
    """Return the HTML of a page in which everything leads to a file."""
    html = ADDRESS.sub(lambda match: match["before"] + local(match) + match["after"], html)
    return MODULE.sub(
        lambda match: f'<script defer src="{match[1].removesuffix(MAIN)}{SCRIPT}"></script>', html
    )


def local(match):
    """Return the address of a match; as it is where it leads elsewhere."""
    return match["way"] if match["after"].startswith(":") else with_index(match["way"])


def index_of_files(text):
    """Return the index of the search, whose pages are files."""
    index = json.loads(text)
    for page in index["pages"]:
        page[0] = with_index(page[0] or ".").removeprefix("./")
    for name in ADDRESSES:
        index[name] = index[name] and with_index(index[name])
    return json.dumps(index, ensure_ascii=False, separators=(",", ":"))


def files(site):
    """Yield the path and the content of each file of the archive."""
    scripts = {}
    for file in sorted(path for path in site.rglob("*") if path.is_file()):
        path, content = file.relative_to(site).as_posix(), file.read_bytes()
        if path.endswith(".html"):
            yield path, page_of_files(content.decode()).encode()
        elif path.startswith("assets/") and path.endswith(".js"):
            scripts[path] = content.decode()
        elif path.endswith(FETCHED):
            text = index_of_files(content.decode()) if path == INDEX else content.decode()
            yield path, text.encode()
            yield f"{path}.js", as_script(path, text).encode()
        elif not path.startswith("sitemap.xml"):
            yield path, content
    if MAIN not in scripts:
        raise ArchiveError(f"{site} has no {MAIN}: build the site first, with `make build`")
    yield SCRIPT, bundle(scripts).encode()


def write(site, archive):
    """Write the archive of a built site. Raises ArchiveError, and then writes none."""
    found = list(files(site))
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as opened:
        for path, content in found:
            place = zipfile.ZipInfo(f"{archive.stem}/{path}", DAY)
            opened.writestr(place, content, zipfile.ZIP_DEFLATED)


def main(folder="site"):
    site = Path(folder)
    archive = site.resolve().with_name("one-convnet-four-frameworks.zip")
    try:
        write(site, archive)
    except ArchiveError as error:
        sys.exit(str(error))
    size = archive.stat().st_size / 1e6
    print(f"{archive}: {size:.1f} MB. Extract it, and open index.html in its folder")


if __name__ == "__main__":
    main(*sys.argv[1:])

"""Take MiniSearch from npm: ``python -m tools.vendor_minisearch``.

The package of the version below is fetched and compared with the hash that npm published for it,
and the module is written without its comments, which are most of it, and its indentation; nothing
else is changed. With ``--check`` nothing is written: what lies here is compared with what npm has.
"""

import base64
import hashlib
import io
import re
import sys
import tarfile
import urllib.request
from pathlib import Path

VERSION = "7.2.0"
SHA512 = "dqT2XBYUOZOiC5t2HRnwADjhNS2cecp9u+TJRiJ1Qp/f5qjkeT5APcGPjHw+bz89Ms8Jp+cG4AlE+QZ/QnDglg=="
ADDRESS = f"https://registry.npmjs.org/minisearch/-/minisearch-{VERSION}.tgz"
MODULE = "package/dist/es/index.js"
FOLDER = Path(__file__).resolve().parent.parent / "theme/overrides/assets/search"
HEAD = f"/*! minisearch {VERSION}, MIT: MINISEARCH-LICENSE.txt */\n"
BLOCK_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
LINE_COMMENT = re.compile(r"^\s*//.*\n", re.MULTILINE)
INDENT = re.compile(r"\n\s+")


def fetch():
    """Return the package. Raises ValueError when it is not the one that was published."""
    with urllib.request.urlopen(ADDRESS, timeout=60) as answer:
        package = answer.read()
    found = base64.b64encode(hashlib.sha512(package).digest()).decode()
    if found != SHA512:
        raise ValueError(f"{ADDRESS} has the hash {found}, not {SHA512}")
    return package


def without_comments(code):
    """Return a module without its comments and its indentation."""
    return INDENT.sub("\n", LINE_COMMENT.sub("", BLOCK_COMMENT.sub("", code))).lstrip()


def files_of(package):
    """Return what shall lie in the folder, as {name: text}."""
    with tarfile.open(fileobj=io.BytesIO(package)) as archive:
        module = archive.extractfile(MODULE).read().decode()
        licence = archive.extractfile("package/LICENSE.txt").read().decode()
    return {"minisearch.js": HEAD + without_comments(module), "MINISEARCH-LICENSE.txt": licence}


def main(check):
    files = files_of(fetch())
    if not check:
        for name, text in files.items():
            (FOLDER / name).write_text(text, encoding="utf-8")
        return
    for name, text in files.items():
        if (FOLDER / name).read_text(encoding="utf-8") != text:
            sys.exit(f"{FOLDER / name} is not what npm has: run python -m tools.vendor_minisearch")
    print(f"MiniSearch {VERSION} is what npm has.")


if __name__ == "__main__":
    main("--check" in sys.argv)

"""The files of the pages "Keras for PyTorch readers": thin ones, which call for what they show.

Both builders, and the nav, want a file for each page. tools/write_readers.py writes them.
"""

from collections.abc import Mapping

from convnet_site.reader_data import Readers

FOLDER = "readers"
TEXT = """\
---
description: How to read and write {need} when you know {know}, in ten minutes. The words, a net and its training side by side, ten traps, moving weights.
hide:
  - toc
search:
  title_only: true
---

# {need} for {know} readers

{{{{ for_readers("{need_name}", "{know_name}") }}}}
"""  # noqa: E501 - a line of the front matter


def file_of(need: str, know: str) -> str:
    """Return the file of a page below docs/."""
    return f"{FOLDER}/{need}-for-{know}.md"


def texts_of_files(readers: Readers) -> Mapping[str, str]:
    """Return the text of each file, by its path below docs/."""
    labels = {name: reader.label for name, reader in readers.frameworks.items()}
    return {
        file_of(need, know): TEXT.format(
            need=labels[need], know=labels[know], need_name=need, know_name=know
        )
        for need, know in readers.pairs()
    }

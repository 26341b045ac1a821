"""Write the files of the pages "Keras for PyTorch readers", one for each pair of frameworks.

    python -m tools.write_readers

A page is made of what is known of the frameworks: see tables/readers.toml. Its file only calls for
it. Files of pairs that are no more are removed.
"""

from convnet_site.reader_data import read_readers
from convnet_site.reader_files import texts_of_files

from tools.frameworks import ROOT

COMMAND = "python -m tools.write_readers"


def main():
    docs = ROOT / "docs"
    texts = texts_of_files(read_readers(ROOT))
    for path in there():
        if path not in texts:
            (docs / path).unlink()
            print(f"docs/{path}: removed")
    for path, text in texts.items():
        file = docs / path
        if not file.is_file() or file.read_text("utf-8") != text:
            file.write_text(text, "utf-8")
            print(f"docs/{path}: written")


def there():
    """Return the files of pairs that there are, below docs/."""
    docs = ROOT / "docs"
    return sorted(path.relative_to(docs).as_posix() for path in docs.glob("readers/*-for-*.md"))


if __name__ == "__main__":
    main()

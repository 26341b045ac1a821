"""The old files: each is offered, opened by a program of the page, and written by the old packages.

That each opens, and what it gives, is in the outputs of old-files/*, which tests/test_snippets.py
compares.
"""

import io
import re
import zipfile

import h5py
import onnx
import pytest
from variant_tabs import find_calls

from tools import snippets, write_old_files
from tools.frameworks import FrameworkError, frameworks

PAGE = snippets.ROOT / "docs" / "porting" / "old-files.md"
FILES = sorted(snippets.OLD_FILES.iterdir())
PROGRAMS = write_old_files.programs()
WRITERS = pytest.mark.parametrize(
    "framework, path", PROGRAMS, ids=lambda it: getattr(it, "stem", it.name)
)


def snippets_of_the_page():
    """Return the text of each program that the page shows."""
    return [
        snippets.read(snippets.snippet_path(framework, part))
        for (part,) in find_calls(PAGE.read_text("utf-8"), "code")
        for framework in snippets.frameworks_with(part)
    ]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_each_is_linked_opened_and_written_by_a_program(file):
    name = file.name
    assert f"({snippets.OLD_FILES.name}/{name})" in PAGE.read_text("utf-8"), f"{PAGE} lacks {name}"
    assert any(snippets.loads(source, file) for source in snippets_of_the_page()), (
        f"no program of {PAGE.name} opens {name}: open it, or remove it"
    )
    writers = [path for _, path in PROGRAMS if re.search(rf"\b{file.stem}\b", path.read_text())]
    assert writers, f"no program in snippets/*/lab/old_files/ writes {name}"


def version_in(file):
    """Return what a file says of the package that wrote it; "" where it says nothing."""
    if file.suffix == ".h5":
        with h5py.File(file) as content:
            return f"Keras {content.attrs['keras_version']}"
    if file.suffix == ".keras":
        metadata = zipfile.ZipFile(file).read("metadata.json").decode()
        return f"Keras {re.search(r'keras_version.: .([0-9.]+)', metadata)[1]}"
    if file.suffix == ".onnx":
        opsets = onnx.load(file).opset_import
        return f"opset {next(opset.version for opset in opsets if opset.domain == '')}"
    if file.suffix == ".pt":
        # Since PyTorch 1.6 such a file is an archive.
        return "" if zipfile.is_zipfile(io.BytesIO(file.read_bytes())) else "before 1.6"
    return ""


def test_they_are_as_old_as_the_page_says():
    """The files themselves say it, where they can."""
    written = {file.name: version_in(file) for file in FILES}
    assert {version for name, version in written.items() if re.match(r"keras-2018.*h5", name)} == {
        "Keras 2.1.6"
    }
    assert {version for name, version in written.items() if name.endswith(".pt")} == {"before 1.6"}
    opsets = sorted(int(v.split()[1]) for v in written.values() if v.startswith("opset"))
    assert opsets == [2, 9, 13]
    for version in ("2.1.6", "opset 9"):
        assert version in PAGE.read_text("utf-8")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_none_names_a_folder_of_the_machine_that_wrote_it(file):
    texts = [file.read_bytes()]
    if zipfile.is_zipfile(file):
        archive = zipfile.ZipFile(file)
        texts += [archive.read(name) for name in archive.namelist()]
    found = [match[0] for text in texts for match in re.finditer(rb"/(home|root|tmp|work)/", text)]
    assert not found, f"{file.name} names {found[0]}: write it again, by tools.write_old_files"


def test_they_are_small():
    assert sum(file.stat().st_size for file in FILES) < 300_000


@pytest.mark.slow
@pytest.mark.article
@WRITERS
def test_the_old_packages_write_them_and_print_what_the_page_prints(framework, path, tmp_path):
    """The same names, nearly the same sizes, and logits that stand in an output of the page."""
    printed = write_old_files.write(framework, path, tmp_path)
    text = path.read_text("utf-8")
    written = {file.name: file.stat().st_size for file in tmp_path.glob("*.*")}
    expected = {file.name: file for file in FILES if re.search(rf'"{file.stem}[".]', text)}
    assert expected and expected.keys() <= written.keys()
    for name, file in expected.items():
        assert written[name] == pytest.approx(file.stat().st_size, rel=0.1), name
    outputs = "".join(file.read_text() for file in (snippets.OUTPUTS / "old-files").glob("*.txt"))
    assert rows(printed) and rows(printed) <= rows(outputs)


def rows(text):
    """Return the first three numbers of each row of the arrays that a text shows."""
    lines = re.findall(r"^(?:\[| )\[.*", text, re.MULTILINE)
    return {tuple(map(float, re.findall(r"-?\d+\.\d*", line)[:3])) for line in lines}


def test_where_the_packages_are_not_there_it_says_what_to_do(tmp_path):
    framework = frameworks()[0]
    program = tmp_path / "program.py"
    for first, message in [
        ("# python .venv/nowhere/bin/python\n", "run `make article`"),
        ("import os\n", 'begin with "# python'),
    ]:
        program.write_text(first, "utf-8")
        with pytest.raises(FrameworkError, match=message):
            write_old_files.write(framework, program, tmp_path)

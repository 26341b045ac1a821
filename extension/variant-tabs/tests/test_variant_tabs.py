"""What a page may write, what it becomes, and every way of being wrong."""

import os
import re
from html import unescape
from pathlib import Path
from types import MappingProxyType

import markdown
import pytest
import variant_tabs
from pymdownx.superfences import highlight_validator
from variant_tabs import (
    CallError,
    Link,
    VariantTabsExtension,
    add_call,
    begin_still,
    derive,
    end_still,
    exists,
    fence,
    find,
    find_calls,
    highlight,
    keep,
    read,
    read_text,
    read_toml,
    recording,
)
from variant_tabs.highlighting import lexed_pieces, python_pieces
from variant_tabs.page import Page

PACKAGE = Path(variant_tabs.__file__).parent
PROGRAM = "# --8<-- [start:model]\nmodel = 1\n# --8<-- [end:model]\nprint(model)\n"
VARIANTS = (
    {"name": "a", "label": "Lang A", "suffix": ".a", "language": "text", "version": "1.5"},
    {"name": "b", "label": "Lang B", "suffix": ".b", "language": "text"},
    {"name": "c", "label": "Lang C", "suffix": ".c", "language": "text"},
)
BESIDE = ["attr_list", "admonition", "pymdownx.superfences", "pymdownx.tabbed", "pymdownx.snippets"]


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


@pytest.fixture
def folder(tmp_path):
    """One part, in all of three variants, with one output."""
    for name in "abc":
        write(tmp_path / f"{name}/topic/part.{name}", PROGRAM)
    write(tmp_path / "outputs/topic/part.txt", "one\n")
    return tmp_path


def render(
    folder: Path,
    text: str,
    extension=VariantTabsExtension,
    beside=BESIDE,
    tabbed=MappingProxyType({"alternate_style": True}),
    **options,
) -> str:
    """Return the HTML of a page."""
    settings = {
        "variants": VARIANTS,
        "folder": str(folder),
        "outputs": str(folder / "outputs"),
        "page": "index.md",
        "hint": "run `make`",
        "noun": "language",
    }
    return markdown.markdown(
        text,
        extensions=[extension(**settings | options), *beside],
        extension_configs={"pymdownx.tabbed": tabbed},
    )


def give_each_its_output(folder: Path) -> None:
    (folder / "outputs/topic/part.txt").unlink()
    for name in "abc":
        write(folder / f"outputs/topic/part.{name}.txt", f"from {name}\n")


CALL = '{{ code("topic/part") }}'


def test_a_tab_for_each_variant_in_order_and_one_output(folder):
    html = render(folder, CALL)
    assert html.index(">Lang A</label>") < html.index(">Lang B</label>")
    assert html.count("<pre") == 4 and "{{" not in html
    assert "Output, the same in every language" in html
    assert "Lang A 1.5" in html and "Lang B 1.5" not in html


def test_an_output_for_each_where_they_differ(folder):
    give_each_its_output(folder)
    html = render(folder, CALL)
    assert "from a" in html and "Output of Lang C" in html and "the same" not in html


def test_no_outputs_where_the_site_has_none(folder):
    assert render(folder, CALL, outputs="").count("<pre") == 3


def test_two_sets_without_a_word_between_stay_two(folder):
    give_each_its_output(folder)
    assert render(folder, f"{CALL}\n\n{CALL}").count('class="tabbed-set') == 2


IDS = re.compile(r' id="(.*?)"')


@pytest.mark.parametrize("options", [{"alternate_style": True}, {"alternate_style": False}])
@pytest.mark.parametrize("between", ["\n\n", "\n\nA word.\n\n"])
def test_plain_sets_of_tabs_stand_beside_ours(folder, between, options):
    plain = '=== "One"\n\n    1\n\n=== "Two"\n\n    2'
    html = render(folder, between.join([plain, CALL, plain, CALL]), tabbed=options)
    assert html.count('class="tabbed-set') == 4 and html.count("</label>") == 10
    ids = IDS.findall(html)
    assert len(ids) == len(set(ids)) == 10, ids
    assert sorted(set(re.findall(r' name="(.*?)"', html))) == [f"__tabbed_{n}" for n in range(1, 5)]


def test_without_any_other_extension(folder):
    html = render(folder, f"{CALL}\n\n{CALL}", beside=[])
    assert html.count("<pre") == 8 and len(set(IDS.findall(html))) == 6


def test_a_set_inside_a_plain_tab_and_inside_a_list(folder):
    html = render(folder, f'=== "One"\n\n    {CALL}\n')
    assert html.index(">One</label>") < html.index(">Lang A</label>")
    html = render(folder, f"1. Before.\n\n    {CALL}\n\n    After.\n\n2. Last.\n")
    assert html.count("<li>") == 2 and html.index("Output") < html.index("After") < html.index(
        "Last"
    )


def test_between_lines_of_a_paragraph(folder):
    html = render(folder, f"Before.\n{CALL}\nAfter.")
    assert html.startswith("<p>Before.</p>\n<div class=") and html.endswith("<p>After.</p>")


@pytest.mark.parametrize("page", [f"<div>\n{CALL}\n</div>", f"Text.\n\n    {CALL}\n"])
def test_where_markdown_makes_no_blocks_a_call_is_refused(folder, page):
    message = r'index.md: {{ code\("topic/part"\) }} stands where Markdown makes no blocks'
    with pytest.raises(CallError, match=message):
        render(folder, page)
    beside = [*BESIDE, "md_in_html"]
    html = render(folder, f"<div markdown>\n\n{CALL}\n\n</div>", beside=beside)
    assert html.count("<pre") == 4


def test_what_a_program_says_is_escaped_and_left_as_it_is(folder):
    program = '<b>&amp; *x* {{ code() }} [a](b)\n\n    === "x"\n  \n\ttab\n'
    write(folder / "a/topic/part.a", program)
    write(folder / "outputs/topic/part.txt", program)
    html = render(folder, CALL)
    shown = re.findall(r"<pre><code>(.*?)</code></pre>", html, re.DOTALL)
    assert [unescape(shown[0]), unescape(shown[3])] == [program, program]


def test_a_section_is_shown_without_the_rest_and_without_output(folder):
    html = render(folder, '{{ code("topic/part", "model") }}')
    assert "model = 1" in html and "print" not in html and "Output" not in html


def test_inside_an_admonition(folder):
    html = render(folder, f'!!! note "Look"\n\n    Before.\n\n    {CALL}\n\n    After.\n')
    assert html.count("<pre") == 4 and html.rindex("After.") < html.rindex("</div>")


def test_the_file_is_linked_from_where_the_page_lies(folder):
    html = render(folder, CALL, sources="programs", page="one/two/page.md")
    assert 'href="../../programs/a/topic/part.a"' in html


def test_a_site_says_what_it_knows_in_a_derived_class(folder):
    class Extension(VariantTabsExtension):
        def links(self, variant, code):
            return [Link("a & b", "https://x.org/?a&b", code=True)] if variant.name == "a" else []

    html = render(folder, CALL, Extension)
    assert html.count('<a href="https://x.org/?a&amp;b"><code>a &amp; b</code></a>') == 1


@pytest.mark.parametrize("shared", [True, False])
def test_a_site_remarks_on_outputs(folder, shared):
    if not shared:
        give_each_its_output(folder)

    class Extension(VariantTabsExtension):
        def remark(self, variant, part):
            return None if variant.name == "b" else f"{part} has `changed`."

    html = render(folder, CALL, Extension)
    remark = '<p class="snippet-remark">topic/part has <code>changed</code>.</p>'
    assert html.count(remark) == (1 if shared else 2), "once for one output, at each for many"
    assert html.index(remark) < html.index("one" if shared else "from a")


# Gaps


def declare(folder: Path, name: str, pattern: str) -> None:
    write(folder / name / "missing.toml", f'[parts]\n"{pattern}" = "it came `later`"\n')


@pytest.mark.parametrize("policy", ["error", "note", "skip"])
def test_a_declared_gap_shows_its_reason_and_the_output_says_who_ran(folder, policy):
    (folder / "b/topic/part.b").unlink()
    declare(folder, "b", "topic/*")
    html = render(folder, CALL, missing=policy)
    assert "it came <code>later</code>" in html and html.count("<label") == 3
    assert "Output, the same in Lang A and Lang C" in html


def test_where_nobody_has_a_part_each_says_why_and_no_output_is_shown(folder):
    for name in "abc":
        (folder / f"{name}/topic/part.{name}").unlink()
        declare(folder, name, "topic/*")
    html = render(folder, CALL)
    assert html.count("it came") == 3 and "Output" not in html


def test_a_gap_is_refused(folder):
    (folder / "b/topic/part.b").unlink()
    with pytest.raises(CallError, match=r"line 1: no file .*/b/topic/part.b: .*write it"):
        render(folder, CALL)


def test_a_gap_is_noted(folder):
    (folder / "b/topic/part.b").unlink()
    html = render(folder, CALL, missing="note")
    assert html.count("<label") == 3 and "Not written yet: write <code>" in html


def test_a_gap_is_skipped(folder):
    (folder / "b/topic/part.b").unlink()
    html = render(folder, CALL, missing="skip")
    assert html.count("<label") == 2 and "Output, the same in Lang A and Lang C" in html


def test_a_section_that_one_lacks(folder):
    write(folder / "b/topic/part.b", "print(1)\n")
    page = '{{ code("topic/part", "model") }}'
    with pytest.raises(CallError, match=r"line 1: no section model in .*/b/topic/part.b"):
        render(folder, page)
    assert "no section model" in render(folder, page, missing="note")
    assert render(folder, page, missing="skip").count("<label") == 2


def test_a_section_that_does_not_end(folder):
    write(folder / "b/topic/part.b", "# --8<-- [start:model]\nprint(1)\n")
    with pytest.raises(CallError, match=r"no end of the section model in .*/b/topic/part.b"):
        render(folder, '{{ code("topic/part", "model") }}')


def test_what_is_there_and_declared_missing_is_refused(folder):
    declare(folder, "b", "topic/part")
    with pytest.raises(CallError, match=r"line 1: .*part.b is there, and declared missing"):
        render(folder, CALL)


@pytest.mark.parametrize("policy", ["error", "skip"])
def test_a_part_that_is_nowhere_names_the_nearest(folder, policy):
    with pytest.raises(CallError, match=r'Did you mean "topic/part"\?'):
        render(folder, '{{ code("topic/prat") }}', missing=policy)


def test_missing_outputs(folder):
    give_each_its_output(folder)
    (folder / "outputs/topic/part.b.txt").unlink()
    with pytest.raises(CallError, match=r"no output .*part.txt, nor .*part.b.txt: run `make`"):
        render(folder, CALL)
    assert "No output yet: run <code>make</code>" in render(folder, CALL, missing="note")
    assert render(folder, CALL, missing="skip").count("Output of") == 2


def test_an_output_of_all_and_one_of_one_is_refused(folder):
    write(folder / "outputs/topic/part.b.txt", "b\n")
    with pytest.raises(CallError, match=r"part.txt is the output of all, and .*part.b.txt of one"):
        render(folder, CALL)


# Fences

FENCES = {
    "pymdownx.superfences": {
        "custom_fences": [
            {
                "name": "*",
                "class": "highlight",
                "format": fence,
                "validator": highlight_validator,
            }
        ]
    }
}


@pytest.mark.parametrize(
    "source, html",
    [
        (
            "```python\nimport a  # b\n```",
            '<div class="highlight"><pre><code><span class="k">import</span> a  '
            '<span class="c"># b</span>\n</code></pre></div>',
        ),
        ("```\na < b\n```", '<div class="highlight"><pre><code>a &lt; b\n</code></pre></div>'),
    ],
)
def test_a_plain_fence_is_highlighted_like_a_tab(source, html):
    extensions = ["pymdownx.superfences"]
    assert markdown.markdown(source, extensions=extensions, extension_configs=FENCES) == html


@pytest.mark.parametrize(
    "header", ['python title="A title" linenums="1"', "{ .python .output #id }", "{ .text .x }"]
)
def test_a_fence_that_asks_for_more_is_left_to_pymdownx(header):
    source = f"```{header}\nimport a\n```"
    extensions = ["pymdownx.superfences"]
    with_ours = markdown.markdown(source, extensions=extensions, extension_configs=FENCES)
    assert with_ours == markdown.markdown(source, extensions=extensions)
    assert with_ours.count("<div") and "import" in with_ours


# Calls


@pytest.mark.parametrize(
    "page",
    [
        f"```text\n{CALL}\n```",
        f"~~~~\n~~~\n{CALL}\n~~~~",
        f"```\n```python\n{CALL}\n```",
        f"Write `{CALL}`.",
        "{{ other() }}",
        "{{ codes }}",
        "{{ page.title }}",
        "{{",
    ],
)
def test_what_is_no_call_is_left_alone(folder, page):
    assert render(folder, page) == markdown.markdown(page, extensions=BESIDE)


@pytest.mark.parametrize(
    "page",
    [
        "{{ code(topic/part) }}",
        "{{ code('topic/part') }}",
        '{{code("topic/part")}}',
        '{{ code("topic/part") }} and text',
        '{{ code("topic/part", ) }}',
        '{{ code("topic/part", "model", "more") }}',
        "{{ code }}",
        '{{ codee("topic/part") }}',
        '{{ Code("topic/part") }}',
    ],
)
def test_a_misspelt_call_is_refused(folder, page):
    with pytest.raises(CallError, match=r'line 3: cannot read .* write {{ code\("topic/part"\) }}'):
        render(folder, f"# Title\n\n{page}\n")


def test_calls_of_two_extensions_are_replaced_in_one_pass_and_lines_stay_right(folder):
    class Long(markdown.Extension):
        def extendMarkdown(self, md):
            add_call(md, ["long()"], lambda call: ["text"] * 50)

    tabs = VariantTabsExtension(variants=VARIANTS, folder=str(folder))
    extensions = [Long(), tabs, *BESIDE]
    assert markdown.markdown("{{ long() }}", extensions=extensions).count("text") == 50
    with pytest.raises(CallError, match="line 3: no file"):
        markdown.markdown('{{ long() }}\n\n{{ code("no/part") }}', extensions=extensions)


def test_find_calls():
    text = f'{CALL}\n```\n{CALL}\n```\n  {{{{ code("a", "b") }}}}\n{{{{ code(1) }}}}\n{{{{ x() }}}}'
    assert find_calls(text, "code") == [("topic/part",), ("a", "b")]


# Pages, settings and files


def test_links_need_to_know_the_page(folder):
    with pytest.raises(CallError, match=r"line 1: cannot tell which page this is"):
        render(folder, CALL, sources="programs", page="")


@pytest.mark.parametrize(
    "target, link",
    [
        ("a/b.md#x", "#x"),
        ("a/c.md#x", "c.md#x"),
        ("files/d.py", "../files/d.py"),
        ("a/b.md", "b.md"),
    ],
)
def test_the_way_to_a_target(target, link):
    assert Page(markdown.Markdown(), [], "a/b.md").link(target) == link


@pytest.mark.parametrize(
    "options, message",
    [
        ({"missing": "ignore"}, "missing is one of error, note, skip, not 'ignore'"),
        ({"variants": [{"name": "a"}]}, "the variant .*'a'.* is wrong: .*label"),
        ({"variants": [{"name": "a", "label": "A", "icon": "x"}]}, "is wrong: .*icon"),
        ({"variants": []}, "no variants"),
    ],
)
def test_a_wrong_setting_is_refused(folder, options, message):
    with pytest.raises(CallError, match=message):
        render(folder, CALL, **options)


def test_a_language_that_nobody_knows_is_refused(folder):
    variants = [VARIANTS[0] | {"language": "klingon"}]
    with pytest.raises(CallError, match=r"line 1: Pygments knows no language 'klingon'"):
        render(folder, CALL, variants=variants)


@pytest.mark.parametrize(
    "language, code, html",
    [
        ("text", "import <x>\n", "import &lt;x&gt;\n"),
        ("python", "import a\n", '<span class="k">import</span> a\n'),
        ("python", "a is not b", 'a <span class="k">is not</span> b'),
        ("python", "# one\n# two\nx", '<span class="c"># one\n# two</span>\nx'),
        ("python", "x = \"a\"  'b'", 'x = <span class="s">"a"  \'b\'</span>'),
        (
            "python",
            "f'{a!r} \\' #' # 'b'",
            "<span class=\"s\">f'{a!r} \\' #'</span> <span class=\"c\"># 'b'</span>",
        ),
        (
            "python",
            'rb"""a\n"\\\\""" in',
            '<span class="s">rb"""a\n"\\\\"""</span> <span class="k">in</span>',
        ),
        ("python", "x.in_ = forms + iffy", "x.in_ = forms + iffy"),
        (
            "javascript",
            "const a = 'b' // c\n",
            '<span class="k">const</span> a = <span class="s">\'b\'</span> '
            '<span class="c">// c</span>\n',
        ),
    ],
)
def test_comments_strings_and_keywords_are_marked_and_nothing_else(language, code, html):
    assert highlight(code, language) == html


@pytest.mark.parametrize("file", sorted(PACKAGE.glob("*.py")), ids=lambda file: file.name)
def test_python_is_read_as_pygments_reads_it(file):
    code = file.read_text("utf-8")
    quick, slow = (kinds_of_characters(read(code)) for read in (python_pieces, by_pygments))
    for place, (one, other) in enumerate(zip(quick, slow, strict=True)):
        inside = one == "s"  # where Pygments also reads what is in the braces of an f-string
        assert inside or one == other or code[place].isspace(), code[place - 40 : place + 20]


def by_pygments(code: str):
    return lexed_pieces(code, "python")


def kinds_of_characters(pieces) -> list[str]:
    kinds = []
    for kind, text in pieces:
        kinds += [kind] * len(text)
    return kinds


def test_a_file_is_read_again_only_when_it_has_changed(tmp_path):
    path, parsed = tmp_path / "file", []
    write(path, "one")

    def parse(text):
        parsed.append(text)
        return text

    assert [read(path, parse), read(path, parse)] == ["one", "one"] and parsed == ["one"]
    write(path, "two")
    os.utime(path, ns=(0, 0))
    assert read(path, parse) == "two"


def test_a_file_that_cannot_be_read_is_named(tmp_path):
    with pytest.raises(CallError, match=r"no file .*x.toml"):
        read_toml(tmp_path / "x.toml")
    write(tmp_path / "x.toml", "a = ")
    with pytest.raises(CallError, match=r"x.toml: Invalid value"):
        read_toml(tmp_path / "x.toml")


def test_what_is_asked_for_is_recorded_by_all_who_record(tmp_path):
    write(tmp_path / "file", "one")
    write(tmp_path / "folder/below/a.py", "")
    with recording() as outer:
        read_text(tmp_path / "file")
        with recording() as inner:
            read_text(tmp_path / "file")
            assert not exists(tmp_path / "absent")
            assert find(tmp_path / "folder", "*.py") == [tmp_path / "folder/below/a.py"]
        exists(tmp_path / "later")
    exists(tmp_path / "unseen")
    names = ["file", "absent", "folder", "folder/below"]
    assert inner == {tmp_path / name for name in names}
    assert outer == inner | {tmp_path / "later"}


def test_paths_are_recorded_as_seen_from_the_root(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with recording() as paths:
        exists(Path("file"))
    assert paths == {tmp_path / "file"}


def test_a_kept_result_is_made_anew_when_a_file_it_asked_for_changes(tmp_path):
    made = []

    def make(folder):
        made.append(len(find(folder, "*.py")) + exists(folder / "absent"))
        return read_text(folder / "file")

    write(tmp_path / "file", "one")
    with recording() as paths:
        assert [keep(make, tmp_path), keep(make, tmp_path)] == ["one", "one"]
    assert made == [0] and paths == {tmp_path, tmp_path / "file", tmp_path / "absent"}
    with recording() as again:
        keep(make, tmp_path)
    assert made == [0] and again == paths, "what is served from memory is recorded, too"
    write(tmp_path / "file", "more")
    assert keep(make, tmp_path) == "more"
    write(tmp_path / "absent", "")
    keep(make, tmp_path)
    write(tmp_path / "new.py", "")
    os.utime(tmp_path, ns=(0, 0))
    keep(make, tmp_path)
    assert made == [0, 0, 1, 2]


def test_in_a_still_a_file_is_as_it_was_at_the_first_look(tmp_path):
    file, later = tmp_path / "file.txt", tmp_path / "later.txt"
    file.write_text("one", "utf-8")
    begin_still()
    try:
        assert read_text(file) == "one" and not exists(later)
        file.write_text("other", "utf-8")
        later.write_text("new", "utf-8")
        with recording() as paths:
            assert read_text(file) == "one" and not exists(later)
        assert paths == {file, later}
    finally:
        end_still()
    assert read_text(file) == "other" and exists(later)


def first_word(path):
    return read_text(path).split()[0]


def test_who_depends_on_what_was_derived_does_not_depend_on_its_files(tmp_path):
    file = tmp_path / "file.txt"
    file.write_text("one two", "utf-8")
    derived = []
    with recording() as all_paths, recording(derived) as paths:
        assert derive(first_word, file) == "one"
    assert (all_paths, paths) == ({file}, set())
    (one,) = derived
    assert one.is_the_same()
    file.write_text("one three more", "utf-8")
    assert one.is_the_same()
    file.write_text("two three", "utf-8")
    assert not one.is_the_same()

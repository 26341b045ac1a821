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
    Part,
    VariantTabsExtension,
    add_call,
    begin_still,
    derive,
    end_still,
    exists,
    fence,
    find,
    find_calls,
    find_parts,
    highlight,
    keep,
    read,
    read_text,
    read_toml,
    recording,
)
from variant_tabs.change import change_block
from variant_tabs.highlighting import highlight_program, lexed_pieces, python_pieces
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
    heading="# Title\n\n",
    **options,
) -> str:
    """Return the HTML of a page, below a heading."""
    settings = {
        "variants": VARIANTS,
        "folder": str(folder),
        "outputs": str(folder / "outputs"),
        "page": "index.md",
        "hint": "run `make`",
        "noun": "language",
    }
    return markdown.markdown(
        f"{heading}{text}",
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


def test_the_first_set_of_a_page_leads_to_how_a_variant_is_set_up(folder):
    write(folder / "outputs/topic/other.txt", "two\n")
    for name in "abc":
        write(folder / f"{name}/topic/other.{name}", "print(2)\n")
    text = f'{CALL}\n\n{{{{ code("topic/other") }}}}'
    html = render(folder, text, setup="start.md#{name}", setup_text="Begin")
    assert html.count(">Begin</a>") == len(VARIANTS)
    assert re.search(r'Lang A 1\.5 · <a href="start\.md#a">Begin</a>', html)
    assert "start.md" not in render(folder, text)


def test_an_output_for_each_where_they_differ(folder):
    give_each_its_output(folder)
    html = render(folder, CALL)
    assert "from a" in html and "the same" not in html
    assert 'Output of <span data-variant="c">Lang C</span>' in html


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
    assert html.count("<pre") == 5 and len(set(IDS.findall(html))) == 6


def test_a_set_inside_a_plain_tab_and_inside_a_list(folder):
    html = render(folder, f'=== "One"\n\n    {CALL}\n')
    assert html.index(">One</label>") < html.index(">Lang A</label>")
    html = render(folder, f"1. Before.\n\n    {CALL}\n\n    After.\n\n2. Last.\n")
    assert html.count("<li>") == 2 and html.index("Output") < html.index("After") < html.index(
        "Last"
    )


def test_between_lines_of_a_paragraph(folder):
    html = render(folder, f"Before.\n{CALL}\nAfter.").partition("</h1>\n")[2]
    assert html.startswith("<p>Before.</p>\n<div ") and html.endswith("<p>After.</p>")


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
    assert html.count(remark) == 1, "also where it is said of several outputs"
    assert html.index(remark) < html.index('<div class="outputs')


FROM_A_AND_C = 'Output of <span data-variant="a">Lang A</span> and <span data-variant="c">Lang C'


# Outputs


def print_each(folder: Path, **texts: str) -> None:
    (folder / "outputs/topic/part.txt").unlink()
    for name, text in texts.items():
        write(folder / f"outputs/topic/part.{name}.txt", text)


CAPTION = re.compile("<figcaption>(.*?)</figcaption>")
TAG = re.compile("<.*?>")


def captions(html: str) -> list[str]:
    return [TAG.sub("", caption) for caption in CAPTION.findall(html)]


def test_outputs_stand_below_the_set_and_can_be_seen_with_every_tab(folder):
    give_each_its_output(folder)
    html = render(folder, CALL)
    _, tabs, below = re.split('<div (?=aria-label="Programs|class="outputs)', html)
    assert "<figure" not in tabs and below.count("<figure") == 3


@pytest.mark.parametrize(
    "texts, found",
    [
        ("111", ["Output, the same in every language"]),
        ("112", ["Output of Lang A and Lang B", "Output of Lang C differs"]),
        ("121", ["Output of Lang A and Lang C", "Output of Lang B differs"]),
        ("122", ["Output of Lang A differs", "Output of Lang B and Lang C"]),
        ("123", ["Output of Lang A", "Output of Lang B", "Output of Lang C"]),
    ],
)
def test_equal_outputs_are_one_and_who_deviates_is_named(folder, texts, found):
    print_each(folder, a=texts[0], b=texts[1], c=texts[2])
    html = render(folder, CALL)
    assert captions(html) == found and f'data-groups="{len(found)}"' in html
    assert html.count("is-odd") == "".join(found).count("differs")


def test_where_two_print_the_same_and_two_something_else_nobody_deviates(folder):
    variants = [*VARIANTS, {"name": "d", "label": "Lang D", "suffix": ".a", "language": "text"}]
    write(folder / "d/topic/part.a", PROGRAM)
    print_each(folder, a="1", b="2", c="2", d="1")
    html = render(folder, CALL, variants=variants)
    assert captions(html) == ["Output of Lang A and Lang D", "Output of Lang B and Lang C"]


def test_the_style_is_told_how_long_the_longest_line_is(folder):
    print_each(folder, a="1", b="\n12345\n", c="")
    assert 'style="--longest:5"' in render(folder, CALL)


# Names


HEADING = r"## `Max` *pooling* & $ \* { #max }"


def label_of_sets(html: str) -> list[str]:
    return re.findall('aria-label="(Programs: .*?)"', html)


def test_a_set_is_called_like_the_heading_above_it(folder):
    page = f"{HEADING}\n\n{CALL}\n\n- item\n\n    {CALL}\n\n### Next\n\n{CALL}"
    html = render(folder, page, beside=[*BESIDE, "toc"])
    name = "Programs: Max pooling &amp; $ *"
    assert label_of_sets(html) == [name, f"{name}, 2", "Programs: Next"]
    assert html.count('role="group" aria-label="Program in Lang B"') == 3


@pytest.mark.parametrize("beside", [BESIDE, [*BESIDE, "toc"]])
def test_a_set_above_every_heading_is_refused(folder, beside):
    message = r'index.md: {{ code\("topic/part"\) }} stands above every heading .* write a heading'
    with pytest.raises(CallError, match=message):
        render(folder, f"Text.\n\n{CALL}\n\n# Title", heading="", beside=beside)


# Programs that are shown, and what changes in them

LONG = "".join(f"line {number}\n" for number in range(12))


def change(folder: Path, name: str, old: str, new: str) -> None:
    """Let a variant have a second part, which differs from the first."""
    suffix = name
    write(folder / f"{name}/topic/part.{suffix}", LONG)
    write(folder / f"{name}/topic/fixed.{suffix}", LONG.replace(old, new))


@pytest.fixture
def fixed(folder):
    """A second part: a line differs in a, nothing in b, nearly all in c."""
    change(folder, "a", "line 6\n", "line <6>\n")
    change(folder, "b", "", "")
    change(folder, "c", "line", "word")
    write(folder / "outputs/topic/fixed.txt", "two\n")
    return folder


CHANGE = '{{ change("topic/part", "topic/fixed") }}'
OTHER = '{{ code("topic/other") }}'
AGAIN = '{{ code("topic/fixed") }}'


@pytest.mark.parametrize("call", [CHANGE, AGAIN])
def test_an_equal_program_is_not_shown_twice(fixed, call):
    html = render(fixed, f"{CALL}\n\n{call}")
    assert html.count("Nothing to change: this is the program above.") == 1
    assert captions(html) == ["Output, the same in every language"] * 2


def test_the_section_of_an_earlier_program_is_named_and_linked(fixed):
    page = f"## First one\n\n{CALL}\n\n## Second\n\n{AGAIN}"
    html = render(fixed, page, beside=[*BESIDE, "toc"])
    said = 'Nothing to change: this is the program of <a href="#first-one">First one</a>.'
    assert html.count(said) == 1
    assert "the program of <a>First one</a>." in render(fixed, page), "headings have no ids"


def test_where_a_section_has_several_programs_their_number_is_said(fixed):
    write(fixed / "outputs/topic/other.txt", "two\n")
    for name in "abc":
        write(fixed / f"{name}/topic/other.{name}", f"another {name}\n")
    page = f"## First\n\n{CALL}\n\n{OTHER}\n\n{AGAIN}"
    html = render(fixed, page, beside=[*BESIDE, "toc"])
    assert 'this is program 1 of <a href="#first">First</a>.' in html


def test_a_change_shows_its_lines_with_signs_and_the_whole_program(fixed):
    html = render(fixed, f"{CALL}\n\n{CHANGE}")
    (shown,) = re.findall('<div class="change no-copy"><pre><code>(.*?)</code>', html, re.DOTALL)
    assert shown == (
        "  line 4\n  line 5\n<del>- line 6\n</del><ins>+ line &lt;6&gt;\n</ins>  line 7\n  line 8\n"
    )
    whole = "<summary>The whole program</summary>"
    assert html.count(whole) == 1 and html.index("line 3", html.index(whole)) > 0
    assert "Changes in the program above:" in html
    assert "word 0" in html, "where nearly all changes, the program is shown as it is"


def test_lines_between_changes_are_left_out_by_a_sign(fixed):
    write(fixed / "a/topic/fixed.a", LONG.replace("line 1\n", "").replace("line 11\n", "last\n"))
    html = render(fixed, f"{CALL}\n\n{CHANGE}")
    assert "  line 3\n…\n  line 9\n" in html and "<del>- line 1\n</del>  line 2" in html


@pytest.mark.parametrize(
    "before, after, shown",
    [
        ("a\n\nb\n\nc\n", "a\n\nd\n\nc\n", "  a\n\n<del>- b\n</del><ins>+ d\n</ins>\n  c\n"),
        ("a\n\n\nb\n\n\nc\n", "a\n\n\nd\n\n\nc\n", "<del>- b\n</del><ins>+ d\n</ins>"),
        ("a\nb\n", "a\n\nb\n", "  a\n<ins>+\n</ins>  b\n"),
        ("a\nb\nc\n", "a\nb\n", "  a\n  b\n<del>- c\n</del>"),
    ],
)
def test_a_change_has_no_empty_lines_at_its_ends(before, after, shown):
    assert change_block(before, after) == (
        f'<div class="change no-copy"><pre><code>{shown}</code></pre></div>'
    )


def test_a_change_of_what_the_page_does_not_show_is_refused(fixed):
    with pytest.raises(CallError, match=r"line 3: .* changes what the page does not show above"):
        render(fixed, f"{CHANGE}\n\n{CALL}")
    with pytest.raises(CallError, match=r"cannot read .* write {{ change\("):
        render(fixed, '{{ change("topic/part") }}')


def test_a_program_without_an_earlier_one_is_shown_whole(fixed):
    (fixed / "a/topic/part.a").unlink()
    declare(fixed, "a", "topic/part")
    html = render(fixed, f"{CALL}\n\n{CHANGE}")
    assert "line &lt;6&gt;" in html and "<ins>" not in html


# What stands out


@pytest.mark.parametrize(
    "code, html",
    [
        (
            "import a\n\nx = 1\ny = n.f(x)\nz = 1\n",
            "[import a\n\nx = 1\n]y = <b>n.f</b>(x)\nz = 1\n",
        ),
        ("# why\nimport a\n# what\nx = 1\n", "# why\n[import a\n]# what\nx = 1\n"),
        ("n.f.w\n'n.f'\nm.n.f\nn.fg\n", "<b>n.f</b>.w\n'n.f'\nm.n.f\nn.fg\n"),
        ("print(n.f())\nprint(1)\n", "print(<b>n.f</b>())\n[print(1)\n]"),
        ("n.f\nprint('n.f', a)  # n.f\n", "<b>n.f</b>\n[print('n.f', a)  # n.f\n]"),
        (
            "if a:\n    print(\n        1)\n    n.f\n",
            "if a:\n[    print(\n        1)\n]    <b>n.f</b>\n",
        ),
        (
            "try:\n    n.f\nexcept E:\n    print(1)\n",
            "try:\n    <b>n.f</b>\nexcept E:\n[    print(1)\n]",
        ),
        ("x = 1\ndef f():\n    y = 1\n    n.f\n", "[x = 1\n]def f():\n    y = 1\n    <b>n.f</b>\n"),
        ("import a\nn.f < 1\n  no program", "import a\n<b>n.f</b> &lt; 1\n  no program"),
    ],
)
def test_names_that_matter_stand_out_and_what_prepares_or_shows_recedes(code, html):
    shown = highlight_program(code, "python", ["n.f"])
    shown = re.sub('<span class="quiet">(.*?)</span>', r"[\1]", shown, flags=re.DOTALL)
    assert re.sub("</?span.*?>", "", shown) == html
    assert unescape(re.sub("<.*?>", "", highlight_program(code, "python", ["n.f"]))) == code


def test_what_the_links_name_as_code_stands_out(folder):
    class Extension(VariantTabsExtension):
        def links(self, variant, code):
            return [Link("model", "https://x.org/", code=True), Link("print", "https://x.org/")]

    variants = [VARIANTS[0] | {"language": "python"}]
    html = render(folder, CALL, Extension, variants=variants)
    assert "<b>model</b> = 1" in html and "<b>print" not in html


# Gaps


def declare(folder: Path, name: str, pattern: str) -> None:
    write(folder / name / "missing.toml", f'[parts]\n"{pattern}" = "it came `later`"\n')


@pytest.mark.parametrize("policy", ["error", "note", "skip"])
def test_a_declared_gap_shows_its_reason_and_the_output_says_who_ran(folder, policy):
    (folder / "b/topic/part.b").unlink()
    declare(folder, "b", "topic/*")
    html = render(folder, CALL, missing=policy)
    assert "it came <code>later</code>" in html and html.count("<label") == 3
    assert FROM_A_AND_C in html


def test_where_nobody_has_a_part_each_says_why_and_no_output_is_shown(folder):
    for name in "abc":
        (folder / f"{name}/topic/part.{name}").unlink()
        declare(folder, name, "topic/*")
    html = render(folder, CALL)
    assert html.count("it came") == 3 and "Output" not in html


def test_a_gap_is_refused(folder):
    (folder / "b/topic/part.b").unlink()
    with pytest.raises(CallError, match=r"line 3: no file .*/b/topic/part.b: .*write it"):
        render(folder, CALL)


def test_a_gap_is_noted(folder):
    (folder / "b/topic/part.b").unlink()
    html = render(folder, CALL, missing="note")
    assert html.count("<label") == 3 and "Not written yet: write <code>" in html


def test_a_gap_is_skipped(folder):
    (folder / "b/topic/part.b").unlink()
    html = render(folder, CALL, missing="skip")
    assert html.count("<label") == 2 and FROM_A_AND_C in html


def test_a_section_that_one_lacks(folder):
    write(folder / "b/topic/part.b", "print(1)\n")
    page = '{{ code("topic/part", "model") }}'
    with pytest.raises(CallError, match=r"line 3: no section model in .*/b/topic/part.b"):
        render(folder, page)
    assert "no section model" in render(folder, page, missing="note")
    assert render(folder, page, missing="skip").count("<label") == 2


def test_a_section_that_does_not_end(folder):
    write(folder / "b/topic/part.b", "# --8<-- [start:model]\nprint(1)\n")
    with pytest.raises(CallError, match=r"no end of the section model in .*/b/topic/part.b"):
        render(folder, '{{ code("topic/part", "model") }}')


def test_what_is_there_and_declared_missing_is_refused(folder):
    declare(folder, "b", "topic/part")
    with pytest.raises(CallError, match=r"line 3: .*part.b is there, and declared missing"):
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
    assert "No output of Lang B yet: run <code>make</code>" in render(folder, CALL, missing="note")
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
    assert render(folder, page, heading="") == markdown.markdown(page, extensions=BESIDE)


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
    with pytest.raises(CallError, match=r'line 5: cannot read .* write {{ code\("topic/part"\) }}'):
        render(folder, f"Text.\n\n{page}\n")


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


def test_find_parts():
    text = f'{CALL}\n{CHANGE}\n{{{{ code("a", "b") }}}}\n{{{{ x() }}}}'
    assert find_parts(text) == [Part("topic/part"), Part("topic/fixed"), Part("a", "b")]


# Pages, settings and files


def test_links_need_to_know_the_page(folder):
    with pytest.raises(CallError, match=r"line 3: cannot tell which page this is"):
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
    with pytest.raises(CallError, match=r"line 3: Pygments knows no language 'klingon'"):
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

"""Each framework looks the same everywhere, can be read, and can be told from the others."""

import itertools
import re
from xml.etree import ElementTree

import pytest
from built_site import PAGES, ROOT
from colour_vision import EYES, contrast, distance
from convnet_site.looks import MARKS, Look, look_of, looks_of, style_of_looks
from variant_tabs import CallError

from tools import draw_figures
from tools.frameworks import frameworks

LOOKS = looks_of(ROOT / "snippets")
LABELS = {framework.name: framework.label for framework in frameworks()}
LEAST_CONTRAST = 4.5  # of text, WCAG AA
LEAST_DISTANCE = 0.1  # five times what can just be seen
LEAST_TEXT = 11  # pixels on a phone
PHONE = {"width": 390, "height": 844}
SCHEMES = {"light": "light", "dark": "dark"}
BACKGROUNDS = """() => ["body", ".md-typeset pre > code"].map((name) =>
  getComputedStyle(document.querySelector(name)).backgroundColor)"""
TEXTS = """() => [...document.querySelectorAll(".figure svg")].flatMap((svg) => {
  const whole = svg.getBoundingClientRect()
  return [...svg.querySelectorAll("text")].map((text) => {
    const place = text.getBoundingClientRect()
    const size = parseFloat(getComputedStyle(text).fontSize) * svg.getScreenCTM().a
    const inside = place.left >= whole.left - 1 && place.right <= whole.right + 1
    return [text.textContent, size, inside]
  })
})"""
NAMES = """(names) => names.map((name) => {
  const label = document.createElement("label")
  label.dataset.variant = name
  document.querySelector("article").append(label)
  const mark = getComputedStyle(label, "::before")
  return [name, mark.backgroundColor, mark.clipPath]
})"""
WITH_FIGURES = [page for page in PAGES if 'class="figure"' in (ROOT / "docs" / page).read_text()]

PAIRS = list(itertools.combinations(LOOKS, 2))
each_pair = pytest.mark.parametrize("pair", PAIRS, ids="-".join)
each_scheme = pytest.mark.parametrize("scheme", SCHEMES)


def where(name):
    return f"snippets/{name}/framework.toml: [look]"


@each_pair
@each_scheme
@pytest.mark.parametrize("eyes", EYES)
def test_two_colours_are_told_apart(pair, scheme, eyes):
    first, second = (getattr(LOOKS[name], scheme) for name in pair)
    apart = distance(first, second, eyes)
    assert apart >= LEAST_DISTANCE, (
        f"{where(pair[0])} {scheme} = {first} is {apart:.3f} from {second} of {pair[1]} for eyes "
        f"that see {eyes}; make it {LEAST_DISTANCE}: lighter or darker, or of another hue"
    )


@each_pair
@pytest.mark.parametrize("kind", ["dash", "mark"])
def test_two_are_told_apart_without_colour(pair, kind):
    first, second = (getattr(LOOKS[name], kind) for name in pair)
    assert first != second, f"{where(pair[0])} has the {kind} of {pair[1]}: choose another one"


@pytest.mark.browser
@each_scheme
def test_each_colour_can_be_read_on_pages_and_code(visit, scheme):
    page = visit("layers/pooling.md", color_scheme=scheme)
    for background in page.evaluate(BACKGROUNDS):
        numbers = [float(number) for number in re.findall(r"[\d.]+", background)[:3]]
        for name, look in LOOKS.items():
            ratio = contrast(getattr(look, scheme), numbers)
            assert ratio >= LEAST_CONTRAST, (
                f"{where(name)} {scheme} has a contrast of {ratio:.2f} to {background}; "
                f"text needs {LEAST_CONTRAST}"
            )


@pytest.mark.browser
@each_scheme
def test_figures_take_the_colour_of_the_scheme(visit, scheme):
    page = visit("layers/batch-norm.md", color_scheme=scheme)
    for name in LOOKS:
        line = page.locator(f".figure [data-variant={name}] polyline").first
        if line.count():
            stroke = line.evaluate("(line) => getComputedStyle(line).stroke")
            assert hexadecimal(stroke) == getattr(LOOKS[name], scheme)


def hexadecimal(colour):
    """Return a colour that a browser calls rgb(143, 69, 192) as "#8f45c0"."""
    return "#{:02x}{:02x}{:02x}".format(*map(int, re.findall(r"\d+", colour)))


@pytest.mark.browser
@each_scheme
def test_a_name_has_the_mark_of_its_framework(visit, scheme):
    page = visit("layers/pooling.md", color_scheme=scheme)
    shapes = set()
    for name, colour, shape in page.evaluate(NAMES, list(LOOKS)):
        assert hexadecimal(colour) == getattr(LOOKS[name], scheme)
        shapes.add(shape)
    assert len(shapes) == len(LOOKS) and "none" not in shapes


def contradictions(file, figure):
    """Return a line for each shape of a figure that draws a framework in a look not its own."""
    root = ElementTree.fromstring(re.sub(r' xmlns="[^"]*"', "", figure))
    found, own = [], set()
    for element in root.iter():
        name = element.get("data-variant")
        if not name:
            continue
        own |= set(element.iter())
        if element.get("color") != LOOKS[name].light:
            found.append(f"{file} draws {LABELS[name]} in {element.get('color')}")
        for line in element.iter("polyline"):
            if line.get("stroke") != "currentcolor":
                found.append(f"{file} draws a line of {LABELS[name]} in {line.get('stroke')}")
            if line.get("stroke-dasharray", "") != LOOKS[name].dash:
                dash = line.get("stroke-dasharray", "no gaps")
                found.append(f"{file} draws a line of {LABELS[name]} with the dashes {dash}")
    for text in set(root.iter("text")) | set(root.iter("tspan")):
        named = [label for label in LABELS.values() if re.search(rf"\b{label}\b", text.text or "")]
        if named and text not in own:
            found.append(f"{file} writes {text.text!r} in the colour {text.get('fill')}")
    return [
        f"{line}: let tools/figures/looks.py draw it, as {where('<name>')} says" for line in found
    ]


@pytest.mark.parametrize("name", draw_figures.figures())
def test_a_figure_draws_each_framework_in_its_look(name):
    found = contradictions(f"generated/figures/{name}.svg", draw_figures.figures()[name])
    assert not found, "\n".join(found)


FIRST = next(iter(LOOKS))
DAMAGES = {
    "a colour": (LOOKS[FIRST].light, "#b3412c", f"draws {LABELS[FIRST]} in #b3412c"),
    "a stroke": (
        'stroke="currentcolor"',
        'stroke="#b3412c"',
        f"draws a line of {LABELS[FIRST]} in #b3412c",
    ),
    "dashes": (
        f'"{LOOKS[FIRST].dash}"',
        '"1 1"',
        f"draws a line of {LABELS[FIRST]} with the dashes 1 1",
    ),
    "a name": ("<tspan data-variant=", "<tspan data-other=", f"writes '{LABELS[FIRST]}' in"),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_figure_that_contradicts_the_others_is_named(damage):
    before, after, message = DAMAGES[damage]
    figure = draw_figures.figures()["batch-norm-running-mean"]
    assert before in figure
    found = contradictions("generated/figures/one.svg", figure.replace(before, after))
    assert any(f"generated/figures/one.svg {message}" in line for line in found), found


@pytest.mark.browser
@pytest.mark.parametrize("page", WITH_FIGURES)
def test_the_text_of_figures_can_be_read_on_a_phone(visit, page):
    texts = visit(page, viewport=PHONE).evaluate(TEXTS)
    small = [f"{text!r} ({size:.1f} px)" for text, size, _ in texts if size < LEAST_TEXT]
    assert not small, (
        f"docs/{page} has figures with text of less than {LEAST_TEXT} px on a phone: "
        f"{', '.join(small[:5])}; draw them narrower, in tools/figures/"
    )
    cut = [text for text, _, is_inside in texts if not is_inside]
    assert not cut, f"docs/{page} has a figure that cuts {cut}: give it room, in tools/figures/"


def test_a_framework_without_a_look_gets_one():
    look = look_of("jax", {})
    assert look == Look() and look.mark in MARKS


@pytest.mark.parametrize(
    "said, message",
    [
        ({"light": "red"}, r"\[look\] has light = 'red'; write it as in light = \"#8f45c0\""),
        ({"dash": "7"}, r"\[look\] has dash = '7'; write it as in"),
        ({"mark": "star"}, r"\[look\] has mark = 'star'; there are: square, "),
        ({"colour": "#8f45c0"}, r"\[look\] has colour; it may have light, dark, dash, mark"),
    ],
)
def test_a_wrong_look_is_named(said, message):
    with pytest.raises(CallError, match=r"snippets/jax/framework\.toml: " + message):
        look_of("jax", {"look": said})


def test_the_style_gives_each_framework_its_look():
    style = style_of_looks(ROOT / "snippets")
    for name, look in LOOKS.items():
        assert f'[data-variant="{name}"] {{ --own: {look.light};' in style
        assert f'slate"] [data-variant="{name}"] {{ --own: {look.dark};' in style

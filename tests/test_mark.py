"""The mark of the site, its icons and its card: drawn by our code, and named by every page."""

import io
import re
from html.parser import HTMLParser

import numpy as np
import pytest
from built_site import PAGES, ROOT, url_of
from mkdocs.config import load_config
from PIL import Image

from tools.figures import mark
from tools.figures.labels import printed

MOST_KILOBYTES = 40  # of the card
MOST_DIFFERENT = 1  # of 255: other versions of FreeType draw edges a little otherwise
PICTURES = [name for name in mark.FILES if name.endswith(".png")]
DRAWINGS = [name for name in mark.FILES if name.endswith(".svg")]
ADDRESS = "https://example.org/site/"


class Head(HTMLParser):
    """The meta elements and the links of a page."""

    def __init__(self, html):
        super().__init__()
        self.meta, self.links = {}, {}
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        said = dict(attributes)
        if tag == "meta" and "content" in said:
            self.meta[said.get("property") or said.get("name")] = said["content"]
        elif tag == "link":
            self.links[said["rel"]] = said["href"]


def pixels(data):
    return np.asarray(Image.open(io.BytesIO(data)).convert("RGB"), int)


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_drawing_is_what_the_code_draws(name):
    assert (ROOT / name).read_bytes() == mark.FILES[name](), f"{name} is stale: run `make figures`"


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_what_the_code_draws(name):
    kept, drawn = pixels((ROOT / name).read_bytes()), pixels(mark.FILES[name]())
    assert kept.shape == drawn.shape and abs(kept - drawn).mean() < MOST_DIFFERENT, (
        f"{name} is stale: run `make figures`"
    )


def test_the_card_says_what_the_snippets_printed():
    card = Image.open(ROOT / "docs/assets/card.png")
    assert card.size == mark.CARD
    tables = mark.results()
    assert len(tables) > 1
    (one, other), words = mark.card_words(tables)
    assert card.text["Description"] == words, "docs/assets/card.png is stale: run `make figures`"
    assert one != other
    for framework, numbers in tables.items():
        assert all(f"{number}." in printed(framework, mark.PART) for number in numbers)
        assert f"{framework.label} {' '.join(numbers)}" in words


def test_the_card_is_light():
    size = (ROOT / "docs/assets/card.png").stat().st_size / 1000
    assert size < MOST_KILOBYTES, (
        f"docs/assets/card.png has {size:.0f} kB: draw it in fewer COLOURS"
    )


@pytest.mark.parametrize("page", [*PAGES, "404.html"])
def test_a_page_names_the_card_and_the_icons(site, page):
    path = site / ("404.html" if page == "404.html" else f"{url_of(page)}index.html")
    head = Head(path.read_text("utf-8"))
    where = f"{page}: theme/overrides/partials/social.html"
    for key in "og:title", "og:description", "og:image:alt":
        assert head.meta.get(key), f"{where} gives no {key}"
    assert head.meta["twitter:card"] == "summary_large_image"
    named = [head.meta["og:image"], head.links["icon"], head.links["apple-touch-icon"]]
    for address in named:
        file = site / address.lstrip("/") if address.startswith("/") else path.parent / address
        assert file.resolve().is_file(), f"{where} names {address}, which is not there"
    (one, other), _ = mark.card_words(mark.results())
    assert set(re.findall(r"\d+", head.meta["og:image:alt"])) == {one, other}


def test_the_mark_is_in_the_header_and_nothing_of_material_is(site):
    html = (site / "index.html").read_text("utf-8")
    assert mark.mark().strip() in html
    assert not [*site.rglob("favicon.png")]


def test_the_card_has_a_full_address_where_that_of_the_site_is_known(monkeypatch):
    monkeypatch.chdir(ROOT)
    config = load_config("mkdocs.yml", site_url=ADDRESS)
    social = config.theme.get_env().get_template("partials/social.html")
    head = Head(social.render(config=config, page=None, base_url="."))
    assert head.meta["og:image"] == f"{ADDRESS}assets/card.png"

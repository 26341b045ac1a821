"""The archive of the site works from a folder, without a server: tabs, choice, search and links."""

import json
import re
import zipfile
from urllib.parse import unquote

import pytest
from built_site import FRAMEWORKS, PAGES, programs_on, url_of
from playwright.sync_api import expect

from tools import make_archive

PAGE = next(page for page in PAGES if programs_on(page) and page != "index.md")
LAST = FRAMEWORKS[-1]
ADDRESS = re.compile(r' (?:href|src)="([^"#?:]*)["#?]')


@pytest.fixture(scope="module")
def folder(site, tmp_path_factory):
    """The extracted archive."""
    place = tmp_path_factory.mktemp("archive")
    make_archive.write(site, place / "archive.zip")
    with zipfile.ZipFile(place / "archive.zip") as archive:
        archive.extractall(place)
    return place / "archive"


def dead(folder):
    """Return the addresses in pages that lead to no file, each with its page."""
    found = []
    for page in folder.rglob("*.html"):
        for way in set(ADDRESS.findall(page.read_text("utf-8"))) - {""}:
            if page.name != "404.html" and not (page.parent / unquote(way)).is_file():
                found.append(f"{page.relative_to(folder)}: {way}")
    return found


def test_every_address_leads_to_a_file(folder):
    assert not dead(folder)


def test_a_folder_is_no_file(folder):
    page = folder / "page.html"
    page.write_text('<a href="layers/">', "utf-8")
    assert dead(folder) == ["page.html: layers/"]
    page.unlink()


def test_the_search_knows_the_pages_about_two_frameworks_as_files(folder):
    index = json.loads((folder / make_archive.INDEX).read_text("utf-8"))
    first, second, *_ = (framework.name for framework in FRAMEWORKS)
    about_two = [index["traps"], index["forReaders"].format(know=first, need=second)]
    assert {page[0] for page in index["pages"]}.issuperset(about_two)
    assert all((folder / address).is_file() for address in about_two)


@pytest.mark.browser
def test_it_works_without_a_server(browser, folder):
    context = browser.new_context(reduced_motion="reduce")
    opened = context.new_page()
    faults = []
    opened.on("console", lambda message: faults.append(message.text))
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.goto((folder / url_of(PAGE) / "index.html").as_uri())

    tabs = opened.locator(".tabbed-set").first
    tabs.locator(".tabbed-labels").get_by_text(LAST.label, exact=True).click()
    expect(tabs.locator(f'.tabbed-block[data-variant="{LAST.name}"]')).to_be_visible()
    expect(opened.get_by_label("I know")).to_have_value(LAST.name)

    opened.keyboard.press("/")
    opened.get_by_role("combobox", name="Search").fill("dropout")
    first = opened.get_by_role("listbox", name="Sections").get_by_role("option").first
    expect(first).to_contain_text("Dropout")
    found = first.get_attribute("href")
    assert found.startswith(folder.as_uri()) and "/index.html" in found
    opened.keyboard.press("Enter")
    opened.wait_for_url(found)
    expect(opened.locator("h1")).to_be_visible()
    expect(opened.get_by_label("I know")).to_have_value(LAST.name)
    context.close()
    assert not faults


@pytest.mark.parametrize(
    "source, expected",
    [
        ('import { a as b } from "./x.js"', 'const { a: b } = use("assets/x.js")'),
        ('import * as a from "../x.js"', 'const a = use("x.js")'),
        ('import a from "./x.js"', 'const { default: a } = use("assets/x.js")'),
        ('import "./x.js" // why', 'use("assets/x.js") // why'),
        ("export function a() {}", "get a() { return a }"),
        ("export const a = 1", "get a() { return a }"),
        ("const a = 1\nexport { a as default };", "get default() { return a }"),
        ('await import("./x.js")', 'await laterHere("./x.js")'),
    ],
)
def test_modules_become_functions(source, expected):
    made = make_archive.module("assets/a.js", source)
    assert expected in made and "export" not in made and "import" not in made


def test_another_way_to_export_is_refused():
    with pytest.raises(
        make_archive.ArchiveError, match=r"assets/a\.js: 'export default 1' is read"
    ):
        make_archive.module("assets/a.js", "export default 1")


def test_a_folder_without_a_site_is_refused(tmp_path):
    with pytest.raises(make_archive.ArchiveError, match="build the site first"):
        make_archive.write(tmp_path, tmp_path / "archive.zip")
    assert not list(tmp_path.iterdir())

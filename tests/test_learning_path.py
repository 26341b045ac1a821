"""The learning path: no word before it is explained, and each page has its parts."""

import pytest
from built_site import read
from learning_path import PATH, QUESTION, Path, parts_missing, texts

PAGES = texts()


@pytest.fixture(scope="module")
def path():
    return Path()


def test_there_are_seven_pages():
    assert len(PATH) == 7


@pytest.mark.parametrize("page", PATH)
def test_no_word_is_used_before_it_is_explained(path, page):
    problems = path.problems(page, PAGES[page])
    assert not problems, "\n".join(problems)


@pytest.mark.parametrize("page", PATH)
def test_a_page_has_a_figure_a_program_a_change_and_three_questions(page):
    problems = parts_missing(page, PAGES[page])
    assert not problems, "\n".join(problems)


@pytest.mark.parametrize("page", PATH)
def test_answers_fold_without_a_script(site, page):
    answers = read(site, page).select("article details.answer")
    assert len(answers) == len(QUESTION.findall(PAGES[page]))
    for answer in answers:
        assert answer.summary.get_text().endswith("?"), f"docs/{page}: {answer.summary}"
        assert not answer.has_attr("open") and answer.find("p").get_text()


@pytest.mark.parametrize("page", PATH)
def test_a_page_leads_to_its_neighbours(site, page):
    place = PATH.index(page)
    soup = read(site, page)
    for rel, other in ("prev", place - 1), ("next", place + 1):
        if 0 <= other < len(PATH):
            title = read(site, PATH[other]).h1.find(string=True)
            link = soup.select_one(f"footer a[rel={rel}]")
            assert title in link.get_text(), f"docs/{page}: {rel} is not {PATH[other]}"


FIRST, SECOND = PATH[:2]
# What is written at the end of a page, and what is said of it.
WRONG = {
    "too early": (FIRST, "It has Kernels.", r"uses 'Kernels' in the text, and only docs/learn/con"),
    "on no page": (FIRST, "Max\npooling and dropout.", r"uses 'dropout' in the text, and no page"),
    "over two lines": (FIRST, "max\npooling", r"uses 'max pooling' in the text, and only docs/le"),
    "in a heading": (FIRST, "## The loss", r"uses 'loss' in a link or a heading, and only"),
    "in a link": (FIRST, "[Epochs](pictures.md)", r"uses 'Epochs' in a link or a heading, and on"),
    "in a figure": (
        SECOND,
        '--8<-- "generated/figures/learn-loss.svg"',
        r"uses 'logits' in its figure, and only docs/learn/loss.md explains it",
    ),
}


@pytest.mark.parametrize("mistake", WRONG)
def test_a_word_without_explanation_is_named_with_its_line(path, mistake):
    page, added, message = WRONG[mistake]
    text = f"{PAGES[page]}\n{added}\n"
    problems = path.problems(page, text)
    line = PAGES[page].count("\n") + 2
    places = f"docs/{page}, line {line}: ", f"docs/{page}, line {line + 1}: "
    assert any(message in problem and problem.startswith(places) for problem in problems)


def test_a_word_that_is_explained_too_late_is_named(path):
    text = PAGES[SECOND].replace("# 2. A picture is numbers\n", "# 2.\n\nA pixel.\n", 1)
    (problem,) = path.problems(SECOND, text)
    assert "'pixel' is first used here, and tables/glossary.toml says that this page" in problem


def test_a_word_that_is_never_explained_is_named(path):
    text = PAGES[SECOND].replace("**channels last**", "last").replace("channels last", "last")
    (problem,) = path.problems(SECOND, text)
    assert problem.startswith(f"docs/{SECOND} never mentions 'channels last', which tables/")


@pytest.mark.parametrize(
    "old, new, message",
    [
        ('<figure class="figure"', "<div", "has 0 of: figure; a page of the learning path has 1"),
        ('??? answer "', '!!! note "', "has 0 of: question"),
        ("{{ code(", "{{ cod(", "has 0 of: program"),
        ("{{ change(", "{{ chang(", "has 0 of: change"),
    ],
)
def test_a_part_that_is_missing_is_named(old, new, message):
    (problem,) = parts_missing(FIRST, PAGES[FIRST].replace(old, new))
    assert problem.startswith(f"docs/{FIRST} {message}")

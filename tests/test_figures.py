"""How figures are drawn. That each is up to date is a test of tests/test_repository.py."""

import re

import numpy as np
import pytest

from tools import draw_figures, mnist
from tools.figures import digits, labels, svg, trained
from tools.frameworks import frameworks

BAR = re.compile(r'<rect [^>]*height="([\d.]+)"')


def test_each_figure_is_drawn_once():
    assert draw_figures.figures() is draw_figures.figures()


def test_a_figure_speaks_of_those_that_print_its_numbers():
    at_end = labels.that_print("padding/same_stride_2", "303. 225.")
    at_start = labels.that_print("padding/same_stride_2", "83. 178.")
    assert {*at_end, *at_start} <= set(frameworks())
    assert at_end and at_start and not set(at_end) & set(at_start)


def test_numbers_that_no_snippet_prints_are_named():
    with pytest.raises(LookupError, match=r"generated/outputs/padding/same_stride_2 has '12345'"):
        labels.that_print("padding/same_stride_2", "12345")


def test_labels_are_listed_for_a_picture_and_joined_for_a_sentence():
    chosen = frameworks()[:3]
    first, second, third = (framework.label for framework in chosen)
    assert labels.listed(chosen) == f"{first}, {second}, {third}"
    assert labels.joined(chosen) == f"{first}, {second} and {third}"
    assert labels.joined(chosen[:1]) == first


def test_a_table_has_a_number_in_each_cell_but_the_empty_ones():
    shapes = svg.grid(0, 0, [[1, None], [-2, 3]], bold=[[True, False], [False, False]])
    assert len(shapes) == 4 + 3
    assert "\N{MINUS SIGN}2" in "".join(shapes)
    assert sum('font-weight="700"' in shape for shape in shapes) == 1


def test_the_digits_are_those_that_the_snippets_read():
    kind, _ = mnist.prepare()
    if kind != "mnist":
        return  # there is nothing to compare them with; the end of the run says so
    with np.load(digits.FILE) as kept:
        assert np.array_equal(kept["digits"], digits.pictures()), (
            "generated/digits.npz has other pictures than the snippets read: run "
            "`python -m tools.figures.digits`, then `make figures`"
        )


def test_the_digits_of_the_learning_path_are_those_of_mnist():
    kind, _ = mnist.prepare()
    if kind != "mnist":
        return  # as above
    images, numbers = trained.taken()
    with np.load(trained.FILE) as kept:
        is_same = np.array_equal(kept["images"], images) and np.array_equal(kept["labels"], numbers)
    assert is_same, (
        "generated/learn-digits.npz has other digits than tools/figures/trained.py names: run "
        "`python -m tools.figures.trained`, then `make figures`"
    )


def test_the_bars_are_as_high_as_the_probabilities():
    chances = digits.probabilities()
    assert chances.shape == (len(digits.places()), 10)
    for line in chances:
        heights = [float(height) for height in BAR.findall("".join(digits.bars(line)))]
        assert heights == [round(digits.HIGH * chance, 1) for chance in line]

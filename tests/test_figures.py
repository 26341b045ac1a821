"""How figures are drawn. That each is up to date is a test of tests/test_repository.py."""

import pytest

from tools import draw_figures
from tools.figures import labels, svg
from tools.frameworks import frameworks


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

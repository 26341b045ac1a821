"""Figures of the results pages, drawn from results/results.json by the sections that measured it."""

import functools

import make_results

FIGURES = {
    name: functools.partial(str, text)
    for name, text in make_results.made_from(make_results.recorded(), "figures").items()
}

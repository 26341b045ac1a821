"""Figures of the results pages, drawn from generated/results/results.json by the sections that measured it."""

import functools

from lab import measure as make_results

FIGURES = {
    name: functools.partial(str, text)
    for name, text in make_results.made_from(make_results.recorded(), "figures").items()
}

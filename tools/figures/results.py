"""Figures of the results pages, drawn from results.json by the sections that measured it."""

import functools

from lab import measure

FIGURES = {
    name: functools.partial(str, text)
    for name, text in measure.made_from(measure.recorded(), "figures").items()
}

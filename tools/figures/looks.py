"""What is a framework's in a figure, in its colour and with its dashes.

Such shapes stand in a group that says whose they are; the style of the site gives it the colour,
which inside is svg.OWN. tests/test_looks.py refuses a figure that draws a framework otherwise.
"""

from xml.sax.saxutils import escape

from convnet_site.looks import look_of

from tools.figures import plot, svg


def look(framework):
    """Return how a framework looks."""
    return look_of(framework.name, {"look": framework.look})


def of(framework, *shapes):
    """Return shapes in which svg.OWN is the colour of a framework."""
    return f"<g {owner(framework)}>{''.join(shapes)}</g>"


def owner(framework):
    """Return the attributes of an element that say whose it is."""
    return f'data-variant="{framework.name}" color="{look(framework).light}"'


def curve(framework, places, thickness=1.8):
    """Return a line through places, in the look of a framework."""
    return of(framework, plot.path(places, (svg.OWN, look(framework).dash), thickness))


def name(framework, label=None):
    """Return the label of a framework for a text, in its colour; ``label`` for another one."""
    words = escape(label or framework.label)
    return f'<tspan {owner(framework)} fill="{svg.OWN}" font-weight="700">{words}</tspan>'


def names(x, y, chosen, words="", anchor="start", size=14):
    """Return the labels of frameworks, each in its colour, and words behind them."""
    listed = ", ".join(map(name, chosen)) + escape(words)
    return svg.text_of(x, y, listed, anchor=anchor, size=size)


def key(left, top, framework, words=""):
    """Return a piece of a framework's line, and its name in its colour behind it."""
    line = curve(framework, [(left, top), (left + 34, top)], 2.2)
    return line + names(left + 42, top + 5, [framework], words, size=13)

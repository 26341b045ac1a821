"""The mark of the site, its icons, and the card that others show where somebody links to a page.

The mark is four squares, one of them turned: a table of 2 x 2 numbers that is not the same in all.
The card shows such tables, as the snippets printed them.
"""

import io
import re
from math import cos, radians, sin
from pathlib import Path

import matplotlib
from PIL import Image, ImageDraw, ImageFont, PngImagePlugin

from tools.figures import looks
from tools.figures.labels import printed
from tools.frameworks import frameworks

NAVY, WHITE, RED = "#1d3557", "#ffffff", "#f0937d"
BOX = 24  # units of the mark
PART = "padding/same_stride_2"
TABLE = re.compile(r"\[\[ *(\d+)\. +(\d+)\.\]\n +\[ *(\d+)\. +(\d+)\.\]\]")
CARD = 1200, 630
COLOURS = 200  # with fewer, those of the frameworks come too near to one another
FINER = 2  # times as large it is drawn, and then made smaller, for smooth edges
NAME = "One ConvNet, Four Frameworks"
BELOW = "One convolution with stride 2 and same padding"


def square(x, y, side, turned=0):
    """Return the corners of a square around (x, y), turned by some degrees."""
    reach = side / 2**0.5
    angles = [radians(turned + 45 + 90 * corner) for corner in range(4)]
    return [(x + reach * cos(angle), y + reach * sin(angle)) for angle in angles]


SQUARES = [  # their corners, and their colour unless that is the given one
    (square(7, 7, 8), None),
    (square(17, 7, 8), None),
    (square(7, 17, 8), None),
    (square(17, 17, 6.4, turned=45), RED),
]


def mark(colour="currentcolor", background=""):
    """Return the mark as an SVG."""
    shapes = ""
    for places, own in SQUARES:
        points = " ".join(f"{x:.4g},{y:.4g}" for x, y in places)
        shapes += f'<polygon fill="{own or colour}" points="{points}"/>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {BOX} {BOX}">'
        f"{background}{shapes}</svg>\n"
    )


def favicon():
    """Return the mark on a ground of its own, to be seen on light and on dark."""
    ground = f'<rect width="{BOX}" height="{BOX}" rx="4" fill="{NAVY}"/>'
    return mark(WHITE, ground).encode()


def header_mark():
    """Return the mark for the header, in the colour of its words."""
    return mark().encode()


def paint_mark(draw, left, top, size):
    """Paint the mark."""
    for places, own in SQUARES:
        points = [(left + x * size / BOX, top + y * size / BOX) for x, y in places]
        draw.polygon(points, fill=own or WHITE)


def touch_icon():
    """Return the icon of a phone's first screen."""
    side = 180
    image = Image.new("RGB", (side * FINER, side * FINER), NAVY)
    paint_mark(ImageDraw.Draw(image), 15 * FINER, 15 * FINER, 150 * FINER)
    return png(image, (side, side), NAME)


def font(size, is_bold):
    """Return a font that comes with Matplotlib, and so is the same everywhere."""
    name = "DejaVuSans-Bold.ttf" if is_bold else "DejaVuSans.ttf"
    path = Path(matplotlib.get_data_path(), "fonts", "ttf", name)
    return ImageFont.truetype(path, size * FINER)


def results():
    """Return the table of 2 x 2 numbers that each framework printed, first row first."""
    found = {framework: TABLE.search(printed(framework, PART)) for framework in frameworks()}
    return {framework: match.groups() for framework, match in found.items() if match}


def card_words(tables):
    """Return the two first numbers that are not the same, and all that the card says."""
    first = list(dict.fromkeys(numbers[0] for numbers in tables.values()))[:2]
    said = [f"{each.label} {' '.join(numbers)}" for each, numbers in tables.items()]
    return first, f"{NAME}. {' ≠ '.join(first)}. {BELOW}: {', '.join(said)}."


def card():
    """Return the card: two numbers that should be equal, and the tables that they are from."""
    tables = results()
    (one, other), words = card_words(tables)
    image = Image.new("RGB", (CARD[0] * FINER, CARD[1] * FINER), NAVY)
    draw = ImageDraw.Draw(image)

    def write(x, y, text, size, fill=WHITE, anchor="ls", is_bold=True):
        draw.text((x * FINER, y * FINER), text, fill, font(size, is_bold), anchor)

    paint_mark(draw, 56 * FINER, 44 * FINER, 72 * FINER)
    write(148, 94, NAME, 40)
    write(56, 300, one, 190)
    write(540, 300, "≠", 150, RED, "ms")
    write(640, 300, other, 190)
    step = (CARD[0] - 2 * 64) / len(tables)
    for number, (framework, numbers) in enumerate(tables.items()):
        left, colour = 64 + step * number, looks.look(framework).dark
        write(left, 396, framework.label, 31, colour)
        for place, value in enumerate(numbers):
            row, column = divmod(place, 2)
            write(left + 85 + 115 * column, 452 + 48 * row, value, 34, anchor="rs")
        bar = (left, 408, left + 200, 412)
        draw.rectangle([edge * FINER for edge in bar], fill=colour)
    write(64, 582, BELOW, 27, is_bold=False)
    return png(image, CARD, words)


def png(image, size, description):
    """Return an image as a small PNG that says what it shows."""
    notes = PngImagePlugin.PngInfo()
    notes.add_itxt("Description", description)
    small = image.resize(size, Image.Resampling.LANCZOS).quantize(
        COLOURS, Image.Quantize.MAXCOVERAGE
    )
    file = io.BytesIO()
    small.save(file, "PNG", optimize=True, pnginfo=notes)
    return file.getvalue()


FILES = {
    "docs/assets/favicon.svg": favicon,
    "docs/assets/touch-icon.png": touch_icon,
    "docs/assets/card.png": card,
    "theme/overrides/partials/mark.svg": header_mark,
}

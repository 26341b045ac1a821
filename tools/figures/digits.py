"""Four digits of MNIST and what the ConvNet says of them, as its snippets print it.

The four pictures lie in generated/digits.npz, so that nobody needs all of MNIST to draw them. When
the snippets read others, ``python -m tools.figures.digits`` takes those.
"""

import re

import numpy as np

from tools import mnist, snippets
from tools.figures import pixels, svg

PART = "convnet/probabilities"
PLACES = re.compile(r'\["x_test"\]\[\[([\d, ]+)\]\]')
FILE = snippets.GENERATED / "digits.npz"
LEVELS = 8  # of grey, of which the lightest is the paper
SCALE = 2  # units for a pixel
BAR, HIGH, LEFT, BOTTOM = 9, 44, 62, 62


def places():
    """Return which pictures of the test set the snippets read."""
    paths = (snippets.snippet_path(each, PART) for each in snippets.frameworks_with(PART))
    found = {PLACES.search(path.read_text("utf-8"))[1] for path in paths}
    if len(found) != 1:
        raise LookupError(f"the snippets of {PART} read {sorted(found)}: let them read the same")
    return [int(number) for number in found.pop().split(",")]


def pictures():
    """Return the pictures that the snippets read, out of MNIST, (digits, 28, 28) of uint8."""
    with np.load(mnist.required("the digits of the home page are those of")) as data:
        return data["x_test"][places()]


def probabilities():
    """Return what the snippets print, (digits, 10)."""
    text = snippets.shared_output_path(PART).read_text("utf-8")
    return np.array(text.replace("[", " ").replace("]", " ").split(), float).reshape(-1, 10)


def picture(digit):
    """Return a digit, (28, 28) from 0 to 255, as a path for each level of grey."""
    levels = digit.astype(int) * LEVELS // 256
    shapes = []
    for level in range(1, LEVELS):
        runs = "".join(pixels.runs_of(levels == level, 0, 0, 1))
        shapes.append(f'<path d="{runs}" fill-opacity="{level / (LEVELS - 1):.2g}"/>')
    return f'<g transform="translate(2 6) scale({SCALE})" fill="{svg.INK}">{"".join(shapes)}</g>'


def bars(chances):
    """Return ten bars, with the highest probability above its own."""
    highest = np.argmax(chances)
    shapes = [svg.line(LEFT, BOTTOM, LEFT + 10 * BAR, BOTTOM)]
    for digit, chance in enumerate(chances):
        x, height = LEFT + digit * BAR, round(HIGH * chance, 1)
        colour = svg.ACCENT if digit == highest else svg.SECOND
        shapes.append(svg.rectangle(x + 1, BOTTOM - height, BAR - 2, height, colour, svg.NONE))
        weight = "700" if digit == highest else "normal"
        shapes.append(svg.text(x + BAR / 2, BOTTOM + 13, digit, size=12, weight=weight))
        if digit == highest:
            words = f"{chance:.2f}"
            shapes.append(svg.text(x + BAR / 2, BOTTOM - height - 4, words, size=12))
    return shapes


def digits():
    """The digits and their probabilities."""
    with np.load(FILE) as data:
        shown, chances = data["digits"], probabilities()
    said = [f"{np.argmax(line)} with a probability of {line.max():.2f}" for line in chances]
    return svg.panels(
        "Four digits, and the probabilities that the net gives to each of the ten",
        f"The most probable are {', '.join(said)}",
        *[
            (160, 80, [picture(digit), *bars(line)])
            for digit, line in zip(shown, chances, strict=True)
        ],
    )


FIGURES = {"digits": digits}

if __name__ == "__main__":
    np.savez_compressed(FILE, digits=pictures())
    print(FILE.relative_to(snippets.ROOT))

"""The figures of the learning path, drawn from the trained net and digits of MNIST."""

from math import log

import numpy as np

from tools.figures import pixels, svg, trained
from tools.figures.convolution import correlate
from tools.figures.literals import literal
from tools.figures.svg import Box

SEVEN = 0  # the place of the digit that most figures show
SHOWN = (0, 18, 62, 241)  # on the first page
UNSURE = 18
WRONG = (241, 259, 359, 449, 582, 684)
PIXELS = (6, 6, 6)  # row and column of the window that has its numbers shown, and its side
EDGE = np.array(literal("convolution/digit", "kernel"))
MAPS = 4


def of_ten(left, top, width, height, values, right, answer):
    """Return ten bars of probabilities with the digits below them."""
    step, shapes = width / 10, []
    for digit, value in enumerate(values):
        colour = svg.SECOND if digit == right else svg.ACCENT if digit == answer else svg.LINE
        tall = round(max(height * value, 1), 1)
        x = left + step * digit
        shapes.append(svg.rectangle(x + 1, top + height - tall, step - 2, tall, colour, colour))
        weight = "700" if digit in (right, answer) else "normal"
        middle = x + step / 2
        shapes.append(
            svg.text(middle, top + height + 16, digit, colour_of(colour), size=14, weight=weight)
        )
    tallest = int(np.argmax(values))
    x, y = left + step * (tallest + 0.5), top + height * (1 - values[tallest]) - 5
    shapes.append(svg.text(min(x, left + width - 14), y, f"{values[tallest]:.2f}", size=14))
    return shapes


def colour_of(colour):
    """Return the colour of words below a bar."""
    return svg.INK if colour == svg.LINE else colour


def answers():
    """Digits, and the ten probabilities that the trained net gives for each."""
    panels, said = [], []
    for place in SHOWN:
        values, right = trained.probabilities(place), trained.labels()[place]
        answer = int(values.argmax())
        shapes = pixels.picture(4, 22, 3, trained.images()[place])
        shapes += of_ten(102, 22, 190, 84, values, right, answer)
        panels.append((300, 128, shapes))
        verdict = "right" if answer == right else f"wrong, it is a {right}"
        said.append(f"{answer} with {values[answer]:.2f}, which is {verdict}")
    return svg.panels(
        "Four digits and the answers of the net",
        f"Beside each digit ten bars, one for each of 0 to 9. The highest bars: {'; '.join(said)}.",
        *panels,
    )


def numbers():
    """A digit as a picture, and a part of it as numbers."""
    row, column, side = PIXELS
    image = np.rint(trained.images()[SEVEN] * 255).astype(int)
    small, cell = 6, 34
    part = image[row : row + side, column : column + side]
    box = svg.table_box(226, 28, cell, side, side)
    picture = svg.table_box(8, box.half_way_down - 14 * small, small, 28, 28)
    shapes = pixels.picture(picture.left, picture.top, small, image)
    window = picture.part(small, row, column, side, side)
    shapes.append(window.frame(svg.ACCENT))
    for corner in ("top", "bottom"):
        ends = getattr(window, corner), getattr(box, corner)
        shapes.append(svg.line(window.right, ends[0], box.left, ends[1], svg.ACCENT))
    shapes += svg.grid(box.left, box.top, part, cell)
    shapes.append(box.frame(svg.ACCENT))
    shapes.append(svg.text(picture.middle, picture.top - 8, "28 × 28"))
    shapes.append(svg.text(box.middle, box.top - 8, f"{side} × {side} of its numbers"))
    return svg.figure(
        "learn-numbers",
        440,
        box.bottom + 8,
        "A picture is numbers",
        f"A handwritten seven of 28 by 28 points. A square of {side} by {side} of them is shown as "
        "numbers: 0 where the paper is empty, up to 255 where the pen was.",
        shapes,
    )


def one_sum():
    """The kernel of the page on a place of the digit, and the map that it makes."""
    image = trained.images()[SEVEN]
    feature_map = correlate(image[np.newaxis], EDGE[np.newaxis])
    row, column = np.unravel_index(feature_map.argmax(), feature_map.shape)
    window = image[row : row + 3, column : column + 3]
    total = (window * EDGE).sum()
    assert np.isclose(feature_map[row, column], total)
    cell, small, top = 40, 5, 34
    left, middle = svg.table_box(10, top, cell, 3, 3), svg.table_box(180, top, cell, 3, 3)
    result = Box(356, top + cell, 60, cell)
    shapes = [
        *svg.grid(left.left, top, np.round(window, 2), cell, svg.SECOND_SOFT),
        *svg.grid(middle.left, top, EDGE.astype(int), cell, svg.SOFT),
        *svg.grid(result.left, result.top, [[round(total, 2)]], cell),
    ]
    shapes[-2:] = [
        result.filled(svg.SECOND_SOFT),
        svg.text(
            result.middle, result.half_way_down + 5, svg.signed(total, "{:.2f}"), weight="700"
        ),
    ]
    middle_line = left.half_way_down + 6
    shapes += [
        svg.text(left.middle, 22, "window"),
        svg.text(middle.middle, 22, "kernel"),
        svg.text(result.middle, 22, "sum"),
        svg.text((left.right + middle.left) / 2, middle_line, "×", size=18),
        svg.text((middle.right + result.left) / 2, middle_line, "=", size=18),
    ]
    lower = left.bottom + 40
    before = svg.table_box(20, lower, small, 28, 28)
    after = svg.table_box(270, lower + small, small, 26, 26)
    shapes += pixels.picture(before.left, before.top, small, image)
    shapes.append(before.part(small, row, column, 3, 3).frame(svg.SECOND))
    shapes += pixels.picture(after.left, after.top, small, feature_map)
    shapes.append(after.part(small, row, column, 1, 1).inset(-2).frame(svg.INK))
    y = before.half_way_down
    shapes += [
        svg.arrow(before.right + 14, y, after.left - 14, y, svg.INK),
        svg.text(before.middle, lower - 10, "the image, 28 × 28"),
        svg.text(after.middle, lower - 10, "its map, 26 × 26"),
    ]
    return svg.figure(
        "learn-convolution",
        440,
        before.bottom + 8,
        "One number of a map, and the whole map",
        f"A window of 3 by 3 numbers times a kernel of 3 by 3 gives a sum of {total:.2f}. Below, "
        "the handwritten seven with that window marked, and the map of all sums: one colour along "
        "the left edges of the strokes, another along the right ones.",
        shapes,
    )


def pooled():
    """A map of the trained net before and after max pooling, and a part of it in numbers."""
    _, maps = trained.answer(SEVEN)
    channel = trained.strongest(maps["conv1"], 1)[0]
    before, after = maps["conv1"][:, :, channel], maps["pool1"][:, :, channel]
    row, column = busiest(after)
    small, cell, most = 5, 44, before.max()
    large = svg.table_box(10, 28, small, 28, 28)
    half = svg.table_box(280, large.half_way_down - 35, small, 14, 14)
    shapes = pixels.picture(large.left, large.top, small, before, most)
    shapes.append(large.part(small, 2 * row, 2 * column, 4, 4).frame(svg.ACCENT))
    shapes += pixels.picture(half.left, half.top, small, after, most)
    shapes.append(half.part(small, row, column, 2, 2).frame(svg.ACCENT))
    shapes += [
        svg.text(large.middle, 18, "a map, 28 × 28"),
        svg.text(half.middle, half.top - 10, "pooled, 14 × 14"),
        svg.arrow(
            large.right + 20, large.half_way_down, half.left - 20, large.half_way_down, svg.INK
        ),
    ]
    numbers = np.round(before[2 * row : 2 * row + 4, 2 * column : 2 * column + 4], 2)
    kept = np.round(after[row : row + 2, column : column + 2], 2)
    top = large.bottom + 34
    table = svg.table_box(10, top, cell, 4, 4)
    small_table = svg.table_box(280, top + cell, cell, 2, 2)
    colours = svg.chessboard(2, 2, [svg.SECOND_SOFT, svg.ACCENT_SOFT])
    wide = colours.repeat(2, axis=0).repeat(2, axis=1)
    wins = numbers == kept.repeat(2, axis=0).repeat(2, axis=1)
    shapes += svg.grid(table.left, top, numbers, cell, wide, wins & (numbers > 0))
    shapes += svg.grid(small_table.left, small_table.top, kept, cell, colours, bold=True)
    y = table.half_way_down
    shapes += [
        svg.arrow(table.right + 15, y, small_table.left - 15, y, svg.INK),
        svg.text((table.right + small_table.left) / 2, y - 10, "maximum"),
        svg.text(table.middle, top - 10, "the marked part"),
    ]
    return svg.figure(
        "learn-pooling",
        440,
        table.bottom + 8,
        "A map, pooled",
        "A map of the seven, 28 by 28, and the map of 14 by 14 that max pooling makes of it: the "
        "strokes are still there. Below, 4 by 4 of its numbers become 2 by 2: the largest of each "
        "window is kept.",
        shapes,
    )


def busiest(feature_map):
    """Return the row and column of the 2 x 2 numbers that differ most, none of them a zero."""
    windows = np.lib.stride_tricks.sliding_window_view(feature_map, (2, 2))
    spread = np.where(windows.min(axis=(2, 3)) > 0, np.ptp(windows, axis=(2, 3)), -1)
    return np.unravel_index(spread.argmax(), spread.shape)


def from_logits_to_loss():
    """The ten logits of a digit, the probabilities, and the loss."""
    logits, _ = trained.answer(UNSURE)
    values, right = trained.probabilities(UNSURE), trained.labels()[UNSURE]
    top, step, zero, unit = 40, 22, 200, 6
    shapes = pixels.picture(4, 92, 3, trained.images()[UNSURE])
    shapes += [
        svg.text(zero, 20, "logits"),
        svg.text(350, 20, "probabilities"),
        svg.line(zero, top - 6, zero, top + 10 * step),
    ]
    for digit in range(10):
        y = top + step * digit
        colour = svg.SECOND if digit == right else svg.LINE
        words = svg.SECOND if digit == right else svg.INK
        weight = "700" if digit == right else "normal"
        long = round(abs(logits[digit]) * unit, 1)
        start = zero if logits[digit] > 0 else round(zero - long, 1)
        shapes.append(svg.rectangle(start, y, long, step - 8, colour, colour))
        shapes.append(svg.text(116, y + 12, digit, words, weight=weight))
        wide = round(max(values[digit] * 90, 1), 1)
        shapes.append(svg.rectangle(300, y, wide, step - 8, colour, colour))
        shapes.append(
            svg.text(306 + wide, y + 12, f"{values[digit]:.2f}", words, "start", weight=weight)
        )
    loss = -log(values[right])
    y = top + 10 * step + 24
    words = f"loss = −log {values[right]:.2f} = {loss:.2f}"
    shapes.append(svg.text(300, y, words, svg.SECOND, "middle", weight="700"))
    return svg.figure(
        "learn-loss",
        440,
        y + 12,
        "From logits to the loss",
        f"A badly written {right}. Ten bars to the left and to the right of zero, the logits; ten "
        f"bars of probabilities, of which that of {right} is {values[right]:.2f}; and the loss, "
        f"{loss:.2f}.",
        shapes,
    )


def through_the_net():
    """A digit on its way through the trained net: some maps behind each layer."""
    _, maps = trained.answer(SEVEN)
    left, cell, shapes, y = 150, 2.4, [], 8
    shapes += pixels.picture(left, y, cell, trained.images()[SEVEN])
    shapes += beside(y, 67, "image", "28 × 28")
    y += 78
    chosen = {}
    for name, what in (
        ("conv1", "convolution, ReLU"),
        ("pool1", "max pooling"),
        ("conv2", "convolution, ReLU"),
        ("pool2", "max pooling"),
    ):
        all_maps = maps[name]
        rows, columns, count = all_maps.shape
        if name.startswith("conv"):
            is_first = name == "conv1"
            chosen = trained.edges(MAPS) if is_first else trained.strongest(all_maps, MAPS)
        for number, channel in enumerate(chosen):
            x = left + number * 72
            one = all_maps[:, :, channel]
            shapes += pixels.picture(x, y, cell, one)
        height = cell * rows
        shapes += beside(y, max(height, 34), what, f"{count} maps, {rows} × {columns}")
        y += max(height, 34) + 14
    values, right = trained.probabilities(SEVEN), trained.labels()[SEVEN]
    shapes += of_ten(left, y + 10, 280, 50, values, right, int(values.argmax()))
    shapes += beside(y + 10, 50, "dense, softmax", "10 probabilities")
    return svg.figure(
        "learn-net",
        440,
        round(y + 84),
        "A digit on its way through the net",
        "From above: the seven; four of the 32 maps of the first convolution; the same maps after "
        "pooling, half as large; four of the 64 maps of the second convolution; the same after "
        f"pooling, 7 by 7; and ten bars, of which that of {right} is {values[right]:.2f}.",
        shapes,
    )


def beside(top, height, what, size):
    """Return the two lines of words beside a row of pictures."""
    y = top + height / 2
    return [
        svg.text(4, round(y - 3), what, anchor="start", size=14, weight="700"),
        svg.text(4, round(y + 14), size, anchor="start", size=14),
    ]


def what_it_learned():
    """All kernels of the first layer, the maps of four of them, and mistakes of the net."""
    kernels, (_, maps) = trained.kernels(), trained.answer(SEVEN)
    most = np.abs(kernels).max()
    first = [svg.text(4, 18, f"the {len(kernels)} kernels of the first layer", anchor="start")]
    for number, kernel in enumerate(kernels):
        row, column = divmod(number, 8)
        first += pixels.picture(4 + 52 * column, 30 + 46 * row, 12, kernel, most)
    second = [svg.text(4, 18, "four of them, and their maps of a seven", anchor="start")]
    for number, channel in enumerate(trained.edges(MAPS)):
        x = 4 + 106 * number
        second += pixels.picture(x, 30, 12, kernels[channel], most)
        second += pixels.picture(x, 76, 3.4, maps["conv1"][:, :, channel])
    third = [svg.text(4, 18, "digits that it reads wrongly", anchor="start")]
    said = []
    for number, place in enumerate(WRONG):
        row, column = divmod(number, 3)
        x, y = 4 + 142 * column, 30 + 96 * row
        answer, label = int(trained.probabilities(place).argmax()), trained.labels()[place]
        assert answer != label
        third += pixels.picture(x, y, 2, trained.images()[place])
        third += [
            svg.text(x + 64, y + 24, f"a {label}", anchor="start", size=14),
            svg.text(x + 64, y + 42, f"read as {answer}", svg.ACCENT, "start"),
        ]
        said.append(f"a {label} read as {answer}")
    return svg.panels(
        "What the net has learned",
        f"{len(kernels)} tables of 3 by 3 in two colours, for weights above and below zero: many "
        "are edges, in one direction or another. Below four of them their maps of a seven, each "
        f"with another part of the strokes. Then digits that the net reads wrongly: "
        f"{', '.join(said)}.",
        (440, 210, first),
        (440, 178, second),
        (440, 200, third),
    )


FIGURES = {
    "learn-answers": answers,
    "learn-numbers": numbers,
    "learn-convolution": one_sum,
    "learn-pooling": pooled,
    "learn-loss": from_logits_to_loss,
    "learn-net": through_the_net,
    "learn-kernels": what_it_learned,
}

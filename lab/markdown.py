"""Tables in Markdown, and numbers as they stand in them."""

from tools.figures import plot

NARROW = "\N{NO-BREAK SPACE}"  # so that a table does not break "2.4 × 10⁻⁷"


def table(heads, rows, words=(0,)):
    """Return a Markdown table. Numbers stand right; ``words`` are the columns that stand left."""
    rules = ["---:"] * len(heads)
    for column in words:
        rules[column] = "---"
    return "".join(row(cells) for cells in (heads, rules, *rows))


def row(cells):
    """Return a row of a table, as a line."""
    return f"| {' | '.join(map(str, cells))} |\n"


def small(number):
    """Return a small number in words: 2.4e-07 as "2.4 × 10⁻⁷"."""
    if number is None:
        return "–"
    if number == 0:
        return "0"
    if number >= 0.001:
        return f"{number:.2g}"
    mantissa, exponent = f"{number:.1e}".split("e")
    return f"{mantissa}{NARROW}×{NARROW}{plot.power(int(exponent))}"


def percent(right, images):
    """Return an accuracy with its sampling error, in per cent: "98.13 ± 0.14"."""
    share = right / images
    error = (share * (1 - share) / images) ** 0.5
    return f"{100 * share:.2f}{NARROW}±{NARROW}{100 * error:.2f}"

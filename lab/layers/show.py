"""Show what came of the mistakes, as the page has it."""

from lab import markdown
from lab.layers import compare


def table(results):
    """Return a table in Markdown, with a row for each mistake."""
    heads = ["Made in", "Net", "Mistake", "Found at", "Guess", "Right"]
    rows = [
        [
            result.made_in,
            result.net,
            result.words,
            " / ".join(dict.fromkeys(f"`{name}`" for name in result.found if name != "–")),
            result.guess or "none",
            "yes" if result.is_right else "**no**",
        ]
        for result in results
    ]
    return markdown.table(heads, rows, words=range(len(heads)))


def summary(results):
    """Return the totals in a sentence."""
    layers = sum(result.at_its_layer for result in results)
    right = sum(result.is_right for result in results)
    return (
        f"Of {len(results)} mistakes, {layers} are found at their layer, "
        f"and {right} times the guess is right, too.\n"
    )


def page_of(section):
    """Return a section as a page in docs/porting/ links to it: "../layers/padding.md#in-short".

    section: its address on the site, "layers/padding/#in-short"
    """
    page, mark, anchor = section.partition("#")
    page = page.strip("/")
    file = "index.md" if page == "porting" else f"../{page}.md"
    return file.replace("../porting/", "") + mark + anchor


def guesses():
    """Return a table in Markdown of what the program may say, each with its section."""
    rows = [
        [f"`{guess}`", f"[{words}]({page_of(section)})"]
        for guess, (words, section) in compare.load().SECTIONS.items()
    ]
    return markdown.table(["Guess", "What it means"], rows, words=(0, 1))

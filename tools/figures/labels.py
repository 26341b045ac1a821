"""Which frameworks a figure speaks of: by what their snippets printed, or by an attribute."""

from tools import snippets
from tools.frameworks import frameworks


def printed(framework, part):
    """Return what a framework's snippet printed; "" where there is none."""
    output = snippets.output_path(framework, part)
    there = output.is_file() and snippets.snippet_path(framework, part).is_file()
    return output.read_text("utf-8") if there else ""


def that_print(part, words):
    """Return the frameworks whose snippet printed these words among others.

    Raises LookupError when none did: then the figure and the snippets say different things.
    """
    chosen = [framework for framework in frameworks() if words in printed(framework, part)]
    if not chosen:
        raise LookupError(
            f"no file of generated/outputs/{part} has {words!r}, which a figure computes: "
            "look at both, then run `make outputs` and `make figures`"
        )
    return chosen


def with_layout(layout, part):
    """Return the frameworks with "channels last" or "channels first" that have a part."""
    return [
        framework
        for framework in frameworks()
        if framework.layout == layout and snippets.snippet_path(framework, part).is_file()
    ]


def listed(chosen):
    """Return their labels for a picture: "Keras, TensorFlow"."""
    return ", ".join(framework.label for framework in chosen)


def joined(chosen):
    """Return their labels for a sentence: "Keras, PyTorch and CNTK"."""
    *others, last = [framework.label for framework in chosen]
    return f"{', '.join(others)} and {last}" if others else last

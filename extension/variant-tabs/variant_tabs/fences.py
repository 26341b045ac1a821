"""Plain fences of a page, highlighted like the tabs: the formatter of a custom fence.

pymdownx.superfences asks it for every fence under the name ``*``, as the README shows.
"""

from collections.abc import Sequence
from typing import Any

from markdown import Markdown

from variant_tabs.highlighting import highlight
from variant_tabs.markup import code_block


def fence(
    source: str,
    language: str,
    css_class: str,
    options: dict[str, Any],
    md: Markdown,
    classes: Sequence[str] = (),
    id_value: str = "",
    attrs: dict[str, Any] | None = None,
    **_: Any,
) -> str:
    """Return a fence as HTML; one with a title or another option as pymdownx.highlight makes it."""
    if not (options or classes or id_value or attrs):
        return code_block(highlight(f"{source}\n", language or "text"), css_class)
    superfences: Any = md.preprocessors["fenced_code_block"]
    html: str = superfences.highlight(
        source,
        language,
        options,
        md,
        classes=list(classes),
        id_value=id_value,
        attrs=attrs or {},
    )
    return html

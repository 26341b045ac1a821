"""What the extensions of this site have in common: they are told where the snippets are."""

from pathlib import Path
from typing import Any, ClassVar

from markdown import Extension


class SnippetsExtension(Extension):
    """An extension of Markdown with the option ``snippets``, and perhaps more."""

    OPTIONS: ClassVar[dict[str, list[Any]]] = {}
    """Its other options: for each its default and what it means."""

    def __init__(self, **kwargs: Any) -> None:
        self.config = {
            "snippets": ["snippets", "Their folder, as seen from where the site is built"],
            **{name: list(option) for name, option in self.OPTIONS.items()},
        }
        super().__init__(**kwargs)

    @property
    def snippets(self) -> Path:
        """The folder of the snippets."""
        return Path(self.getConfig("snippets"))

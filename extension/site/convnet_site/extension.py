"""What the extensions of this site have in common: they are told where the snippets are."""

from pathlib import Path
from typing import Any

from markdown import Extension


class SnippetsExtension(Extension):
    """An extension of Markdown with the option ``snippets``."""

    def __init__(self, **kwargs: Any) -> None:
        self.config = {
            "snippets": ["snippets", "Their folder, as seen from where the site is built"]
        }
        super().__init__(**kwargs)

    @property
    def snippets(self) -> Path:
        """The folder of the snippets."""
        return Path(self.getConfig("snippets"))

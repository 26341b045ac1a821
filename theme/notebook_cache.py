"""A hook of MkDocs: where mkdocs-jupyter keeps notebook pages. Zensical has none."""

from convnet_site.notebooks import on_config

__all__ = ["on_config"]

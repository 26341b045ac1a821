"""A hook of MkDocs: under ``mkdocs serve`` a save is seen at once. See convnet_site.live."""

from convnet_site.live import on_env, on_pre_page, on_serve, on_startup

__all__ = ["on_env", "on_pre_page", "on_serve", "on_startup"]

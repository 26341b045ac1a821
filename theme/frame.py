"""A hook of MkDocs: the list of all pages, and one file of style. Zensical has its own."""

from convnet_site.frame import on_env, on_files

__all__ = ["on_env", "on_files"]

"""A hook of MkDocs: each page as Markdown beside it, and llms.txt. Zensical runs no hooks."""

from convnet_site.plain_pages import on_nav, on_post_build

__all__ = ["on_nav", "on_post_build"]

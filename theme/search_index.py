"""A hook of MkDocs: the index of the search. Zensical has its own search."""

from convnet_site.search_index import on_nav, on_page_content, on_post_build

__all__ = ["on_nav", "on_page_content", "on_post_build"]

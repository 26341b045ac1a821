"""A hook of MkDocs: a build looks at each file once, and `mkdocs serve` shows a save at once.

See convnet_site.live.
"""

from convnet_site.live import (
    on_build_error,
    on_env,
    on_post_build,
    on_pre_build,
    on_pre_page,
    on_serve,
    on_startup,
)

__all__ = [
    "on_build_error",
    "on_env",
    "on_post_build",
    "on_pre_build",
    "on_pre_page",
    "on_serve",
    "on_startup",
]

"""What ``mkdocs serve`` does otherwise here, as a hook of MkDocs.

``mkdocs build`` is left alone, but that Python does not look for garbage in it.

Each save builds the whole site, by MkDocs's own code. Three things make that quick: the HTML of a
page is made anew only when something that it was made of has changed (live_pages), only files that
changed are written (live_files), and compiled templates are kept. A server of our own watches the
sources, shows mistakes in the browser and reloads it (live_server).

The private doors of MkDocs that this needs are in ``open_doors``; tests/test_serve.py fails when
one of them is closed.
"""

import gc
from collections.abc import Callable
from typing import Any

import jinja2
from mkdocs import utils
from mkdocs.commands import serve
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from variant_tabs import begin_still, end_still

Build = Callable[..., None]


class KeptTemplates(jinja2.BytecodeCache):
    """Compiled templates; Jinja compiles one again when its text has changed."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    def load_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        """Give a template what was kept of it."""
        if bucket.key in self.kept:
            bucket.bytecode_from_string(self.kept[bucket.key])

    def dump_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        """Keep a compiled template."""
        self.kept[bucket.key] = bucket.bytecode_to_string()


class Session:
    """One run of ``mkdocs serve``."""

    def __init__(self) -> None:
        from convnet_site.live_files import SiteFolder
        from convnet_site.live_pages import RenderedPages
        from convnet_site.live_report import attempt

        self.attempt = attempt
        self.folder = SiteFolder()
        self.pages = RenderedPages()
        self.templates = KeptTemplates()
        self.build: Build = serve.build
        self.report = None
        open_doors(self.folder, self.first_build)

    def first_build(self, *arguments: Any, **options: Any) -> None:
        """Build, and let the server start even if that fails."""
        self.report = self.attempt(self.whole(self.build), *arguments, **options)

    def whole(self, build: Build) -> Build:
        """Return what builds, and then removes what is no part of the site any more."""

        def build_and_finish(*arguments: Any, **options: Any) -> None:
            build(*arguments, **options)
            self.folder.finish()

        return build_and_finish

    def server(self, old: LiveReloadServer, config: MkDocsConfig, builder: Build) -> Any:
        """Return the server that takes the place of MkDocs's, which is not started."""
        from convnet_site.live_server import Server

        serve.build = self.build  # from now on the server catches what fails
        old.server_close()
        new = Server(config, self.whole(builder), self.report)
        new.watch(config.docs_dir)
        new.watch(config.config_file_path)
        return new


def open_doors(folder: Any, build: Build) -> None:
    """Let MkDocs write through a SiteFolder, and make its first build by ``build``.

    MkDocs has no public way for either: it calls these functions by these names.
    """
    utils.clean_directory = folder.begin
    utils.write_file = folder.write
    utils.copy_file = folder.copy
    serve.build = build


_session: Session | None = None


def on_startup(*, command: str, dirty: bool) -> None:
    """Begin a session where the site is served.

    A build ends soon and leaves little garbage: to look for it takes a twentieth of its time.
    """
    global _session
    if command == "serve":
        _session = Session()
    elif command == "build":
        gc.disable()


def on_pre_build(**_: Any) -> None:
    """Take the files to be as they are when a build first looks at them."""
    begin_still()
    if _session:
        _session.pages.begin()


def on_post_build(**_: Any) -> None:
    """Look at them anew."""
    end_still()


def on_build_error(**_: Any) -> None:
    """Look at them anew."""
    end_still()


def on_pre_page(page: Page, *, config: MkDocsConfig, files: Files) -> Page:
    """Let a page be rendered only when it must."""
    if _session:
        _session.pages.take_over(page)
    return page


def on_env(env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    """Keep compiled templates."""
    if _session:
        env.bytecode_cache = _session.templates
    return env


def on_serve(server: LiveReloadServer, *, config: MkDocsConfig, builder: Build) -> Any:
    """Serve by a server of our own."""
    return _session.server(server, config, builder) if _session else server

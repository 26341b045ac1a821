"""The server of ``mkdocs serve``: it watches the sources, builds, reloads and shows mistakes."""

import functools
import http.server
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from html import escape
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.polling import PollingObserver

from convnet_site.live_report import LOG, Report, attempt

QUIET = 0.03  # seconds without a change, after which a save is complete
CHANGES = {"created", "modified", "moved", "deleted"}
SCRIPT = Path(__file__).with_name("live.js").read_text("utf-8")
STYLE = """
#live { position: fixed; z-index: 99; inset: auto 0 0; max-height: 50vh; overflow: auto; margin: 0;
  padding: .8rem 1.2rem; border: 0; border-top: .2rem solid #c62828; border-radius: 0;
  background: #fff; color: #000; font: 14px/1.4 sans-serif; }
#live summary { font-weight: bold; cursor: pointer; }
#live pre { margin: .5rem 0 0; white-space: pre-wrap; font: 13px/1.4 monospace; }
"""
BEGIN, END = "<!-- mkdocs serve -->", "<!-- end of mkdocs serve -->"
RELOAD = "/livereload/"
EMPTY = "<!doctype html><title>Not built yet</title><body></body>"
LOADS_SETTINGS = "from mkdocs.config import load_config; load_config()"


class Changes(FileSystemEventHandler):
    """Collects the paths of files that change."""

    def __init__(self) -> None:
        self.paths: set[str] = set()
        self.come = threading.Condition()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Note a change; that a file was read or a folder's list changed is none."""
        if event.event_type not in CHANGES:
            return
        if event.is_directory and event.event_type == "modified":
            return
        paths = {os.fsdecode(event.src_path), os.fsdecode(event.dest_path or event.src_path)}
        with self.come:
            self.paths |= {path for path in paths if not is_passing(path)}
            self.come.notify()

    def wait(self) -> set[str]:
        """Return what has changed, when it has stopped changing."""
        with self.come:
            while not self.paths:
                self.come.wait(timeout=1)  # which lets Ctrl+C through everywhere
            while self.come.wait(timeout=QUIET):
                pass
            paths, self.paths = self.paths, set()
        return paths


def is_passing(path: str) -> bool:
    """Tell whether a file is an editor's, git's or Python's own and no source."""
    name = os.path.basename(path)
    return name.startswith(".") or name.endswith(("~", ".pyc", ".new")) or "__pycache__" in path


class Server:
    """What MkDocs asks of its server: ``watch``, ``serve`` and ``shutdown``."""

    def __init__(
        self, config: MkDocsConfig, builder: Callable[[], None], report: Report | None
    ) -> None:
        self.config = config
        self.builder = builder
        self.report = report or Report(False, ())
        self.watched: set[str] = set()
        self.changes = Changes()
        self.built = threading.Condition()
        self.building = False
        self.epoch = time.time_ns() // 1_000_000  # another one in a process that began later
        self.mount = urlsplit(config.site_url or "/").path
        host, port = config.dev_addr
        handler = functools.partial(Handler, server_of=self, directory=config.site_dir)
        self.http = Http((host, port), handler)
        self.answering = threading.Thread(target=self.http.serve_forever, daemon=True)
        self.observer: Any = None

    def watch(self, path: str, *_: Any, **__: Any) -> None:
        """Watch a folder, or a file by its folder: editors put a new file in the place of one."""
        self.watched.add(os.path.realpath(path))

    def unwatch(self, path: str) -> None:
        """Watch something no more."""
        self.watched.discard(os.path.realpath(path))

    def serve(self, *, open_in_browser: bool = False) -> None:
        """Serve until interrupted."""
        try:
            self.observer = self.start_watching(Observer())
        except OSError as error:  # too many are watched on this machine
            LOG.warning(f"The sources are looked at again and again, because {error}")
            self.observer = self.start_watching(PollingObserver(timeout=0.5))
        self.answering.start()
        LOG.info(f"Serving on {self.config.site_url}")
        if open_in_browser:
            import webbrowser

            webbrowser.open(str(self.config.site_url))
        while True:
            self.follow(self.changes.wait())

    def start_watching(self, observer: Any) -> Any:
        """Let an observer watch each file once. Raises OSError where it cannot."""
        folders = {path for path in self.watched if os.path.isdir(path)}
        for path in sorted(folders):
            if not any(path.startswith(other + os.sep) for other in folders):
                observer.schedule(self.changes, path, recursive=True)
        for path in self.watched - folders:
            observer.schedule(OnlyFile(path, self.changes), os.path.dirname(path))
        observer.start()
        return observer

    def follow(self, paths: set[str]) -> None:
        """Build after some files have changed."""
        begun = time.monotonic()
        names = sorted({os.path.relpath(path) for path in paths})
        more = f" and {len(names) - 3} more" if len(names) > 3 else ""
        LOG.info(f"Changed: {', '.join(names[:3])}{more}")
        with self.built:
            self.building = True
        try:
            if paths & loaded_programs():
                self.report = self.start_again()
            else:
                self.report = attempt(self.builder)
        finally:
            with self.built:
                self.building = False
                self.epoch += 1
                self.built.notify_all()
        LOG.info(f"Reloaded after {time.monotonic() - begun:.2f} seconds")

    def start_again(self) -> Report:
        """Start this process again, with the programs as they are now; report why it cannot."""
        command = [sys.executable, "-c", LOADS_SETTINGS]
        tried = subprocess.run(command, capture_output=True, text=True)
        if tried.returncode:
            message = tried.stderr.strip()
            LOG.error(message)
            return Report(True, (message,))
        shutil.rmtree(self.config.site_dir)
        os.execv(sys.executable, sys.orig_argv)

    def shutdown(self) -> None:
        """End."""
        if self.answering.is_alive():
            self.http.shutdown()
        self.http.server_close()
        if self.observer:
            self.observer.stop()

    def wait_for_build(self) -> int:
        """Wait until no build is going on, and return its epoch."""
        with self.built:
            self.built.wait_for(lambda: not self.building)
            return self.epoch

    def wait_for_change(self, epoch: int) -> int:
        """Return the epoch when it is another one, or after a minute."""
        with self.built:
            self.built.wait_for(lambda: self.epoch != epoch, timeout=60)
            return self.epoch

    def additions(self, epoch: int) -> str:
        """Return what each page gets: the script that reloads it, and what is wrong."""
        script = f"<script>{SCRIPT.replace('EPOCH', str(epoch))}</script>"
        return f"{BEGIN}{panel(self.report)}{script}{END}"


class OnlyFile(FileSystemEventHandler):
    """Lets the changes of one file through."""

    def __init__(self, path: str, changes: Changes) -> None:
        self.path = path
        self.changes = changes

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Pass on a change of the file."""
        if self.path in (event.src_path, event.dest_path):
            self.changes.on_any_event(event)


def loaded_programs() -> set[str]:
    """Return the files of all modules of this process."""
    files = [getattr(module, "__file__", None) for module in list(sys.modules.values())]
    return {os.path.realpath(file) for file in files if file}


def panel(report: Report) -> str:
    """Return what is wrong, as HTML; "" where nothing is."""
    if not report.messages:
        return ""
    title = "The site could not be built" if report.failed else "Built, and `make build` refuses it"
    messages = escape("\n\n".join(report.messages))
    inside = f"<summary>{title}</summary><pre>{messages}</pre>"
    return f'<style>{STYLE}</style><details id="live" role="alert" open>{inside}</details>'


class Http(http.server.ThreadingHTTPServer):
    """Answers each request in a thread."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Report what fails, unless it is that a browser went away."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class Handler(http.server.SimpleHTTPRequestHandler):
    """Answers the browser."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: Any, server_of: Server, **options: Any) -> None:
        self.live = server_of
        super().__init__(*arguments, **options)

    def do_GET(self) -> None:
        """Answer: with a file of the site, or, below /livereload/, when there is a new one."""
        path = urlsplit(self.path).path
        if path.startswith(RELOAD):
            known = path.removeprefix(RELOAD)
            epoch = self.live.wait_for_change(int(known) if known.isdecimal() else 0)
            self.send_text(str(epoch), "text/plain")
            return
        if path == "/" != self.live.mount:
            self.send_response(HTTPStatus.FOUND)
            self.send_header("Location", self.live.mount)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        epoch = self.live.wait_for_build()
        file = Path(self.translate_path(self.path))
        if file.is_dir() and path.endswith("/"):
            file /= "index.html"
        if file.suffix == ".html":
            self.send_page(file, epoch)
        else:
            super().do_GET()

    def translate_path(self, path: str) -> str:
        """Return the file of an address, which begins as the site's does."""
        return super().translate_path("/" + path.removeprefix(self.live.mount))

    def send_page(self, file: Path, epoch: int, status: int = HTTPStatus.OK) -> None:
        """Send a page, with what is added to it."""
        if not file.is_file():
            file, status = Path(self.directory, "404.html"), HTTPStatus.NOT_FOUND
        page = file.read_text("utf-8") if file.is_file() else EMPTY
        before, body, after = page.rpartition("</body>")
        added = self.live.additions(epoch)
        self.send_text(f"{before}{added}{body}{after}", "text/html; charset=utf-8", status)

    def send_text(self, text: str, kind: str, status: int = HTTPStatus.OK) -> None:
        """Send a text."""
        content = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def list_directory(self, path: str | os.PathLike[str]) -> None:
        """Show no lists of folders, which the site has not."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def send_error(self, code: int, *arguments: Any, **options: Any) -> None:
        """Send the site's own page where there is nothing."""
        if code == HTTPStatus.NOT_FOUND:
            self.send_page(Path(), self.live.wait_for_build())
        else:
            super().send_error(code, *arguments, **options)

    def end_headers(self) -> None:
        """Let the browser keep nothing: a file may change twice in a second."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *arguments: Any) -> None:
        """Say nothing of what is asked for."""

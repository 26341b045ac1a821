"""A small server of a built site that compresses as real hosts do."""

import contextlib
import functools
import gzip
import http.server
import threading
from pathlib import Path

COMPRESSED = {".css", ".html", ".js", ".json", ".svg", ".txt", ".xml"}


@functools.cache
def compressed(path, modified):
    """Return what a file holds, compressed; ``modified`` is its time, after which it is another."""
    return gzip.compress(Path(path).read_bytes(), 6)


class Handler(http.server.SimpleHTTPRequestHandler):
    """Answers like SimpleHTTPRequestHandler, and compresses what is text."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *arguments):
        pass

    def do_GET(self):
        path = Path(self.translate_path(self.path))
        if path.is_dir() and self.path.partition("?")[0].endswith("/"):
            path /= "index.html"
        if path.is_file() and path.suffix in COMPRESSED:
            self.send_compressed(path)
        else:
            super().do_GET()

    def send_compressed(self, path):
        body = compressed(path, path.stat().st_mtime_ns)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Vary", "Accept-Encoding")
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        self.wfile.write(body)


@contextlib.contextmanager
def serve(folder):
    """Serve a site below a folder of its name, as GitHub Pages does, and give its address."""
    handler = functools.partial(Handler, directory=folder.parent)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/{folder.name}/"
        finally:
            server.shutdown()

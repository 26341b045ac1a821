"""Read the signatures of the names in tables/names.toml and write them into generated/signatures.json; part of ``make outputs``.

Each framework's are read in its own interpreter, by tools/inside/read_signatures.py.
"""

import json
import os
import subprocess
import sys
import tomllib

from tools import snippets

READER = snippets.ROOT / "tools" / "inside" / "read_signatures.py"


def rows():
    """Return the rows of tables/names.toml."""
    return tomllib.loads((snippets.TABLES / "names.toml").read_text("utf-8"))["name"]


def symbols(framework):
    """Return the names that the rows give in one framework, sorted."""
    return sorted(
        {row[framework.name]["symbol"] for row in rows() if "symbol" in row.get(framework.name, {})}
    )


def written():
    """Return what signatures.json holds: {framework: {symbol: {"arguments": ..., "read": ..., "module": ...}}}."""
    return json.loads((snippets.SIGNATURES).read_text("utf-8"))


def read(framework, wanted):
    """Return the signatures of names as they are in a framework. Raises FrameworkError when one of them has none."""
    environment = {
        key: value
        for key, value in os.environ.items()
        if key not in ("PYTHONPATH", "KERAS_BACKEND")
    }
    environment |= {
        "TF_CPP_MIN_LOG_LEVEL": "2",
        "CUDA_VISIBLE_DEVICES": "-1",
        "PYTHONIOENCODING": "utf-8",
    }
    answer = subprocess.run(
        [framework.python, "-W", "ignore", READER],
        input="\n".join(wanted),
        env=environment,
        capture_output=True,
        text=True,
    )
    if answer.returncode:
        raise snippets.FrameworkError(
            f"{framework.label}: {snippets.last_line(answer.stderr)}: mend tables/names.toml"
        )
    return json.loads(answer.stdout)


def text(names):
    """Return the text of signatures.json, with one line for each name."""
    blocks = []
    for framework, signatures in names.items():
        lines = ",\n".join(
            f"  {json.dumps(symbol)}: {json.dumps(signature, ensure_ascii=False)}"
            for symbol, signature in sorted(signatures.items())
        )
        blocks.append(f" {json.dumps(framework)}: {{\n{lines}\n }}")
    return "{\n" + ",\n".join(blocks) + "\n}\n"


def main():
    try:
        names = {
            framework.name: read(framework, symbols(framework))
            for framework in snippets.frameworks()
        }
    except snippets.FrameworkError as error:
        sys.exit(str(error))
    (snippets.SIGNATURES).write_text(text(names), "utf-8")
    print(
        f"names: {', '.join(f'{len(signatures)} in {framework}' for framework, signatures in names.items())}"
    )


if __name__ == "__main__":
    main()

"""What readers write for CNTK's defaults, see tools/inside/read_signatures.py. Python 3.6."""

import re

NUMBERS = {2**64 - 1: "unlimited", 2**64 - 3: "random", 2**31 - 1: "inferred"}  # words, in CNTK
DAGGER = "\u2020"  # default_options may change it


def text_of(default, otherwise):
    """Return a default as readers write it; ``otherwise`` knows those that are not CNTK's own."""
    kind = type(default).__name__
    if kind == "default_override_or":
        return text_of(default.value, otherwise) + DAGGER
    if kind == "training_double_parameter_schedule":
        return f"{default[0]:.7g} per sample"
    if kind == "Dictionary" and "initializerType" in default.keys():  # noqa: SIM118 (it is no dict)
        return words_of(default["initializerType"]) + "()"
    if kind == "Function":  # a layer or a function, of which only identity is a default
        return "identity"
    if kind == "int" and default in NUMBERS:
        return NUMBERS[default]
    return otherwise(default)


def words_of(name):
    """Return "glorot_uniform" for "glorotUniform"."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()

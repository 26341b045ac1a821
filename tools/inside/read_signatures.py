"""Read the signatures of names in one framework: names on standard input, one a line, and JSON on standard output.

Every framework's interpreter runs this file, so it is plain Python 3.6 and needs the standard library only. For each name it gives

    arguments  every argument with its default, as text; null for a property
    read       "signature", from inspect.signature; "docstring", where only the docstring's first line has it; "property"
    module     where the name is defined

A default that CNTK's default_options may change ends in a dagger. Raises LookupError when a name is not there or has no signature.
"""

import importlib
import inspect
import json
import os
import re
import sys

ALIASES = {"tf": "tensorflow", "C": "cntk"}
CNTK_NUMBERS = {
    2**64 - 1: "unlimited",
    2**64 - 3: "random",
    2**31 - 1: "inferred",
}  # how CNTK writes these three words
DAGGER = "\u2020"
ANYTHING = re.compile(r"\*\w+, \*\*\w+")


def find(name):
    """Return the object that a dotted name stands for, and the object that it was taken from."""
    first, *rest = name.split(".")
    owner, found = None, importlib.import_module(ALIASES.get(first, first))
    for number, part in enumerate(rest):
        if not hasattr(found, part):
            raise LookupError(
                "{}: {} has no {}".format(name, ".".join([first] + rest[:number]), part)
            )
        owner, found = found, getattr(found, part)
    return found, owner


def read(name):
    """Return what is known of one name."""
    found, owner = find(name)
    module = getattr(found, "__module__", None) or getattr(owner, "__module__", None)
    if isinstance(found, property):
        return {"arguments": None, "read": "property", "module": found.fget.__module__}
    arguments = from_signature(found, owner)
    if arguments is None or ANYTHING.fullmatch(", ".join(arguments)):
        written = from_docstring(name, found)
        if written:
            return {"arguments": written, "read": "docstring", "module": module}
    if arguments is None:
        raise LookupError(
            "{}: it has no signature, and its docstring does not begin with one".format(name)
        )
    return {"arguments": arguments, "read": "signature", "module": module}


def from_signature(found, owner):
    """Return the arguments as inspect.signature gives them, without the self of a method, or None."""
    try:
        parameters = list(inspect.signature(found).parameters.values())
        if inspect.isclass(found) and [p.kind for p in parameters] == [
            inspect.Parameter.VAR_POSITIONAL,
            inspect.Parameter.VAR_KEYWORD,
        ]:
            parameters = list(inspect.signature(found.__init__).parameters.values())[
                1:
            ]  # a metaclass hides it
    except (TypeError, ValueError):
        return None
    if (
        inspect.isclass(owner)
        and inspect.isfunction(found)
        and parameters
        and parameters[0].name == "self"
    ):
        parameters = parameters[1:]
    texts, keywords_only = [], False
    for parameter in parameters:
        if (
            parameter.kind == inspect.Parameter.KEYWORD_ONLY
            and not keywords_only
            and not any(text.startswith("*") for text in texts)
        ):
            texts.append("*")
        keywords_only = parameter.kind == inspect.Parameter.KEYWORD_ONLY
        stars = {inspect.Parameter.VAR_POSITIONAL: "*", inspect.Parameter.VAR_KEYWORD: "**"}.get(
            parameter.kind, ""
        )
        equals = (
            "" if parameter.default is inspect.Parameter.empty else "=" + text_of(parameter.default)
        )
        texts.append(stars + parameter.name + equals)
    return texts


def from_docstring(name, found):
    """Return the arguments out of the docstring's first line, like "cat(tensors, dim=0, *, out=None) -> Tensor", or None."""
    lines = (found.__doc__ or "").strip().splitlines()
    match = lines and re.match(
        re.escape(name.split(".")[-1]) + r"\((.*?)\)(\s*->.*)?$", lines[0].strip()
    )
    return re.split(r",\s*(?![^(\[]*[)\]])", match.group(1)) if match else None


def text_of(default):
    """Return a default as a reader would write it."""
    kind = type(default).__name__
    if kind == "default_override_or":  # CNTK: this value, unless default_options says otherwise
        return text_of(default.value) + DAGGER
    if kind == "training_double_parameter_schedule":
        return "{:.7g} per sample".format(default[0])
    if kind == "Dictionary" and "initializerType" in default.keys():  # of CNTK
        return words_of(default["initializerType"]) + "()"
    if kind == "Function":  # a layer or function of CNTK, of which only identity is a default
        return "identity"
    if isinstance(default, bool) or default is None:
        return repr(default)
    if isinstance(default, int) and default in CNTK_NUMBERS and "cntk" in sys.modules:
        return CNTK_NUMBERS[default]
    if inspect.isclass(default) or inspect.ismodule(default):
        return default.__name__
    if hasattr(default, "name") and hasattr(default, "value"):  # an enumeration
        return "{}.{}".format(kind, default.name)
    text = repr(default)
    if " at 0x" in text:
        raise LookupError("no readable text for the default {}".format(text))
    return text


def words_of(name):
    """Return "glorot_uniform" for "glorotUniform"."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


if __name__ == "__main__":
    wanted = sys.stdin.read().split()
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # what a framework prints is no part of the answer
    try:
        result = {name: read(name) for name in wanted}
    except LookupError as error:
        sys.exit(str(error.args[0]))
    with answers:
        json.dump(result, answers)

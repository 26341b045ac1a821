"""Read the signatures of names in one framework, for tools/write_names.py.

    python read_signatures.py '{"np": "numpy"}' [defaults.py]

The arguments are what the names call modules, and a file of the framework which tells by
``text_of(default, otherwise)`` what readers write for a default of its own kinds; it may end in
``otherwise(value)``, which is the text of a value of any other kind.

A request is {"names": [...]}. The answer is {"signatures": {name: ...}}, or {"problem": "..."} when
a name is not there or has no signature. Of each name it has

    arguments  each argument with its default, as text; null for a property
    read       "signature", of inspect; "property"; or "docstring", where only that has it
    module     where the name is defined

Every framework's interpreter runs this file: it is plain Python 3.6, standard library only.
"""

import importlib
import importlib.util
import inspect
import json
import re
import sys

import answers

ANYTHING = re.compile(r"\*\w+, \*\*\w+")
BETWEEN_ARGUMENTS = re.compile(r",\s*(?![^(\[]*[)\]])")
STARS = {inspect.Parameter.VAR_POSITIONAL: "*", inspect.Parameter.VAR_KEYWORD: "**"}


class Reader:
    """Reads names of one framework."""

    def __init__(self, aliases, own_text=None):
        self.aliases = aliases
        self.own_text = own_text

    def answer(self, request):
        """Return the signatures of names, or what is wrong with the first that has none."""
        try:
            return {"signatures": {name: self.read(name) for name in request["names"]}}
        except LookupError as error:
            return {"problem": error.args[0]}

    def read(self, name):
        """Return what is known of one name."""
        value, owner = self.find(name)
        module = getattr(value, "__module__", None) or getattr(owner, "__module__", None)
        if isinstance(value, property):
            return {"arguments": None, "read": "property", "module": value.fget.__module__}
        arguments = self.from_signature(value, owner)
        if arguments is None or ANYTHING.fullmatch(", ".join(arguments)):
            written = from_docstring(name, value)
            if written:
                return {"arguments": written, "read": "docstring", "module": module}
        if arguments is None:
            raise LookupError(
                f"{name}: it has no signature, and its docstring does not begin with one"
            )
        return {"arguments": arguments, "read": "signature", "module": module}

    def find(self, name):
        """Return the object that a dotted name stands for, and the one that it was taken from."""
        first, *rest = name.split(".")
        owner, value = None, importlib.import_module(self.aliases.get(first, first))
        path = first
        for part in rest:
            if not hasattr(value, part):
                raise LookupError(f"{name}: {path} has no {part}")
            owner, value = value, getattr(value, part)
            path += "." + part
        return value, owner

    def from_signature(self, value, owner):
        """Return the arguments as inspect.signature gives them, or None."""
        try:
            parameters = parameters_of(value, owner)
        except (TypeError, ValueError):
            return None
        texts, stars = [], False
        for parameter in parameters:
            if parameter.kind == inspect.Parameter.KEYWORD_ONLY and not stars:
                texts.append("*")
                stars = True
            stars = stars or parameter.kind in STARS
            texts.append(self.text_of_parameter(parameter))
        return texts

    def text_of_parameter(self, parameter):
        """Return an argument with its default as it is written."""
        text = STARS.get(parameter.kind, "") + parameter.name
        if parameter.default is inspect.Parameter.empty:
            return text
        return text + "=" + self.text_of(parameter.default)

    def text_of(self, default):
        """Return a default as a reader would write it."""
        return self.own_text(default, text_of) if self.own_text else text_of(default)


def parameters_of(value, owner):
    """Return the parameters of a function or a class, without the self of a method."""
    parameters = list(inspect.signature(value).parameters.values())
    kinds = [parameter.kind for parameter in parameters]
    if inspect.isclass(value) and kinds == list(STARS):  # a metaclass hides its own
        return list(inspect.signature(value.__init__).parameters.values())[1:]
    is_method = inspect.isclass(owner) and inspect.isfunction(value)
    if is_method and parameters and parameters[0].name == "self":
        return parameters[1:]
    return parameters


def from_docstring(name, value):
    """Return the arguments of a docstring's first line, like "cat(tensors, dim=0)", or None."""
    lines = (value.__doc__ or "").strip().splitlines()
    signature = re.escape(name.split(".")[-1]) + r"\((.*?)\)(\s*->.*)?$"
    match = lines and re.match(signature, lines[0].strip())
    return BETWEEN_ARGUMENTS.split(match.group(1)) if match else None


def text_of(default):
    """Return a default that any framework might have as a reader would write it."""
    if isinstance(default, bool) or default is None:
        return repr(default)
    if inspect.isclass(default) or inspect.ismodule(default):
        return default.__name__
    if hasattr(default, "name") and hasattr(default, "value"):  # an enumeration
        return f"{type(default).__name__}.{default.name}"
    text = repr(default)
    if " at 0x" in text:
        raise LookupError(f"no readable text for the default {text}")
    return text


def function_in(path):
    """Return the function ``text_of`` of a file."""
    specification = importlib.util.spec_from_file_location("defaults", path)
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module.text_of


if __name__ == "__main__":
    channel = answers.Channel()
    reader = Reader(json.loads(sys.argv[1]), *[function_in(path) for path in sys.argv[2:]])
    answers.serve(reader.answer, channel)

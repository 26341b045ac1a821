"""What the programs snippets/<framework>/lab/trained.py share: how a net is read and walked.

Also in Python 3.6.
"""

import glob
import json
import os
import sys

import numpy as np


def everything(functions, begin, end):
    """Build each net of a folder, give it its batch, and write what each layer gives beside it.

    Called with the folder and the name of the framework as the program's arguments.
    functions: {kind of layer: function of its inputs, options and arrays, which returns an output}
    begin: turns a batch, channels last, into the first input
    end: turns ({name: output}, first input, batch) into {name: array}, channels last
    """
    folder, framework = sys.argv[1:]
    for path in sorted(glob.glob(os.path.join(folder, "*.json"))):
        with open(path) as file:
            net = json.load(file)
        arrays = dict(np.load(path.replace(".json", ".npz")).items())
        images = arrays["input"]
        first = begin(images)
        given = end(walk(net["layers"], arrays, functions, first), first, images)
        np.savez(os.path.join(folder, "{}.{}.npz".format(net["name"], framework)), **given)


def walk(layers, arrays, functions, first):
    """Return what each layer gives, as {name: output}."""
    made = {"input": first}
    for layer in layers:
        inputs = [made[name] for name in layer["of"]]
        own = {name: arrays[layer["name"] + "/" + name] for name in layer["arrays"]}
        made[layer["name"]] = functions[layer["kind"]](*inputs, **layer["options"], **own)
    del made["input"]
    return made


def pair(number):
    """Return a number for the height and one for the width."""
    return tuple(number) if isinstance(number, (list, tuple)) else (number, number)


def border(padding, sides, size, strides):
    """Return the rows of a border as [(top, bottom), (left, right)].

    padding: "valid", "same", as Keras and TensorFlow compute it, "ceil", as many at the end as the
        last window needs, or the rows themselves
    sides: height and width of the maps; size: of the window
    """
    if not isinstance(padding, str):
        return [tuple(rows) for rows in padding]
    rows = []
    for side, window, stride in zip(sides, pair(size), pair(strides)):
        if padding == "same":
            total = max((-(-side // stride) - 1) * stride + window - side, 0)
            rows.append((total // 2, total - total // 2))
        elif padding == "ceil":
            last = -(-(side - window) // stride) * stride
            rows.append((0, last + window - side))
        else:
            rows.append((0, 0))
    return rows

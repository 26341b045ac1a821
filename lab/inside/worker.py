"""Run one function of a framework on many settings. Plain Python 3.6: each framework's interpreter runs it.

Standard input names a job a line: a JSON file, a list of settings, and the file for the results. Each setting has

    "rule"       the name of the function
    "arguments"  what it is given beside the arrays
    "arrays"     {name: {"shape", "offset", "kind"}}: where in the pool, a file of random integers, the numbers lie

A result is an array, or a text array with the error. They are written one by one, so that those before a crash are kept.
"""

import json
import os
import sys
import warnings

import numpy as np

KINDS = {
    "number": lambda n: (
        (n % 25 - 12) / 4
    ),  # -3 to 3, in quarters, so that sums of products are exact in float32
    "positive": lambda n: (n % 12 + 1) / 4,
    "small": lambda n: (n % 12 + 1) / 1024,
    "rate": lambda n: (n % 8 + 1) / 64,
}


def array(pool, shape, offset, kind):
    """Return the numbers of an array: float32, or integers below 5 for the kind "label 5"."""
    size = int(np.prod(shape, dtype=int))
    numbers = pool[(offset + np.arange(size)) % len(pool)].reshape(shape)
    if kind.startswith("label"):
        return numbers % int(kind.split()[1])
    return KINDS[kind](numbers).astype(np.float32)


def arrays(pool, setting):
    """Return the arrays of a setting by name."""
    return {name: array(pool, **fields) for name, fields in setting["arrays"].items()}


def tuples(arguments):
    """Return arguments with lists as tuples, which JSON does not know."""
    return {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in arguments.items()
    }


def result(functions, pool, setting):
    """Return what the function of a setting gives, or the error that it raises, as text."""
    try:
        value = functions[setting["rule"]](**tuples(setting["arguments"]), **arrays(pool, setting))
        return np.asarray(value)
    except Exception as error:
        return np.array("{}: {}".format(type(error).__name__, " ".join(str(error).split())[:300]))


def serve(functions):
    """Do the jobs that come in; answer each with a line."""
    answer = os.fdopen(os.dup(1), "w")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    warnings.simplefilter("ignore")
    pool = np.load(sys.argv[1])["pool"]
    answer.write("ready\n")
    answer.flush()
    for line in sys.stdin:
        job, results = json.loads(line)
        with open(job) as file:
            settings = json.load(file)
        with open(results, "ab") as file:
            for setting in settings:
                np.save(file, result(functions, pool, setting))
                file.flush()
        answer.write("done\n")
        answer.flush()

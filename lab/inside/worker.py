"""Run the functions of a framework on many settings, in its own interpreter. Plain Python 3.6.

A request is {"jobs", "results"}: a list, and the file for the results. Each job has

    "rule"       the name of the function
    "arguments"  what it is given beside the arrays
    "arrays"     its arrays, as pool.py takes them

A result is an array, or a text array with the error. They are written one by one, so that those
before a crash are kept.
"""

import warnings

import answers
import numpy as np
import pool


def result(functions, job):
    """Return what the function of a job gives, or the error that it raises, as text."""
    try:
        return np.asarray(functions[job["rule"]](**pool.arguments(job), **pool.arrays(job)))
    except Exception as error:
        return np.array("{}: {}".format(type(error).__name__, " ".join(str(error).split())[:300]))


def serve(functions):
    """Do the jobs that come in, until there are no more."""

    def work(request):
        with open(request["results"], "ab") as file:
            for job in request["jobs"]:
                np.save(file, result(functions, job))
                file.flush()
        return {"done": len(request["jobs"])}

    warnings.simplefilter("ignore")
    answers.serve(work)

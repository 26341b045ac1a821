"""Run the operators of ONNX on its test vectors, in a framework's interpreter. Plain Python 3.6.

A request is {"vectors": path of an .npz, "results": path}. The file has, for each vector n,

    n.what        JSON: the operator, its attributes, which inputs are tensors, how many outputs
    n.input.k     its inputs

The results file has n.output.k and, for a vector with gradients, n.gradient.k, or n.text: the error
that it raised, or why it is impossible.
"""

import json
import warnings

import answers
import numpy as np
import operators


def serve(module):
    """Answer requests with the functions of a framework's lab/operations.py."""
    warnings.simplefilter("ignore")

    class Module:
        def __getattr__(self, name):
            if name not in module:
                raise AttributeError(name)
            return module[name]

    def work(request):
        results = {}
        with np.load(request["vectors"]) as file:
            for place in range(request["count"]):
                results.update(one(Module(), file, str(place)))
        np.savez(request["results"], **results)
        return {"done": request["count"]}

    answers.serve(work)


def one(of, file, place):
    """Return what one vector gives, as {name in the results file: array}."""
    what = json.loads(str(file[place + ".what"]))
    inputs = [None if name is None else file[f"{place}.input.{name}"] for name in what["inputs"]]
    meaning = operators.Operators(of)
    meaning.outputs = what["outputs"]
    tensors = what["tensors"]

    def function(*given):
        arguments = list(inputs)
        for number, tensor in zip(tensors, given):
            arguments[number] = tensor
        outputs = meaning.call(what["operator"], arguments, what["attributes"])
        return outputs[: what["outputs"]]

    arrays = [inputs[number] for number in tensors]
    results = {}
    try:
        outputs = [of.array(y) for y in function(*[of.tensor(each) for each in arrays])]
        for number, output in enumerate(outputs):
            results[f"{place}.output.{number}"] = output
        if what["gradient"]:
            weights = [weights_like(output) for output in outputs]
            for number, found in enumerate(of.gradient(function, map(nudged, arrays), weights)):
                results[f"{place}.gradient.{number}"] = found
    except operators.Impossible as error:
        results = {place + ".text": np.array(f"impossible: {error}")}
    except Exception as error:
        text = " ".join(str(error).split())[:300]
        results = {place + ".text": np.array(f"{type(error).__name__}: {text}")}
    return results


def nudged(array):
    """Return an array a little off, so that no number is zero and no two are equal.

    There, frameworks take different slopes, and each is right.
    """
    return array + np.float32(0.01) * np.sin(
        np.arange(1, array.size + 1, dtype=np.float32) ** 2 + 0.5
    ).reshape(array.shape).astype(np.float32)


def weights_like(output):
    """Return the fixed numbers that the outputs are multiplied by before they are added up."""
    output = np.asarray(output)
    return np.cos(np.arange(output.size, dtype=np.float32)).reshape(output.shape)

"""The test vectors of the ONNX standard for what ConvNets are made of, out of the package onnx.

All are computed in float32, which holds the integers of the vectors exactly.

Source: https://github.com/onnx/onnx/tree/main/onnx/backend/test/case/node
"""

import importlib
import warnings
from dataclasses import dataclass
from typing import Any

import numpy as np

CASES = "onnx.backend.test.case.node"

# By the module of the package that has its vectors: the operator, and which of its inputs are
# tensors. The others say how: a shape, axes, labels.
OPERATORS = {
    "conv": ("Conv", "all"),
    "convtranspose": ("ConvTranspose", "all"),
    "gemm": ("Gemm", "all"),
    "matmul": ("MatMul", "all"),
    "maxpool": ("MaxPool", "all"),
    "averagepool": ("AveragePool", "all"),
    "lppool": ("LpPool", "all"),
    "globalaveragepool": ("GlobalAveragePool", "all"),
    "globalmaxpool": ("GlobalMaxPool", "all"),
    "maxunpool": ("MaxUnpool", "first"),
    "resize": ("Resize", "first"),
    "upsample": ("Upsample", "first"),
    "pad": ("Pad", "first"),
    "center_crop_pad": ("CenterCropPad", "first"),
    "slice": ("Slice", "first"),
    "concat": ("Concat", "all"),
    "split": ("Split", "first"),
    "add": ("Add", "all"),
    "sum": ("Sum", "all"),
    "mul": ("Mul", "all"),
    "max": ("Max", "all"),
    "transpose": ("Transpose", "all"),
    "reshape": ("Reshape", "first"),
    "flatten": ("Flatten", "all"),
    "spacetodepth": ("SpaceToDepth", "all"),
    "depthtospace": ("DepthToSpace", "all"),
    "relu": ("Relu", "all"),
    "clip": ("Clip", "first"),
    "leakyrelu": ("LeakyRelu", "all"),
    "prelu": ("PRelu", "all"),
    "thresholdedrelu": ("ThresholdedRelu", "all"),
    "elu": ("Elu", "all"),
    "celu": ("Celu", "all"),
    "selu": ("Selu", "all"),
    "gelu": ("Gelu", "all"),
    "sigmoid": ("Sigmoid", "all"),
    "hardsigmoid": ("HardSigmoid", "all"),
    "swish": ("Swish", "all"),
    "hardswish": ("HardSwish", "all"),
    "mish": ("Mish", "all"),
    "softplus": ("Softplus", "all"),
    "softsign": ("Softsign", "all"),
    "tanh": ("Tanh", "all"),
    "softmax": ("Softmax", "all"),
    "logsoftmax": ("LogSoftmax", "all"),
    "batch_normalization": ("BatchNormalization", "all"),
    "layernormalization": ("LayerNormalization", "all"),
    "groupnormalization": ("GroupNormalization", "all"),
    "instance_normalization": ("InstanceNormalization", "all"),
    "rmsnormalization": ("RMSNormalization", "all"),
    "meanvariancenormalization": ("MeanVarianceNormalization", "all"),
    "lpnormalization": ("LpNormalization", "all"),
    "lrn": ("LRN", "all"),
    "dropout": ("Dropout", "first"),
    "softmax_cross_entropy_loss": ("SoftmaxCrossEntropyLoss", "first"),
    "negativeloglikelihoodloss": ("NegativeLogLikelihoodLoss", "first"),
}


@dataclass(frozen=True)
class Vector:
    """One test of an operator: what it is given, and what it must give."""

    name: str
    operator: str
    attributes: dict[str, Any]
    inputs: list[np.ndarray | None]
    """None where an input is left out."""
    outputs: list[np.ndarray]
    tensors: list[int]
    """Which inputs are tensors."""

    @property
    def what(self) -> dict[str, Any]:
        """What lab/inside/vectors.py is told of it, as JSON can hold it."""
        return {
            "operator": self.operator,
            "attributes": self.attributes,
            "inputs": [None if each is None else n for n, each in enumerate(self.inputs)],
            "outputs": len(self.outputs),
            "tensors": self.tensors,
            "gradient": bool(self.tensors),
        }


def read(operators: set[str] | None = None) -> list[Vector]:
    """Return the vectors of some operators, or of all."""
    vectors = []
    for module, (operator, tensors) in OPERATORS.items():
        if operators is None or operator in operators:
            vectors += read_operator(module, operator, tensors)
    return vectors


def read_operator(module: str, operator: str, tensors: str) -> list[Vector]:
    """Return the vectors of one operator; its models that are made of others are left out."""
    node = importlib.import_module(CASES)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        importlib.import_module(f"{CASES}.{module}")
    found = []
    for case in node._NodeTestCases:
        (first, *others) = case.model.graph.node
        if first.op_type == operator and not others and not case.name.endswith("_expanded"):
            found.append(vector(case, first, tensors))
    return found


def vector(case: Any, node: Any, tensors: str) -> Vector:
    """Return a test case of the package as a vector."""
    from onnx.helper import get_attribute_value

    attributes = {}
    for attribute in node.attribute:
        value = get_attribute_value(attribute)
        attributes[attribute.name] = value.decode() if isinstance(value, bytes) else value
    given, outputs = case.data_sets[0]
    remaining = iter(given)
    inputs = [np.asarray(next(remaining)) if name else None for name in node.input]
    numbers = [n for n, each in enumerate(inputs) if each is not None]
    numbers = numbers if tensors == "all" else numbers[:1]
    for number in numbers:
        inputs[number] = inputs[number].astype(np.float32)
    return Vector(
        name=case.name.removeprefix("test_"),
        operator=node.op_type,
        attributes=attributes,
        inputs=inputs,
        outputs=[np.asarray(each) for each in outputs],
        tensors=numbers,
    )

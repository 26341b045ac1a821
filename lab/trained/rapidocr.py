"""rapidocr-onnxruntime: a small MobileNetV3, which tells whether a line of text is upside down.

PaddlePaddle wrote it; what lies in the package is an ONNX file. In it the hard swish is four nodes,
and a bias is a node of its own behind its convolution.
"""

import numpy as np
import onnx
import onnxruntime
from onnx import numpy_helper

from lab.trained.net import INPUT, Net, pixels
from lab.trained.packages import RAPIDOCR

FILE = "rapidocr_onnxruntime/models/ch_ppocr_mobile_v2.0_cls_infer.onnx"
SIMPLE = {
    "Relu": "relu",
    "Softmax": "softmax",
    "GlobalAveragePool": "global_average",
    "Add": "add",
}
OF_SHAPES = "Shape", "Slice", "Cast", "Concat", "Reshape", "Identity"  # they change no number
HARD_SWISH = "Add", "Clip", "Mul", "Div"


def nets():
    """Return the net, with two images as the package scales them."""
    return [Reader(onnx.load(RAPIDOCR.file(FILE)).graph).read()]


class Reader:
    """Reads the nodes of a graph one after another."""

    def __init__(self, graph):
        self.nodes = [node for node in graph.node if node.op_type != "Constant"]
        self.constants = {a.name: numpy_helper.to_array(a) for a in graph.initializer}
        for node in graph.node:
            if node.op_type == "Constant":
                self.constants[node.output[0]] = attributes(node)["value"]
        self.same = {graph.input[0].name: INPUT}  # {name in the file: name of the layer}
        self.biased = {}  # {output of a convolution: the same with its bias}
        self.averages = set()  # what has one number for each channel
        self.net = Net("direction", pixels(4, 2, 48, 192, 3) / 255 * 2 - 1)

    def read(self):
        """Return the net."""
        while self.nodes:
            if self.is_hard_swish():
                self.add("hard_swish", self.nodes[0].input[:1], self.nodes[3].output[0])
                del self.nodes[:4]
            else:
                self.node(self.nodes.pop(0))
        return self.net

    def is_hard_swish(self):
        """Tell whether the next four nodes are x clip(x + 3, 0, 6) / 6."""
        nodes = self.nodes[:4]
        if tuple(node.op_type for node in nodes) != HARD_SWISH:
            return False
        numbers = [self.constants.get(name) for node in nodes for name in node.input[1:]]
        return [None if n is None else n.item() for n in numbers] == [3, 0, 6, None, 6]

    def add(self, kind, inputs, output, **arguments):
        """Add a layer by the name of its output."""
        of = [self.same.get(name, name) for name in inputs]
        self.net.add(output, kind, *of, **arguments)

    def node(self, node):
        """Add the layer that a node is, or make a note that it is none."""
        kind, inputs, output, a = node.op_type, node.input, node.output[0], attributes(node)
        if kind in OF_SHAPES:
            self.same[output] = self.same.get(inputs[0], inputs[0])
        elif kind == "Conv" and inputs[0] not in self.averages:
            self.convolution(inputs, output, a)
        elif kind in ("Conv", "MatMul"):
            weight = self.constants[inputs[1]]
            self.dense(inputs, output, weight[:, :, 0, 0].T if kind == "Conv" else weight)
        elif kind == "BatchNormalization":
            gamma, beta, mean, variance = (self.constants[name] for name in inputs[1:])
            arrays = {"gamma": gamma, "beta": beta, "mean": mean, "variance": variance}
            self.add("norm", inputs[:1], output, epsilon=a["epsilon"], **arrays)
        elif kind == "HardSigmoid" and a["beta"] == 0.5:
            self.add("hard_sigmoid", inputs, output, slope=a["alpha"])
        elif kind == "Mul" and inputs[1] in self.averages:
            self.add("gated", inputs, output)
        elif kind == "MaxPool" and not any(a["pads"]) and not a["ceil_mode"]:
            self.add("max_pooling", inputs, output, size=a["kernel_shape"], strides=a["strides"])
        elif kind in SIMPLE:
            self.add(SIMPLE[kind], inputs, output)
        else:
            raise ValueError(f"{FILE}: no rule for its node {output}, a {kind} with {a}")
        if kind == "GlobalAveragePool" or (inputs[0] in self.averages and kind != "Mul"):
            self.averages.add(self.named(output))

    def named(self, output):
        """Return the name that a node's output has once its bias is added."""
        return self.biased.get(output, output)

    def bias_of(self, output):
        """Return the bias that the next nodes add to an output, or None. It takes those nodes."""
        nodes = self.nodes
        if nodes[0].op_type == "Reshape" and nodes[0].input[0] in self.constants:
            self.constants[nodes[0].output[0]] = self.constants[nodes[0].input[0]]
            del nodes[0]
        bias = self.constants.get(nodes[0].input[-1])
        if nodes[0].op_type != "Add" or nodes[0].input[0] != output or bias.ndim != 1:
            return {}
        self.biased[output] = nodes.pop(0).output[0]
        return {"bias": bias}

    def convolution(self, inputs, output, a):
        """Add a convolution of one group, or a depthwise one."""
        weight = self.constants[inputs[1]]  # (out, in / groups, height, width)
        top, left, bottom, right = a["pads"]
        windows = {"strides": a["strides"], "padding": [[top, bottom], [left, right]]}
        if a["group"] == 1:
            kernel = weight.transpose(2, 3, 1, 0)
            self.add("convolution", inputs[:1], output, kernel=kernel, **windows)
        else:
            outputs, _, height, width = weight.shape
            kernel = weight.reshape(a["group"], outputs // a["group"], height, width)
            kernel = kernel.transpose(2, 3, 0, 1)
            self.add("depthwise", inputs[:1], output, kernel=kernel, **windows)

    def dense(self, inputs, output, kernel):
        """Add a dense layer. Behind a global average a convolution of 1 x 1 is one, too."""
        bias = self.bias_of(output)
        self.add("dense", inputs[:1], self.named(output), kernel=kernel, **bias)


def attributes(node):
    """Return the attributes of a node, as {name: value}."""
    values = {a.name: onnx.helper.get_attribute_value(a) for a in node.attribute}
    if node.op_type == "Constant":
        values["value"] = numpy_helper.to_array(values["value"])
    return values


def own(net):
    """Return what each node gives in the package's own file, channels last, by name."""
    model = onnx.load(RAPIDOCR.file(FILE))
    names = [layer["name"] for layer in net.layers]
    model.graph.output.pop()
    model.graph.output.extend(onnx.ValueInfoProto(name=name) for name in names)
    session = onnxruntime.InferenceSession(model.SerializeToString())
    first = np.float32(net.x.transpose(0, 3, 1, 2))
    given = session.run(None, {model.graph.input[0].name: first})
    return {name: channels_last(y) for name, y in zip(names, given, strict=True)}


def channels_last(y):
    """Return maps with the channels last; maps of 1 x 1 as rows."""
    if y.ndim == 4 and y.shape[2:] == (1, 1):
        return y[:, :, 0, 0]
    return y.transpose(0, 2, 3, 1) if y.ndim == 4 else y

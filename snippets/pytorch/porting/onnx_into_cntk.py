# pip install onnx onnxscript
import logging
import warnings

import onnx
import torch
from torch import nn

logging.disable(logging.WARNING)  # "torchvision is not installed"
warnings.simplefilter("ignore")  # PyTorch's, of its exporters
x = torch.ones(1, 2, 8, 6)  # (1, 2, 8, 6)
model = nn.Sequential(
    nn.Conv2d(2, 4, 3), nn.ReLU(), nn.MaxPool2d(2),
    nn.Flatten(), nn.Linear(24, 5),
).eval()


def describe(path):
    proto = onnx.load(path)
    nodes = {node.op_type: node for node in proto.graph.node}
    print("opset", proto.opset_import[0].version, *nodes)
    attributes = nodes["MaxPool"].attribute
    print("    MaxPool:", *sorted(attribute.name for attribute in attributes))


torch.onnx.export(model, (x,), "net.onnx", dynamo=False, opset_version=11)
describe("net.onnx")
torch.onnx.export(model, (x,), "net.onnx", dynamo=False, opset_version=9)
describe("net.onnx")

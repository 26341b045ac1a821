# pip install onnx
import warnings

import onnx
import torch
from torch import nn

warnings.simplefilter("ignore")  # PyTorch's, of its older exporter
x = torch.ones(1, 2, 8, 6)  # (1, 2, 8, 6)
model = nn.Sequential(
    nn.Conv2d(2, 4, 3),
    nn.ReLU(),
    nn.MaxPool2d(2),
    nn.Flatten(),
    nn.Linear(24, 5),
).eval()
before = model(x)  # (1, 5)

torch.onnx.export(model, (x,), "net.onnx", dynamo=False, opset_version=9)
try:
    torch.load("net.onnx")
except Exception as error:
    print("Load it again:", " ".join(str(error).split(". ")[0].split()))

arrays = onnx.load("net.onnx").graph.initializer
shapes = [tuple(array.dims) for array in arrays if len(array.dims) > 1]
print("The kernels in the file:", *sorted(shapes, key=len))

# pip install onnx
import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import nn

rng = np.random.RandomState(0)
images = np.float32(rng.randint(0, 3, (2, 6, 5, 2)))  # (2, 6, 5, 2)


def read(name):  # the arrays of a file by their number of weights
    graph = onnx.load(name).graph
    tensors = list(graph.initializer)
    for node in graph.node:
        if node.op_type == "Constant":  # where older files have them
            tensors += [attribute.t for attribute in node.attribute]
    arrays = [numpy_helper.to_array(tensor) for tensor in tensors]
    return {w.size: w for w in arrays if w.dtype == np.float32}


files = {"cntk-2018.onnx": 2, "pytorch-2018.onnx": 9, "keras-2.onnx": 13}
for name, opset in files.items():
    w = read(name)
    kernel = w[72]  # (4, 2, 3, 3)
    rows = w[24].T if opset == 9 else w[24].reshape(8, 3)  # (8, 3)
    if opset == 13:  # its rows follow height, width, channel
        rows = rows.reshape(2, 1, 4, 3).transpose(2, 0, 1, 3)
    conv, dense = nn.Conv2d(2, 4, 3), nn.Linear(8, 3)
    model = nn.Sequential(
        conv, nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), dense
    )
    arrays = kernel, w[4], rows.reshape(8, 3).T, w[3].ravel()
    for weight, array in zip(model.parameters(), arrays):
        weight.data = torch.tensor(array)
    x = torch.tensor(images).permute(0, 3, 1, 2)  # (2, 2, 6, 5)
    logits = model(x).numpy(force=True)  # (2, 3)
    print(f"opset {opset}\n{logits}")

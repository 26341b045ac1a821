# pip install onnx
import keras
import numpy as np
import onnx
from onnx import numpy_helper

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
    if opset != 13:  # its rows follow channel, height, width
        rows = rows.reshape(4, 2, 1, 3).transpose(1, 2, 0, 3)
    conv = keras.layers.Conv2D(4, 3, activation="relu")
    pool, flatten = keras.layers.MaxPool2D(2), keras.layers.Flatten()
    dense = keras.layers.Dense(3)
    model = keras.Sequential([conv, pool, flatten, dense])
    model.build(images.shape)
    conv.set_weights([kernel.transpose(2, 3, 1, 0), w[4]])
    dense.set_weights([rows.reshape(8, 3), w[3].ravel()])
    logits = keras.ops.convert_to_numpy(model(images))  # (2, 3)
    print(f"opset {opset}\n{logits}")

# pip install onnx==1.7.0
import cntk as C
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
    if opset == 13:  # its rows follow height, width, channel
        rows = rows.reshape(2, 1, 4, 3).transpose(2, 0, 1, 3)
    x = C.input_variable((2, 6, 5))
    conv = C.layers.Convolution((3, 3), 4, activation=C.relu)
    pool, dense = C.layers.MaxPooling((2, 2), 2), C.layers.Dense(3)
    model = dense(pool(conv(x)))
    conv.W.value, conv.b.value = kernel, w[4].reshape(4, 1, 1)
    dense.W.value = np.ascontiguousarray(rows.reshape(4, 2, 1, 3))
    dense.b.value = w[3].ravel()
    first = np.ascontiguousarray(images.transpose(0, 3, 1, 2))
    logits = model.eval({x: first})  # (2, 3)
    print(f"opset {opset}\n{logits}")

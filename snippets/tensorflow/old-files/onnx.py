# pip install onnx
import numpy as np
import onnx
import tensorflow as tf
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
    kernel = kernel.transpose(2, 3, 1, 0)  # (3, 3, 2, 4)
    maps = tf.nn.relu(tf.nn.conv2d(images, kernel, 1, "VALID") + w[4])
    maps = tf.nn.max_pool2d(maps, 2, 2, "VALID")  # (2, 2, 1, 4)
    flat = tf.reshape(maps, (len(images), -1))
    logits = (flat @ rows.reshape(8, 3) + w[3].ravel()).numpy()  # (2, 3)
    print(f"opset {opset}\n{logits}")

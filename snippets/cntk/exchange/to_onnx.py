# pip install onnxruntime==1.3.0
import os
import urllib.request

import cntk as C
import numpy as np
import onnxruntime

MNIST = "https://storage.googleapis.com/tensorflow/tf-keras-datasets/mnist.npz"
if not os.path.exists("mnist.npz"):
    urllib.request.urlretrieve(MNIST, "mnist.npz")
digits = np.load("mnist.npz")["x_test"][[18, 62, 149, 241]]  # (4, 28, 28)
images = np.float32(digits[:, np.newaxis] / 255)  # (4, 1, 28, 28)
w = np.load("convnet.npz")
onnxruntime.set_default_logger_severity(3)  # errors only

x = C.input_variable((1, 28, 28), name="image")
model = C.layers.Sequential([
    C.layers.Convolution((3, 3), 32, pad=True, activation=C.relu, name="conv1"),
    C.layers.MaxPooling((2, 2), strides=2),
    C.layers.Convolution((3, 3), 64, pad=True, activation=C.relu, name="conv2"),
    C.layers.MaxPooling((2, 2), strides=2),
    C.layers.Dense(10, name="dense"),  # flattens its input by itself
])(x)
rows = w["dense_kernel"].reshape(7, 7, 64, 10)  # height, width, channel, out
for parameter, value in [
    (model.conv1.W, w["conv1_kernel"].transpose(3, 2, 0, 1)),
    (model.conv1.b, w["conv1_bias"].reshape(-1, 1, 1)),
    (model.conv2.W, w["conv2_kernel"].transpose(3, 2, 0, 1)),
    (model.conv2.b, w["conv2_bias"].reshape(-1, 1, 1)),
    (model.dense.W, rows.transpose(2, 0, 1, 3)),
    (model.dense.b, w["dense_bias"]),
]:
    parameter.value = np.ascontiguousarray(value)

before = model.eval({x: images})  # (4, 10)

model.save("convnet.onnx", format=C.ModelFormat.ONNX)
session = onnxruntime.InferenceSession("convnet.onnx")
after = np.concatenate([
    session.run(None, {"image": image})[0] for image in np.split(images, 4)
])  # (4, 10)
np.set_printoptions(precision=1, suppress=True)
print(after)
print("predictions", after.argmax(axis=1))
print("the same within 1e-4:", np.allclose(after, before, rtol=0, atol=1e-4))

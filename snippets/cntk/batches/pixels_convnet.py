import os
import urllib.request

import cntk as C
import numpy as np

MNIST = "https://storage.googleapis.com/tensorflow/tf-keras-datasets/mnist.npz"
if not os.path.exists("mnist.npz"):
    urllib.request.urlretrieve(MNIST, "mnist.npz")
data = np.load("mnist.npz")
digits, labels = data["x_test"][:2000], data["y_test"][:2000]
images = np.float32(digits[:, np.newaxis] / 255)  # (2000, 1, 28, 28)
w = np.load("convnet.npz")

x = C.input_variable((1, 28, 28))
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

for name, pixels in [
    ("scaled once", images),
    ("not scaled", images * 255),
    ("scaled twice", images / 255),
    ("normalised", (images - 0.1307) / 0.3081),
]:
    logits = model.eval({x: pixels})  # (2000, 10)
    right = np.mean(logits.argmax(axis=1) == labels)
    print(f"{name:12} {right:.2%} right, a logit of {logits[0, 7]:.1f}")

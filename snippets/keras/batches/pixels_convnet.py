import os
import urllib.request

import keras
import numpy as np

MNIST = "https://storage.googleapis.com/tensorflow/tf-keras-datasets/mnist.npz"
if not os.path.exists("mnist.npz"):
    urllib.request.urlretrieve(MNIST, "mnist.npz")
data = np.load("mnist.npz")
digits, labels = data["x_test"][:2000], data["y_test"][:2000]
images = np.float32(digits[..., np.newaxis] / 255)  # (2000, 28, 28, 1)
w = np.load("convnet.npz")

model = keras.Sequential([
    keras.Input((28, 28, 1)),
    keras.layers.Conv2D(32, 3, padding="same", activation="relu"),
    keras.layers.MaxPooling2D(2),
    keras.layers.Conv2D(64, 3, padding="same", activation="relu"),
    keras.layers.MaxPooling2D(2),
    keras.layers.Flatten(),
    keras.layers.Dense(10),
])
model.set_weights([
    w["conv1_kernel"], w["conv1_bias"],
    w["conv2_kernel"], w["conv2_bias"],
    w["dense_kernel"], w["dense_bias"],
])

for name, pixels in [
    ("scaled once", images),
    ("not scaled", images * 255),
    ("scaled twice", images / 255),
    ("normalised", (images - 0.1307) / 0.3081),
]:
    logits = keras.ops.convert_to_numpy(model(pixels))  # (2000, 10)
    right = np.mean(logits.argmax(axis=1) == labels)
    print(f"{name:12} {right:.2%} right, a logit of {logits[0, 7]:.1f}")

import os
import urllib.request

import keras
import numpy as np

MNIST = "https://storage.googleapis.com/tensorflow/tf-keras-datasets/mnist.npz"
if not os.path.exists("mnist.npz"):
    urllib.request.urlretrieve(MNIST, "mnist.npz")
digits = np.load("mnist.npz")["x_test"][[18, 62, 149, 241]]  # (4, 28, 28)
images = np.float32(digits[..., np.newaxis] / 255)  # (4, 28, 28, 1)
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

before = keras.ops.convert_to_numpy(model(images))  # (4, 10)

model.save("convnet.keras")
loaded = keras.saving.load_model("convnet.keras")
after = keras.ops.convert_to_numpy(loaded(images))  # (4, 10)
print("predictions", after.argmax(axis=1))
print("largest difference", np.abs(after - before).max())

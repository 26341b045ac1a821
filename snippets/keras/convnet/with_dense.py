import contextlib
import os
import sys
import urllib.request

import keras
import numpy as np

MNIST = "https://storage.googleapis.com/tensorflow/tf-keras-datasets/mnist.npz"
if not os.path.exists("mnist.npz"):
    urllib.request.urlretrieve(MNIST, "mnist.npz")
data = np.load("mnist.npz")
x_train = np.float32(data["x_train"][:6400][..., np.newaxis] / 255)
x_test = np.float32(data["x_test"][..., np.newaxis] / 255)
y_train, y_test = data["y_train"][:6400], data["y_test"]

keras.utils.set_random_seed(0)
model = keras.Sequential([
    keras.Input((28, 28, 1)),
    keras.layers.Conv2D(32, 3, padding="same", activation="relu"),
    keras.layers.MaxPooling2D(2),
    keras.layers.Conv2D(64, 3, padding="same", activation="relu"),
    keras.layers.MaxPooling2D(2),
    keras.layers.Flatten(),
    keras.layers.Dense(64, activation="relu"),
    keras.layers.Dense(10),
])
logits = model(x_test[:2])  # (2, 10)

model.compile(
    loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    optimizer=keras.optimizers.SGD(0.05, momentum=0.9, nesterov=True),
    metrics=["accuracy"],
)

with contextlib.redirect_stdout(sys.stderr):  # the progress bar
    model.fit(x_train, y_train, batch_size=128, epochs=1)

loss, accuracy = model.evaluate(x_test, y_test, batch_size=1000, verbose=0)
print("parameters", model.count_params())
print(f"test accuracy {accuracy:.1f}")

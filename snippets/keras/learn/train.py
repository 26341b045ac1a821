import os
import urllib.request

import keras
import numpy as np

MNIST = "https://storage.googleapis.com/tensorflow/tf-keras-datasets/mnist.npz"
if not os.path.exists("mnist.npz"):
    urllib.request.urlretrieve(MNIST, "mnist.npz")
data = np.load("mnist.npz")
x_train = np.float32(data["x_train"][:12800, ..., np.newaxis] / 255)
x_test = np.float32(data["x_test"][:1000, ..., np.newaxis] / 255)
y_train, y_test = data["y_train"][:12800], data["y_test"][:1000]

keras.utils.set_random_seed(0)
model = keras.Sequential([
    keras.layers.Conv2D(8, 3, activation="relu"),
    keras.layers.MaxPooling2D(2),
    keras.layers.Flatten(),
    keras.layers.Dense(10),
])
logits = model(x_train[:2])  # (2, 10)
rate = 0.3
model.compile(
    loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    optimizer=keras.optimizers.SGD(rate),
)

model.fit(x_train, y_train, batch_size=128, epochs=1, verbose=0)

answers = model.predict(x_test, verbose=0).argmax(axis=1)
print(f"right: {np.mean(answers == y_test):.1f}")

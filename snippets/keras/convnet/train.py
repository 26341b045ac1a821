import contextlib
import os
import sys
import urllib.request

import keras
import numpy as np

# --8<-- [start:data]
MNIST = "https://storage.googleapis.com/tensorflow/tf-keras-datasets/mnist.npz"
if not os.path.exists("mnist.npz"):
    urllib.request.urlretrieve(MNIST, "mnist.npz")
data = np.load("mnist.npz")
x_train = np.float32(data["x_train"][..., np.newaxis] / 255)
x_test = np.float32(data["x_test"][..., np.newaxis] / 255)
y_train, y_test = data["y_train"], data["y_test"]
# --8<-- [end:data]

# --8<-- [start:model]
keras.utils.set_random_seed(0)
model = keras.Sequential([
    keras.Input((28, 28, 1)),
    keras.layers.Conv2D(32, 3, padding="same", activation="relu"),
    keras.layers.MaxPooling2D(2),
    keras.layers.Conv2D(64, 3, padding="same", activation="relu"),
    keras.layers.MaxPooling2D(2),
    keras.layers.Flatten(),
    keras.layers.Dense(10),
])
logits = model(x_test[:2])  # (2, 10)
# --8<-- [end:model]

# --8<-- [start:loss]
model.compile(
    loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    optimizer=keras.optimizers.SGD(0.05, momentum=0.9, nesterov=True),
    metrics=["accuracy"],
)
# --8<-- [end:loss]

# --8<-- [start:train]
losses = []  # of each step; without a reset the mean of the epoch so far
record = keras.callbacks.LambdaCallback(
    on_train_batch_begin=lambda step, logs: model.reset_metrics(),
    on_train_batch_end=lambda step, logs: losses.append(logs["loss"]))
with contextlib.redirect_stdout(sys.stderr):  # the progress bar
    model.fit(x_train, y_train, batch_size=128, epochs=1, callbacks=[record])
# --8<-- [end:train]

# --8<-- [start:evaluate]
loss, accuracy = model.evaluate(x_test, y_test, batch_size=1000, verbose=0)
print(f"test accuracy {accuracy:.2f}")
# --8<-- [end:evaluate]

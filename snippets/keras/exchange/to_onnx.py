# pip install tf2onnx onnxruntime
import os
import urllib.request
import warnings

import keras
import numpy as np
import onnxruntime

MNIST = "https://storage.googleapis.com/tensorflow/tf-keras-datasets/mnist.npz"
if not os.path.exists("mnist.npz"):
    urllib.request.urlretrieve(MNIST, "mnist.npz")
digits = np.load("mnist.npz")["x_test"][[18, 62, 149, 241]]  # (4, 28, 28)
images = np.float32(digits[..., np.newaxis] / 255)  # (4, 28, 28, 1)
w = np.load("convnet.npz")
warnings.simplefilter("ignore", FutureWarning)  # NumPy's, of Keras's exporter

model = keras.Sequential([
    keras.Input((28, 28, 1), name="image"),
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

model.export("convnet.onnx", format="onnx", verbose=False)
session = onnxruntime.InferenceSession("convnet.onnx")
after = np.concatenate([
    session.run(None, {"image": image})[0] for image in np.split(images, 4)
])  # (4, 10)
np.set_printoptions(precision=1, suppress=True)
print(after)
print("predictions", after.argmax(axis=1))
print("the same within 1e-4:", np.allclose(after, before, rtol=0, atol=1e-4))

import os
import urllib.request

import keras
import numpy as np

url = "https://storage.googleapis.com/tensorflow/tf-keras-datasets/mnist.npz"
if not os.path.exists("mnist.npz"):
    urllib.request.urlretrieve(url, "mnist.npz")
digit = np.load("mnist.npz")["x_test"][0].astype(np.float32) / 255  # (28, 28)
image = digit.reshape(1, 28, 28, 1)

kernel = np.array([[-1, -1, -1], [0, 0, 0], [1, 1, 1]], dtype=np.float32)
kernel = kernel.reshape(3, 3, 1, 1)
y = keras.ops.conv(image, kernel)
edges = keras.ops.convert_to_numpy(y)[0, :, :, 0]  # (26, 26)
for row in np.where(edges > 0.5, "#", np.where(edges < -0.5, "-", ".")):
    print("".join(row))

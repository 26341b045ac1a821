import os
import urllib.request

import keras
import numpy as np

MNIST = "https://storage.googleapis.com/tensorflow/tf-keras-datasets/mnist.npz"
if not os.path.exists("mnist.npz"):
    urllib.request.urlretrieve(MNIST, "mnist.npz")
digits = np.load("mnist.npz")["x_test"][:4]  # (4, 28, 28)
print(digits[0, 6:12, 6:12])

images = np.float32(digits[..., np.newaxis] / 255)  # (4, 28, 28, 1)
print("shape", images.shape)
means = keras.ops.mean(images, axis=(1, 2, 3))  # (4,)
print("mean", " ".join(f"{mean:.4f}" for mean in means))

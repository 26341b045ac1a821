import os
import urllib.request

import numpy as np
import tensorflow as tf

MNIST = "https://storage.googleapis.com/tensorflow/tf-keras-datasets/mnist.npz"
if not os.path.exists("mnist.npz"):
    urllib.request.urlretrieve(MNIST, "mnist.npz")
digits = np.load("mnist.npz")["x_test"][:1]  # (1, 28, 28)
print(digits[0, 6:12, 6:12])

images = tf.constant(digits[..., np.newaxis] / 255)  # (1, 28, 28, 1)
print("shape", tuple(images.shape))
means = tf.reduce_mean(images, axis=(1, 2, 3))  # (1,)
print("mean", " ".join(f"{mean:.4f}" for mean in means))

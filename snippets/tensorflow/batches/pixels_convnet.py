import os
import urllib.request

import numpy as np
import tensorflow as tf

MNIST = "https://storage.googleapis.com/tensorflow/tf-keras-datasets/mnist.npz"
if not os.path.exists("mnist.npz"):
    urllib.request.urlretrieve(MNIST, "mnist.npz")
data = np.load("mnist.npz")
digits, labels = data["x_test"][:2000], data["y_test"][:2000]
images = np.float32(digits[..., np.newaxis] / 255)  # (2000, 28, 28, 1)
w = np.load("convnet.npz")


class ConvNet(tf.Module):
    def __init__(self, weights):
        super().__init__()
        self.w = {name: tf.Variable(array) for name, array in weights.items()}

    def __call__(self, x):
        x = tf.nn.conv2d(x, self.w["conv1_kernel"], 1, "SAME")
        x = tf.nn.relu(x + self.w["conv1_bias"])
        x = tf.nn.max_pool2d(x, 2, 2, "VALID")
        x = tf.nn.conv2d(x, self.w["conv2_kernel"], 1, "SAME")
        x = tf.nn.relu(x + self.w["conv2_bias"])
        x = tf.nn.max_pool2d(x, 2, 2, "VALID")
        x = tf.reshape(x, (-1, 7 * 7 * 64))
        return x @ self.w["dense_kernel"] + self.w["dense_bias"]


model = ConvNet(w)

for name, pixels in [
    ("scaled once", images),
    ("not scaled", images * 255),
    ("scaled twice", images / 255),
    ("normalised", (images - 0.1307) / 0.3081),
]:
    logits = model(pixels).numpy()  # (2000, 10)
    right = np.mean(logits.argmax(axis=1) == labels)
    print(f"{name:12} {right:.2%} right, a logit of {logits[0, 7]:.1f}")

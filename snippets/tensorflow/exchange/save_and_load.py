import os
import urllib.request

import numpy as np
import tensorflow as tf

MNIST = "https://storage.googleapis.com/tensorflow/tf-keras-datasets/mnist.npz"
if not os.path.exists("mnist.npz"):
    urllib.request.urlretrieve(MNIST, "mnist.npz")
digits = np.load("mnist.npz")["x_test"][[18, 62, 149, 241]]  # (4, 28, 28)
images = np.float32(digits[..., np.newaxis] / 255)  # (4, 28, 28, 1)
w = np.load("convnet.npz")


class ConvNet(tf.Module):
    def __init__(self, weights):
        super().__init__()
        self.w = {name: tf.Variable(array) for name, array in weights.items()}

    @tf.function(input_signature=[tf.TensorSpec([None, 28, 28, 1])])
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

before = model(images).numpy()  # (4, 10)

tf.saved_model.save(model, "convnet")
loaded = tf.saved_model.load("convnet")
after = loaded(images).numpy()  # (4, 10)
print("predictions", after.argmax(axis=1))
print("largest difference", np.abs(after - before).max())

# pip install tf2onnx onnxruntime
import os
import urllib.request

import numpy as np
import onnxruntime
import tensorflow as tf
import tf2onnx

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

tf2onnx.convert.from_function(
    tf.function(model.__call__), output_path="convnet.onnx",
    input_signature=[tf.TensorSpec([1, 28, 28, 1], name="image")],
)
session = onnxruntime.InferenceSession("convnet.onnx")
after = np.concatenate([
    session.run(None, {"image": image})[0] for image in np.split(images, 4)
])  # (4, 10)
np.set_printoptions(precision=1, suppress=True)
print(after)
print("predictions", after.argmax(axis=1))
print("the same within 1e-4:", np.allclose(after, before, rtol=0, atol=1e-4))

import numpy as np
import tensorflow as tf

rng = np.random.RandomState(2)
images = np.float32(rng.uniform(-1, 1, (2, 24, 24, 3)))  # (2, 24, 24, 3)
w = {}  # in place of w = np.load("rnet.npz")
for name, shape in {
    "conv1": (3, 3, 3, 28), "conv2": (3, 3, 28, 48), "conv3": (2, 2, 48, 64),
    "dense4": (3, 3, 64, 128), "dense5_1": (128, 2), "dense5_2": (128, 4),
}.items():
    limit = (3 / np.prod(shape[:-1])) ** 0.5
    w[name + "_kernel"] = np.float32(rng.uniform(-limit, limit, shape))
    w[name + "_bias"] = np.float32(rng.uniform(-limit, limit, shape[-1]))
    w[name + "_slope"] = np.float32(rng.uniform(0, 0.5, shape[-1]))


class RNet(tf.Module):
    def __init__(self, w):
        super().__init__()
        self.w = {name: tf.Variable(a) for name, a in w.items()}

    def conv(self, x, name):
        x = tf.nn.conv2d(x, self.w[name + "_kernel"], 1, "VALID")
        return self.prelu(x + self.w[name + "_bias"], name)

    def dense(self, x, name):
        kernel = tf.reshape(self.w[name + "_kernel"], (x.shape[1], -1))
        return tf.matmul(x, kernel) + self.w[name + "_bias"]

    def prelu(self, x, name):
        return tf.nn.relu(x) - self.w[name + "_slope"] * tf.nn.relu(-x)

    def __call__(self, x):
        y = self.conv(x, "conv1")
        y = tf.nn.max_pool2d(y, 3, 2, "SAME")  # 22 rows: a last, smaller window
        y = self.conv(y, "conv2")
        y = tf.nn.max_pool2d(y, 3, 2, "VALID")  # 9 rows: the windows fit
        y = self.conv(y, "conv3")
        y = tf.reshape(y, (len(y), -1))
        y = self.prelu(self.dense(y, "dense4"), "dense4")
        face = tf.nn.softmax(self.dense(y, "dense5_1"))
        return face, self.dense(y, "dense5_2")


model = RNet(w)

face, box = model(images)
face = face.numpy().round(3)  # (2, 2)
box = box.numpy().round(3)  # (2, 4)
print(face)
print(box)

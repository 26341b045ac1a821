import os
import urllib.request

import numpy as np
import tensorflow as tf

MNIST = "https://storage.googleapis.com/tensorflow/tf-keras-datasets/mnist.npz"
if not os.path.exists("mnist.npz"):
    urllib.request.urlretrieve(MNIST, "mnist.npz")
data = np.load("mnist.npz")
x_train = np.float32(data["x_train"][:12800, ..., np.newaxis] / 255)
x_test = np.float32(data["x_test"][:1000, ..., np.newaxis] / 255)
y_train, y_test = np.int64(data["y_train"][:12800]), data["y_test"][:1000]

tf.random.set_seed(0)
kernel = tf.Variable(tf.random.normal((3, 3, 1, 8), stddev=0.2))
weights = tf.Variable(tf.random.normal((13 * 13 * 8, 10), stddev=0.02))
biases = tf.Variable(tf.zeros(8)), tf.Variable(tf.zeros(10))


@tf.function
def model(x):
    x = tf.nn.relu(tf.nn.conv2d(x, kernel, 1, "VALID") + biases[0])
    x = tf.nn.max_pool2d(x, 2, 2, "VALID")
    return tf.reshape(x, (-1, 13 * 13 * 8)) @ weights + biases[1]


logits = model(x_train[:2])  # (2, 10)
rate = 50.0
cross_entropy = tf.nn.sparse_softmax_cross_entropy_with_logits
variables = [kernel, weights, *biases]

for start in range(0, 12800, 128):
    images, labels = x_train[start:start + 128], y_train[start:start + 128]
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(cross_entropy(labels, model(images)))
    for v, gradient in zip(variables, tape.gradient(loss, variables)):
        v.assign_sub(rate * gradient)

answers = tf.argmax(model(x_test), axis=1).numpy()
print(f"right: {np.mean(answers == y_test):.1f}")

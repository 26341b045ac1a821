import os
import sys
import urllib.request

import numpy as np
import tensorflow as tf

# --8<-- [start:data]
MNIST = "https://storage.googleapis.com/tensorflow/tf-keras-datasets/mnist.npz"
if not os.path.exists("mnist.npz"):
    urllib.request.urlretrieve(MNIST, "mnist.npz")
data = np.load("mnist.npz")
x_train = np.float32(data["x_train"][..., np.newaxis] / 255)
x_test = np.float32(data["x_test"][..., np.newaxis] / 255)
y_train, y_test = np.int64(data["y_train"]), np.int64(data["y_test"])
train = tf.data.Dataset.from_tensor_slices((x_train, y_train))
train = train.shuffle(len(x_train), seed=0).batch(128).prefetch(1)
test = tf.data.Dataset.from_tensor_slices((x_test, y_test)).batch(1000)
# --8<-- [end:data]


# --8<-- [start:model]
class ConvNet(tf.Module):
    def __init__(self):
        super().__init__()
        self.kernel1, self.bias1 = self.weights(3, 3, 1, 32)
        self.kernel2, self.bias2 = self.weights(3, 3, 32, 64)
        self.kernel3, self.bias3 = self.weights(7 * 7 * 64, 10)

    def weights(self, *shape):  # Glorot's uniform distribution, and zeros
        field = np.prod(shape[:-2])
        limit = np.sqrt(6 / (field * shape[-2] + field * shape[-1]))
        kernel = tf.random.uniform(shape, -limit, limit)
        return tf.Variable(kernel), tf.Variable(tf.zeros(shape[-1]))

    def __call__(self, x):
        x = tf.nn.relu(tf.nn.conv2d(x, self.kernel1, 1, "SAME") + self.bias1)
        x = tf.nn.max_pool2d(x, 2, 2, "VALID")
        x = tf.nn.relu(tf.nn.conv2d(x, self.kernel2, 1, "SAME") + self.bias2)
        x = tf.nn.max_pool2d(x, 2, 2, "VALID")
        return tf.reshape(x, (-1, 7 * 7 * 64)) @ self.kernel3 + self.bias3


tf.random.set_seed(0)
model = ConvNet()
logits = model(x_test[:2])  # (2, 10)
# --8<-- [end:model]

# --8<-- [start:loss]
variables = model.trainable_variables
velocity = [tf.Variable(tf.zeros_like(v)) for v in variables]


@tf.function
def train_step(images, labels):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(
            labels, model(images)))
    for w, v, g in zip(variables, velocity, tape.gradient(loss, variables)):
        v.assign(0.9 * v + g)
        w.assign_sub(0.05 * (g + 0.9 * v))  # Nesterov
    return loss
# --8<-- [end:loss]


# --8<-- [start:train]
losses = []
for epoch in range(1):
    for step, (images, labels) in enumerate(train):
        losses.append(train_step(images, labels).numpy())
        if step % 100 == 0:
            print(f"step {step}, loss {losses[-1]:.3f}", file=sys.stderr)
# --8<-- [end:train]

# --8<-- [start:evaluate]
correct = 0
for images, labels in test:
    correct += np.sum(tf.argmax(model(images), axis=1) == labels)
print(f"test accuracy {correct / len(x_test):.2f}")
# --8<-- [end:evaluate]

"""One epoch of TensorFlow's "quickstart for experts"; published.toml says where it is described.

It builds its net, its loss and its optimizer with tf.keras, and its training loop with TensorFlow.
"""

import sys

import epoch
import numpy as np
import tensorflow as tf

images, labels, test_images, test_labels = epoch.data(sys.argv[1])
images, test_images = (np.float32(part[..., np.newaxis] / 255) for part in (images, test_images))
train = tf.data.Dataset.from_tensor_slices((images, labels)).shuffle(10000, seed=0).batch(32)
test = tf.data.Dataset.from_tensor_slices((test_images, test_labels)).batch(32)


class Net(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.convolution = tf.keras.layers.Conv2D(32, 3, activation="relu")
        self.flatten = tf.keras.layers.Flatten()
        self.hidden = tf.keras.layers.Dense(128, activation="relu")
        self.logits = tf.keras.layers.Dense(10)

    def call(self, x):
        return self.logits(self.hidden(self.flatten(self.convolution(x))))


tf.keras.utils.set_random_seed(0)
model = Net()
cross_entropy = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True)
optimizer = tf.keras.optimizers.Adam()
mean_loss, train_accuracy = tf.keras.metrics.Mean(), tf.keras.metrics.SparseCategoricalAccuracy()
accuracy = tf.keras.metrics.SparseCategoricalAccuracy()


@tf.function
def train_step(x, y):
    with tf.GradientTape() as tape:
        logits = model(x, training=True)
        loss = cross_entropy(y, logits)
    optimizer.apply_gradients(
        zip(tape.gradient(loss, model.trainable_variables), model.trainable_variables)
    )
    mean_loss(loss)
    train_accuracy(y, logits)


@tf.function
def test_step(x, y):
    accuracy(y, model(x, training=False))


with epoch.Clock() as clock:
    for x, y in train:
        train_step(x, y)
for x, y in test:
    test_step(x, y)
epoch.report(
    clock, parameters=model.count_params(), accuracy=accuracy.result(), trained=len(images)
)

"""The ConvNet in TensorFlow, without Keras. Its weights have the neutral order."""

import common
import numpy as np
import tensorflow as tf


class ConvNet(tf.Module):
    """The net with weights given in the neutral order. smooth: its twin without kinks."""

    def __init__(self, weights, smooth=False):
        super().__init__()
        self.activation = tf.nn.tanh if smooth else tf.nn.relu
        self.pooling = tf.nn.avg_pool2d if smooth else tf.nn.max_pool2d
        self.w = {name: tf.Variable(weights[name]) for name in common.NAMES}

    def __call__(self, x):
        """Return the logits, (batch, 10), of images, (batch, 28, 28, 1)."""
        return self.inside(x)[0]

    def inside(self, x):
        """Return the logits, and what each convolution hands to its pooling."""
        a1 = self.activation(
            tf.nn.conv2d(x, self.w["conv1_kernel"], 1, "SAME") + self.w["conv1_bias"]
        )
        x = self.pooling(a1, 2, 2, "VALID")
        a2 = self.activation(
            tf.nn.conv2d(x, self.w["conv2_kernel"], 1, "SAME") + self.w["conv2_bias"]
        )
        x = self.pooling(a2, 2, 2, "VALID")
        x = tf.reshape(x, (-1, 7 * 7 * 64))
        return x @ self.w["dense_kernel"] + self.w["dense_bias"], [a1, a2]


def mean_loss(labels, logits):
    """Return the mean softmax cross-entropy of a batch."""
    return tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(labels, logits))


def update(variable, velocity, gradient, nesterov=True):
    """Move a variable by one step of SGD with momentum, Nesterov's or the plain one."""
    velocity.assign(common.MOMENTUM * velocity + gradient)
    step = gradient + common.MOMENTUM * velocity if nesterov else velocity
    variable.assign_sub(common.LEARNING_RATE * step)


class Net:
    """What lab/inside/common.py asks for."""

    def __init__(self, job, weights):
        self.model = ConvNet(weights, job.smooth)
        self.velocities = {
            name: tf.Variable(tf.zeros_like(variable)) for name, variable in self.model.w.items()
        }
        self.nesterov = job.nesterov
        batch = tf.TensorSpec((None, 28, 28, 1), job.dtype), tf.TensorSpec((None,), tf.int64)
        self.loss_and_gradients = tf.function(self.loss_and_gradients, input_signature=batch)
        self.train = tf.function(self.train, input_signature=batch)

    def loss_and_gradients(self, images, labels):
        with tf.GradientTape() as tape:
            logits, activations = self.model.inside(images)
            loss = mean_loss(labels, logits)
        return loss, tape.gradient(loss, self.model.w), activations

    def train(self, images, labels):
        loss, gradients, _ = self.loss_and_gradients(images, labels)
        for name, gradient in gradients.items():
            update(self.model.w[name], self.velocities[name], gradient, self.nesterov)
        return loss

    def logits(self, images):
        return self.model(images[..., np.newaxis]).numpy()

    def gradients(self, images, labels):
        _, gradients, activations = self.loss_and_gradients(images[..., np.newaxis], labels)
        return (
            {name: gradient.numpy() for name, gradient in gradients.items()},
            [activation.numpy() for activation in activations],
        )

    def step(self, images, labels):
        return self.train(images[..., np.newaxis], labels).numpy()

    def weights(self):
        return {name: variable.numpy() for name, variable in self.model.w.items()}


if __name__ == "__main__":
    common.main(Net)

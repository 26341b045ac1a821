"""The ConvNet in TensorFlow, without Keras."""

import common
import numpy as np
import tensorflow as tf


class ConvNet(tf.Module):
    def __init__(self, net, weights):
        super().__init__()
        self.activation = tf.nn.relu if net == "relu_max" else tf.nn.tanh
        self.pooling = tf.nn.max_pool2d if net == "relu_max" else tf.nn.avg_pool2d
        self.w = {name: tf.Variable(weights[name]) for name in common.NAMES}

    def __call__(self, x):
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


class Net:
    def __init__(self, job, weights):
        self.model = ConvNet(job.net, weights)
        self.velocity = {
            name: tf.Variable(tf.zeros_like(variable)) for name, variable in self.model.w.items()
        }
        self.nesterov = job.nesterov
        batch = tf.TensorSpec((None, 28, 28, 1), job.dtype), tf.TensorSpec((None,), tf.int64)
        self.loss_and_gradients = tf.function(self.loss_and_gradients, input_signature=batch)
        self.train = tf.function(self.train, input_signature=batch)

    def loss_and_gradients(self, images, labels):
        with tf.GradientTape() as tape:
            logits, activations = self.model(images)
            loss = tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(labels, logits))
        return loss, tape.gradient(loss, self.model.w), activations

    def train(self, images, labels):
        loss, gradients, _ = self.loss_and_gradients(images, labels)
        for name, gradient in gradients.items():
            v = self.velocity[name].assign(0.9 * self.velocity[name] + gradient)
            self.model.w[name].assign_sub(0.05 * (gradient + 0.9 * v if self.nesterov else v))
        return loss

    def logits(self, images):
        return self.model(images[..., np.newaxis])[0].numpy()

    def gradients(self, images, labels):
        _, gradients, activations = self.loss_and_gradients(images[..., np.newaxis], labels)
        return {name: gradient.numpy() for name, gradient in gradients.items()}, [
            activation.numpy() for activation in activations
        ]

    def step(self, images, labels):
        return self.train(images[..., np.newaxis], labels).numpy()

    def weights(self):
        return {name: variable.numpy() for name, variable in self.model.w.items()}


if __name__ == "__main__":
    common.main(Net)

"""The ConvNet in Keras, on the backend that $KERAS_BACKEND names.

Its weights have the neutral order.
"""

import common
import keras
import numpy as np

BACKEND = keras.backend.backend()
if BACKEND == "tensorflow":
    import tensorflow as tf
elif BACKEND == "jax":
    import jax


def network(weights, smooth=False):
    """Return the net with weights given in the neutral order. smooth: its twin without kinks."""
    activation = "tanh" if smooth else "relu"
    Pooling = keras.layers.AveragePooling2D if smooth else keras.layers.MaxPooling2D
    model = keras.Sequential(
        [
            keras.Input((28, 28, 1)),
            keras.layers.Conv2D(32, 3, padding="same", activation=activation),
            Pooling(2),
            keras.layers.Conv2D(64, 3, padding="same", activation=activation),
            Pooling(2),
            keras.layers.Flatten(),
            keras.layers.Dense(10),
        ]
    )
    model.set_weights([weights[name] for name in common.NAMES])
    return model


def optimizer(momentum=common.MOMENTUM, nesterov=True):
    """Return SGD. A momentum given as a float is rounded to float32 on TensorFlow."""
    return keras.optimizers.SGD(common.LEARNING_RATE, momentum=momentum, nesterov=nesterov)


def cross_entropy():
    """Return the loss."""
    return keras.losses.SparseCategoricalCrossentropy(from_logits=True)


def set_type(dtype):
    """Let the nets that follow compute in "float32" or "float64"."""
    if BACKEND == "jax":
        jax.config.update("jax_enable_x64", dtype == "float64")
    keras.config.set_floatx(dtype)
    keras.config.set_dtype_policy(dtype)  # the first net fixed it; floatx no longer changes it


class Net:
    """What lab/inside/common.py asks for."""

    def __init__(self, job, weights):
        set_type(job.dtype)
        self.model = network(weights, job.smooth)
        self.loss = cross_entropy()
        momentum_type = {"float": float, "np.float64": np.float64}[
            job.options.get("momentum", "np.float64")
        ]
        momentum = momentum_type(common.MOMENTUM)
        self.model.compile(optimizer(momentum, job.nesterov), self.loss)
        conv1, _, conv2, *_ = self.model.layers
        self.inside = keras.Model(
            self.model.inputs, [conv1.output, conv2.output, *self.model.outputs]
        )

    def logits(self, images):
        return keras.ops.convert_to_numpy(self.model(images[..., np.newaxis]))

    def gradients(self, images, labels):
        gradients, activations = GRADIENTS[BACKEND](self, images[..., np.newaxis], labels)
        arrays = map(keras.ops.convert_to_numpy, gradients)
        return (
            dict(zip(common.NAMES, arrays, strict=True)),
            [keras.ops.convert_to_numpy(activation) for activation in activations],
        )

    def gradients_tensorflow(self, images, labels):
        with tf.GradientTape() as tape:
            *activations, logits = self.inside(images)
            loss = self.loss(labels, logits)
        variables = [variable.value for variable in self.model.trainable_variables]
        return tape.gradient(loss, variables), activations

    def gradients_torch(self, images, labels):
        self.model.zero_grad()
        *activations, logits = self.inside(images)
        self.loss(labels, logits).backward()
        return [variable.value.grad for variable in self.model.trainable_variables], activations

    def gradients_jax(self, images, labels):
        def loss(trainable):
            (*activations, logits), _ = self.inside.stateless_call(
                trainable, self.inside.non_trainable_variables, images
            )
            return self.loss(labels, logits), activations

        variables = [variable.value for variable in self.inside.trainable_variables]
        return jax.grad(loss, has_aux=True)(variables)

    def step(self, images, labels):
        return self.model.train_on_batch(images[..., np.newaxis], labels)

    def weights(self):
        return dict(zip(common.NAMES, self.model.get_weights(), strict=True))


GRADIENTS = {
    "tensorflow": Net.gradients_tensorflow,
    "torch": Net.gradients_torch,
    "jax": Net.gradients_jax,
}

if __name__ == "__main__":
    common.main(Net)

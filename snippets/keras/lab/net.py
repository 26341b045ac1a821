"""The ConvNet in Keras, on the backend that $KERAS_BACKEND names."""

import common
import keras
import numpy as np

BACKEND = keras.backend.backend()
if BACKEND == "tensorflow":
    import tensorflow as tf
elif BACKEND == "jax":
    import jax


class Net:
    def __init__(self, job, weights):
        if BACKEND == "jax":
            jax.config.update("jax_enable_x64", job.dtype == "float64")
        keras.config.set_floatx(job.dtype)
        keras.config.set_dtype_policy(
            job.dtype
        )  # the first net fixed it; floatx alone no longer changes it
        activation = "relu" if job.net == "relu_max" else "tanh"
        Pooling = (
            keras.layers.MaxPooling2D if job.net == "relu_max" else keras.layers.AveragePooling2D
        )
        self.model = keras.Sequential(
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
        self.model.set_weights([weights[name] for name in common.NAMES])
        self.loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
        momentum = np.float64(0.9) if job.momentum_type == "np.float64" else 0.9
        self.model.compile(
            keras.optimizers.SGD(0.05, momentum=momentum, nesterov=job.nesterov), self.loss
        )
        conv1, _, conv2, *_ = self.model.layers
        self.inside = keras.Model(
            self.model.inputs, [conv1.output, conv2.output, *self.model.outputs]
        )

    def logits(self, images):
        return keras.ops.convert_to_numpy(self.model(images[..., np.newaxis]))

    def gradients(self, images, labels):
        gradients, activations = GRADIENTS[BACKEND](self, images[..., np.newaxis], labels)
        return (
            {
                name: keras.ops.convert_to_numpy(gradient)
                for name, gradient in zip(common.NAMES, gradients)
            },
            [keras.ops.convert_to_numpy(activation) for activation in activations],
        )

    def gradients_tensorflow(self, images, labels):
        with tf.GradientTape() as tape:
            *activations, logits = self.inside(images)
            loss = self.loss(labels, logits)
        return tape.gradient(
            loss, [variable.value for variable in self.model.trainable_variables]
        ), activations

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

        return jax.grad(loss, has_aux=True)(
            [variable.value for variable in self.inside.trainable_variables]
        )

    def step(self, images, labels):
        return self.model.train_on_batch(images[..., np.newaxis], labels)

    def weights(self):
        return dict(zip(common.NAMES, self.model.get_weights()))


GRADIENTS = {
    "tensorflow": Net.gradients_tensorflow,
    "torch": Net.gradients_torch,
    "jax": Net.gradients_jax,
}

if __name__ == "__main__":
    common.main(Net)

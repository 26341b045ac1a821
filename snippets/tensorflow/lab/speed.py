"""Training steps of the ConvNet in TensorFlow, without Keras, and what may make them faster."""

import sys

import steps
import tensorflow as tf

data = steps.Data(sys.argv[1], channels_first=False)


class ConvNet(tf.Module):
    def __init__(self):
        super().__init__()
        self.w = {name: tf.Variable(array) for name, array in data.weights.items()}

    def __call__(self, x):
        x = tf.nn.relu(tf.nn.conv2d(x, self.w["conv1_kernel"], 1, "SAME") + self.w["conv1_bias"])
        x = tf.nn.max_pool2d(x, 2, 2, "VALID")
        x = tf.nn.relu(tf.nn.conv2d(x, self.w["conv2_kernel"], 1, "SAME") + self.w["conv2_bias"])
        x = tf.nn.max_pool2d(x, 2, 2, "VALID")
        return tf.reshape(x, (-1, 7 * 7 * 64)) @ self.w["dense_kernel"] + self.w["dense_bias"]


order = data.order.ravel()
dataset = tf.data.Dataset.from_tensor_slices((data.images[order], data.labels[order]))
dataset = dataset.repeat().batch(steps.BATCH, drop_remainder=True).prefetch(1)


def sliced():
    """Batches by indexing the NumPy arrays of the whole set."""
    return (
        (tf.constant(data.images[batch]), tf.constant(data.labels[batch]))
        for batch in data.batches()
    )


def variant(batches, compiled):
    model = ConvNet()
    variables = model.trainable_variables
    velocities = [tf.Variable(tf.zeros_like(variable)) for variable in variables]

    def update(x, y):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(y, model(x)))
        for variable, velocity, gradient in zip(
            variables, velocities, tape.gradient(loss, variables)
        ):
            velocity.assign(steps.MOMENTUM * velocity + gradient)
            variable.assign_sub(steps.LEARNING_RATE * (gradient + steps.MOMENTUM * velocity))
        return loss

    run = compiled(update)
    return lambda lead, count: steps.timed(lambda: run(*next(batches)), lead, count)


steps.serve(
    {
        "tf.function": lambda: variant(iter(dataset), tf.function),
        "eager": lambda: variant(iter(dataset), lambda update: update),
        "jit_compile=True": lambda: variant(iter(dataset), tf.function(jit_compile=True)),
        "NumPy slices": lambda: variant(sliced(), tf.function),
    }
)

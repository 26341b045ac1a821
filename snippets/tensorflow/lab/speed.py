"""Training steps of the ConvNet in TensorFlow, without Keras, and what may make them faster."""

import sys

import common
import steps
import tensorflow as tf
from net import ConvNet, mean_loss, update

data = steps.Data(sys.argv[1], channels_first=False)
order = data.order.ravel()
dataset = tf.data.Dataset.from_tensor_slices((data.images[order], data.labels[order]))
dataset = dataset.repeat().batch(common.BATCH, drop_remainder=True).prefetch(1)


def sliced():
    """Batches by indexing the NumPy arrays of the whole set."""
    return (
        (tf.constant(data.images[batch]), tf.constant(data.labels[batch]))
        for batch in data.batches()
    )


def variant(batches, compiled):
    model = ConvNet(data.weights)
    variables = model.trainable_variables
    velocities = [tf.Variable(tf.zeros_like(variable)) for variable in variables]

    def train(x, y):
        with tf.GradientTape() as tape:
            loss = mean_loss(y, model(x))
        gradients = tape.gradient(loss, variables)
        for triple in zip(variables, velocities, gradients, strict=True):
            update(*triple)
        return loss

    run = compiled(train)
    return lambda lead, count: steps.timed(lambda: run(*next(batches)), lead, count)


steps.serve(
    {
        "tf.function": lambda: variant(iter(dataset), tf.function),
        "eager": lambda: variant(iter(dataset), lambda train: train),
        "jit_compile=True": lambda: variant(iter(dataset), tf.function(jit_compile=True)),
        "NumPy slices": lambda: variant(sliced(), tf.function),
    }
)

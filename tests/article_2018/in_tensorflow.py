"""The article's TensorFlow net in TensorFlow 1.8. Prints JSON."""

import json

import numpy as np
import tensorflow as tf


def net(images):
    x = tf.layers.max_pooling2d(tf.layers.conv2d(images, 32, 5, activation=tf.nn.relu), 2, 2)
    x = tf.layers.max_pooling2d(tf.layers.conv2d(x, 64, 3, activation=tf.nn.relu), 2, 2)
    return tf.layers.dense(tf.contrib.layers.flatten(x), 10, activation=None)


def error(line):
    try:
        exec(line, dict(globals()))
    except Exception as found:
        return f"{type(found).__name__}: {str(found).splitlines()[0]}"
    return "runs"


def channels_first():
    """What TensorFlow says to images with the channels first, on a CPU."""
    with tf.Graph().as_default(), tf.Session() as session:
        y = tf.nn.conv2d(
            tf.zeros((1, 1, 8, 8)),
            tf.zeros((3, 3, 1, 2)),
            [1, 1, 1, 1],
            "VALID",
            data_format="NCHW",
        )
        try:
            session.run(y)
        except tf.errors.OpError as found:
            return found.message.splitlines()[0]
    return "runs"


images = tf.placeholder(tf.float32, [None, 28, 28, 1])
logits = net(images)
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    values = session.run(logits, {images: np.random.RandomState(0).rand(2, 28, 28, 1)})

print(
    json.dumps(
        {
            "versions": [tf.__version__],
            "parameters": int(sum(np.prod(v.shape.as_list()) for v in tf.trainable_variables())),
            "row": float(values[0].sum()),
            "errors": {
                line: error(line)
                for line in (
                    "model = tf.estimator.Estimator(model_fn)",
                    "tf.compat.v1.layers.conv2d",
                )
            },
            "channels first": channels_first(),
        }
    )
)

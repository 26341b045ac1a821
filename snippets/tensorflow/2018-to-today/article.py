import textwrap
import warnings

import tensorflow as tf

x = tf.ones((1, 28, 28, 1))  # (1, 28, 28, 1)
lines = [
    "tf.variable_scope('ConvNet', reuse=False)",
    "tf.reshape(x, shape=[-1, 28, 28, 1])",
    "tf.layers.conv2d(x, 32, 5, activation=tf.nn.relu)",
    "tf.layers.max_pooling2d(x, 2, 2)",
    "tf.contrib.layers.flatten(x)",
    "tf.layers.dense(x, 10, activation=None)",
    "tf.layers.dropout(inputs=x, rate=0.5, training=True)",
    "tf.estimator.Estimator(model_fn)",
]

for line in lines:
    with warnings.catch_warnings(record=True) as caught:
        try:
            eval(line)
            said = f"Warning: {caught[0].message}" if caught else "runs"
        except Exception as error:
            said = f"{type(error).__name__}: {error}"
    print(line, textwrap.indent(textwrap.fill(said, 72), "    "), sep="\n")

import textwrap
import warnings

import tensorflow as tf

x = tf.ones((2, 3))  # (2, 3)
lines = [
    "tf.Session()",
    "tf.placeholder(tf.float32, (None, 3))",
    "tf.compat.v1.placeholder(tf.float32, (None, 3))",
    "tf.get_variable('kernel', (3, 3))",
    "tf.log(x)",
    "tf.random_normal((2, 3))",
    "tf.argmax(x, dimension=1)",
    "tf.nn.dropout(x, keep_prob=0.5)",
    "tf.train.GradientDescentOptimizer(0.05)",
    "tf.train.Saver()",
    "tf.reduce_sum(x, 1, keep_dims=True)",
    "tf.get_collection('update_ops')",
    "tf.metrics.accuracy(x, x)",
    "tf.logging.set_verbosity('INFO')",
    "__import__('tensorflow.examples.tutorials.mnist')",
    "tf.compat.v1.layers.conv2d(x, 32, 5)",
]

for line in lines:
    with warnings.catch_warnings(record=True) as caught:
        try:
            eval(line)
            said = f"Warning: {caught[0].message}" if caught else "runs"
        except Exception as error:
            said = f"{type(error).__name__}: {error}"
    print(line, textwrap.indent(textwrap.fill(said, 72), "    "), sep="\n")

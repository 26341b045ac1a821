import numpy as np
import tensorflow as tf


def layer(*shape):
    limit = 1 / np.sqrt(np.prod(shape[:-1]))
    kernel = tf.random.uniform(shape, -limit, limit)
    bias = tf.random.uniform(shape[-1:], -limit, limit)
    return tf.Variable(kernel), tf.Variable(bias)


tf.random.set_seed(0)
conv1, conv2 = layer(3, 3, 1, 32), layer(3, 3, 32, 64)
dense = layer(7 * 7 * 64, 10)

kernel = conv2[0]  # (3, 3, 32, 64)
for name, layer in {"conv1": conv1, "conv2": conv2, "dense": dense}.items():
    weight, bias = layer[0].numpy(), layer[1].numpy()
    print(f"{name}: largest weight {np.abs(weight).max():.2g}, "
          f"biases not 0: {np.count_nonzero(bias)} of {len(bias)}")

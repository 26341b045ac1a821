import numpy as np
import tensorflow as tf


def layer(*shape):  # TensorFlow has no default: this is Glorot's, and zeros
    field = np.prod(shape[:-2])
    limit = np.sqrt(6 / (field * shape[-2] + field * shape[-1]))
    kernel = tf.random.uniform(shape, -limit, limit)
    return tf.Variable(kernel), tf.Variable(tf.zeros(shape[-1]))


tf.random.set_seed(0)
conv1, conv2 = layer(3, 3, 1, 32), layer(3, 3, 32, 64)
dense = layer(7 * 7 * 64, 10)

kernel = conv2[0]  # (3, 3, 32, 64)
for name, layer in {"conv1": conv1, "conv2": conv2, "dense": dense}.items():
    weight, bias = layer[0].numpy(), layer[1].numpy()
    print(f"{name}: largest weight {np.abs(weight).max():.2g}, "
          f"biases not 0: {np.count_nonzero(bias)} of {len(bias)}")

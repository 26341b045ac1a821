import numpy as np
import tensorflow as tf

np.set_printoptions(precision=3, suppress=True)


def normalise(x, **arguments):
    return tf.nn.local_response_normalization(x, **arguments).numpy()


x = tf.reshape([1.0, 2, 3, 4], (1, 1, 1, 4))
y = normalise(x, depth_radius=1, bias=1, alpha=0.3, beta=0.5)  # (1, 1, 1, 4)
print("alpha as in the paper:    ", y.ravel())
y = normalise(x, depth_radius=1, bias=1, alpha=0.3 / 3, beta=0.5)
print("alpha divided by the size:", y.ravel())
y = normalise(x)  # (1, 1, 1, 4)
print("own numbers:              ", y.ravel())
y = normalise(x, depth_radius=3, bias=1, alpha=0.3, beta=0.5)
print("the size as the radius:   ", y.ravel())

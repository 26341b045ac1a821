import numpy as np
import tensorflow as tf

image = np.float32([[[[3], [0]], [[0], [-4]]]])  # (1, 2, 2, 1)


def pool(powers, p):
    mean = tf.nn.avg_pool2d(powers, 2, strides=2, padding="VALID")
    return ((4 * mean) ** (1 / p)).numpy().item()


for p in 1, 3:
    y = pool(image**p, p)
    absolute = pool(tf.abs(image) ** p, p)
    print(f"{p}: {y:.4f}, of absolute values {absolute:.4f}")

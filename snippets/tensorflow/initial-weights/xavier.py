import numpy as np
import tensorflow as tf

tf.random.set_seed(0)
shape = 100, 2000


def show(name, kernel):
    kernel = kernel.numpy()  # (100, 2000)
    far = np.mean(np.abs(kernel) > 3 * kernel.std())
    print(f"{name:16} std {kernel.std():.3f}, beyond three of them {far:.1%}")


limit, stddev = np.sqrt(6 / sum(shape)), np.sqrt(2 / sum(shape))
show("Glorot, uniform", tf.random.uniform(shape, -limit, limit))
show("Glorot, normal", tf.random.normal(shape, stddev=stddev))

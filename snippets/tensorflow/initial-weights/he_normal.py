import numpy as np
import tensorflow as tf

tf.random.set_seed(0)
shape = 100, 2000


def show(name, kernel):
    kernel = kernel.numpy()  # (100, 2000)
    far = np.mean(np.abs(kernel) > 3 * kernel.std())
    print(f"{name:16} std {kernel.std():.2f}, beyond three of them {far:.1%}")


show("random.normal", tf.random.normal(shape, stddev=np.sqrt(2 / 100)))

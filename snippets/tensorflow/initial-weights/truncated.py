import numpy as np
import tensorflow as tf

tf.random.set_seed(0)
shape = 100, 2000


def show(name, kernel):
    kernel = kernel.numpy()  # (100, 2000)
    far = np.mean(np.abs(kernel) > 0.041)
    print(f"{name}: std {kernel.std():.3f}, beyond 0.041: {far:.0%}")


kernel = tf.random.truncated_normal(shape, stddev=0.02)
show("by default ", kernel)
show("cut at 0.04", kernel)

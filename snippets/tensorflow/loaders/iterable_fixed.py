import numpy as np
import tensorflow as tf


def numbers():
    yield from range(4)


spec = tf.TensorSpec((), tf.int64)
dataset = tf.data.Dataset.from_generator(numbers, output_signature=spec)
y = np.array(list(dataset.prefetch(2)))  # (4,)
print(*y)

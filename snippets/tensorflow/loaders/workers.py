import numpy as np
import tensorflow as tf

rng = np.random.RandomState(0)


def number(index):
    return tf.numpy_function(lambda _: rng.randint(1000), [index], tf.int64)


noise = tf.data.Dataset.range(4).map(number).batch(1)  # one by one
for epoch in range(2):
    print(*[batch.numpy()[0] for batch in noise])
batch = next(iter(noise))  # (1,)

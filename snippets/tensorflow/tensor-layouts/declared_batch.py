import textwrap

import tensorflow as tf

samples = tf.ones((4, 3))  # (4, 3)
kernel = tf.ones((3, 2))


@tf.function(input_signature=[tf.TensorSpec((4, 3))])
def four(x):
    return tf.matmul(x, kernel)


@tf.function(input_signature=[tf.TensorSpec((None, 3))])
def any_batch(x):
    return tf.matmul(x, kernel)


print("declared with the batch:", tuple(kernel.shape), four(samples).shape)
try:
    four(samples[:2])
except TypeError as error:
    message = f"two samples: {type(error).__name__}: {error}"
    print(textwrap.fill(message.split(". Received")[0], width=70))
y = any_batch(samples[:2])  # (2, 2)
print("declared without:", tuple(kernel.shape), y.shape)

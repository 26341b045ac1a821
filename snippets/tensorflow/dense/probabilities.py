import numpy as np
import tensorflow as tf

np.set_printoptions(precision=4, suppress=True)

logits = tf.constant([[2, 1, 0.1], [1000, 999, -1000]])  # (2, 3)

y = tf.nn.softmax(logits)  # (2, 3)
probabilities = y.numpy()
print(probabilities)
print("sums:", probabilities.sum(axis=1))

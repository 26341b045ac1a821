import textwrap

import numpy as np
import tensorflow as tf

logits = tf.constant([[2, 1, 0.1], [0, 3, -1]])  # (2, 3)
index = np.array([0, 1])  # (2,)
one_hot = np.eye(3, dtype=np.float32)[index]  # (2, 3)
sparse = tf.nn.sparse_softmax_cross_entropy_with_logits
dense = tf.nn.softmax_cross_entropy_with_logits

for name, cross_entropy, labels in [
    ("index, int64", sparse, index),
    ("index, int32", sparse, index.astype(np.int32)),
    ("index, a column", sparse, index[:, np.newaxis]),
    ("one-hot, float", dense, one_hot),
    ("one-hot, integer", dense, one_hot.astype(np.int64)),
    ("a column for a one-hot row", dense, index[:, np.newaxis]),
]:
    try:
        loss = tf.reduce_mean(cross_entropy(labels, logits))
        print(f"{name}: {float(loss):.4f}")
    except ValueError as error:
        message = f"{name}: {type(error).__name__}: {error}"
        print(textwrap.fill(message, width=70))

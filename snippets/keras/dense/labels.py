import textwrap

import keras
import numpy as np

logits = np.array([[2, 1, 0.1], [0, 3, -1]], dtype=np.float32)  # (2, 3)
index = np.array([0, 1])  # (2,)
one_hot = np.eye(3, dtype=np.float32)[index]  # (2, 3)
sparse = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
dense = keras.losses.CategoricalCrossentropy(from_logits=True)

for name, cross_entropy, labels in [
    ("index, int64", sparse, index),
    ("index, int32", sparse, index.astype(np.int32)),
    ("index, a column", sparse, index[:, np.newaxis]),
    ("one-hot, float", dense, one_hot),
    ("one-hot, integer", dense, one_hot.astype(np.int64)),
    ("a column for a one-hot row", dense, index[:, np.newaxis]),
]:
    try:
        print(f"{name}: {float(cross_entropy(labels, logits)):.4f}")
    except ValueError as error:
        message = f"{name}: {type(error).__name__}: {error}"
        print(textwrap.fill(message, width=70))

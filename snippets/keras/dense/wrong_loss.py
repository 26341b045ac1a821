import warnings

import keras
import numpy as np

logits = np.array([[2, 1, 0.1], [0, 3, -1]], dtype=np.float32)  # (2, 3)
labels = np.array([0, 1])

# from_logits defaults to False: these logits are taken for probabilities.
cross_entropy = keras.losses.SparseCategoricalCrossentropy()
print(f"{float(cross_entropy(labels, logits)):.6f}")

# Keras finds the logits of a tensor that came out of its softmax.
cross_entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
with warnings.catch_warnings(record=True) as caught:
    loss = cross_entropy(labels, keras.ops.softmax(logits))  # ()
print(f"{float(loss):.6f}, {len(caught)} warning")

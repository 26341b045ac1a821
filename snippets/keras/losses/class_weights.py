import keras
import numpy as np

logits = np.float32([[1, 0], [3, 1]])  # (2, 2)
labels = np.array([0, 1])
weights = np.float32([1, 3])

cross_entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
loss = cross_entropy(labels, logits, sample_weight=weights[labels])  # ()
print(f"both samples: {float(loss):.4f}")

loss = cross_entropy(labels[1:], logits[1:], sample_weight=weights[labels[1:]])
print(f"the second alone: {float(loss):.4f}")

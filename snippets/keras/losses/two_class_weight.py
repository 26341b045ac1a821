import keras
import numpy as np

logits = np.float32([[-1], [0.3], [0.4], [2]])  # (4, 1)
labels = np.float32([[0], [1], [1], [1]])
weight = 3  # of the samples with a label of 1

weights = 1 + (weight - 1) * labels  # (4, 1)
cross_entropy = keras.losses.BinaryCrossentropy(from_logits=True)
loss = cross_entropy(labels, logits, sample_weight=weights)  # ()
print(f"{float(loss):.4f}")

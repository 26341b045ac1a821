import keras
import numpy as np

logits = np.float32([[2, 1, 0], [0, 3, 1], [1, 0, 2], [3, 0, 1]])  # (4, 3)
labels = np.array([0, 1, 2, 2])

metric = keras.metrics.SparseCategoricalAccuracy()
print(f"{float(metric(labels, logits)):.2f}")

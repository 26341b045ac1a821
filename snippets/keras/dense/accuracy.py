import keras
import numpy as np

logits = [[2, 1, 0], [0, 3, -1], [1, 0, -2]]
logits = np.array(logits, dtype=np.float32)  # (3, 3)
labels = np.array([0, 1, 2])  # (3,)

reported = keras.metrics.SparseCategoricalAccuracy()(labels, logits)
print(f"reported: {float(reported):.3f}")
print(f"accuracy: {float(reported):.3f}")

import keras
import numpy as np

logits = np.array([[2, 1, 0.1], [0, 3, -1]], dtype=np.float32)  # (2, 3)
labels = np.array([0, 1])  # (2,)

cross_entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
loss = cross_entropy(labels, logits)  # (): the mean
print(f"{float(loss):.6f}")

import keras
import numpy as np

logits = np.array([[2, 1, 0.1], [0, 3, -1]], dtype=np.float32)  # (2, 3)
labels = np.array([[1, 0, 0], [0, 1, 0]], dtype=np.float32)  # (2, 3): one-hot

cross_entropy = keras.losses.CategoricalCrossentropy(from_logits=True)
loss = cross_entropy(logits, labels)  # ()
print(f"logits first: {float(loss):.6f}")
loss = cross_entropy(labels, logits)  # ()
print(f"labels first: {float(loss):.6f}")

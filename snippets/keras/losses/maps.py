import keras
import numpy as np

logits = np.arange(36, dtype=np.float32).reshape(2, 2, 3, 3) % 5  # NHWC
labels = np.arange(12).reshape(2, 2, 3) % 3  # (2, 2, 3)
weights = np.where(labels == 2, 4, 1)

cross_entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
loss = cross_entropy(labels, logits)  # ()
print(f"{float(loss):.4f}")

loss = cross_entropy(labels, logits, sample_weight=weights)
print(f"{float(loss):.4f}")

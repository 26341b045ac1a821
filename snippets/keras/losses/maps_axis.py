import keras
import numpy as np

logits = np.arange(54, dtype=np.float32).reshape(2, 3, 3, 3) % 5  # NHWC
labels = np.arange(18).reshape(2, 3, 3) % 3  # (2, 3, 3)

cross_entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
loss = cross_entropy(labels, np.moveaxis(logits, -1, 1))  # ()
print(f"classes on axis 1: {float(loss):.4f}")

loss = cross_entropy(labels, logits)
print(f"classes last: {float(loss):.4f}")

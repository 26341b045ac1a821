import keras
import numpy as np

logits = np.float32([[2, 1, 0.1], [0, 3, -1], [1, 1, 1], [0, 0, 5]])  # (4, 3)
labels = np.array([0, 255, 2, 1])  # 255 is to be ignored

cross_entropy = keras.losses.SparseCategoricalCrossentropy(
    from_logits=True, ignore_class=255)
loss = cross_entropy(labels, logits)  # ()
print(f"one of four ignored: {float(loss):.4f}")

loss = cross_entropy(labels[1:2], logits[1:2])
print(f"all ignored: {float(loss):.4f}")

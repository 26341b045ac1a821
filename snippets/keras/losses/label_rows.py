import keras
import numpy as np

logits = np.float32([[3, 1], [3, 1], [3, 1]])  # (3, 2)
labels = np.float32([[0, 1], [0, 3], [0, 0]])  # (3, 2)

cross_entropy = keras.losses.CategoricalCrossentropy(
    from_logits=True, reduction="none")
losses = cross_entropy(labels, logits)  # (3,)
for label, loss in zip(labels, losses):
    print(f"{label}: {float(loss):.4f}")

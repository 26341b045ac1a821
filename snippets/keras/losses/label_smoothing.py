import keras
import numpy as np

logits = np.float32([[2, 1, 0.1], [0, 3, -1]])  # (2, 3)
labels = np.eye(3, dtype=np.float32)[[0, 1]]  # (2, 3): one-hot

cross_entropy = keras.losses.CategoricalCrossentropy(
    from_logits=True, label_smoothing=0.1)
for n in range(2):
    loss = cross_entropy(labels[n:n + 1], logits[n:n + 1])  # ()
    print(f"{float(loss):.4f}")

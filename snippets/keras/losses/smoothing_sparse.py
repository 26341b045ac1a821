import keras
import numpy as np

logits = np.float32([[2, 1, 0.1], [0, 3, -1]])  # (2, 3)
labels = np.array([0, 1])

try:
    keras.losses.SparseCategoricalCrossentropy(label_smoothing=0.1)
except TypeError as error:
    print(f"{type(error).__name__}: {error}")

cross_entropy = keras.losses.CategoricalCrossentropy(
    from_logits=True, label_smoothing=0.1)
loss = cross_entropy(keras.ops.one_hot(labels, 3), logits)  # ()
print(f"mean: {float(loss):.4f}")

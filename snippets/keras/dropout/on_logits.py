import keras
import numpy as np

logits = np.array([[5, 0, 0]] * 1000, dtype=np.float32)  # (1000, 3)
labels = np.zeros(1000, dtype=int)  # (1000,)

cross_entropy = keras.losses.SparseCategoricalCrossentropy(
    from_logits=True, reduction=None)
losses = cross_entropy(labels, logits)  # (1000,)
print(f"worst loss, all logits:      {float(keras.ops.max(losses)):.4f}")

dropped = keras.layers.Dropout(0.5)(logits, training=True)  # (1000, 3)
losses = cross_entropy(labels, dropped)  # (1000,)
print(f"worst loss, logits dropped:  {float(keras.ops.max(losses)):.4f}")

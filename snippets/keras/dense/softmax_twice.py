import keras
import numpy as np

logits = np.array([[2, 1, 0.1], [0, 3, -1]], dtype=np.float32)  # (2, 3)
labels = np.array([0, 1])
probabilities = keras.ops.softmax(logits)
probabilities = keras.ops.convert_to_numpy(probabilities)  # (2, 3)
certain = np.array([[1, 0, 0], [0, 1, 0]], dtype=np.float32)  # (2, 3)

cross_entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
print(f"logits:        {float(cross_entropy(labels, logits)):.6f}")
print(f"probabilities: {float(cross_entropy(labels, probabilities)):.6f}")
print(f"certain:       {float(cross_entropy(labels, certain)):.6f}")

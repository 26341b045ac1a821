import keras
import numpy as np

logits = np.array([[1000, 0, 0]], dtype=np.float32)  # (1, 3)
labels = np.array([1])

probabilities = keras.ops.softmax(logits)
probabilities = keras.ops.convert_to_numpy(probabilities)  # (1, 3)
loss = keras.losses.SparseCategoricalCrossentropy()(labels, probabilities)
print(f"from probabilities: {float(loss):.3f}")

cross_entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
print(f"from logits: {float(cross_entropy(labels, logits)):.3f}")

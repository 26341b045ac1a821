import keras
import numpy as np

logits = np.float32([[-1], [0.3], [0.4], [2]])  # (4, 1)
labels = np.float32([[0], [1], [1], [1]])

cross_entropy = keras.losses.BinaryCrossentropy(from_logits=True)
loss = cross_entropy(labels, logits)  # ()
print(f"{float(loss):.4f}")

loss = cross_entropy(np.float32([[1]]), np.float32([[-100]]))
print(f"certain and wrong: {float(loss):.4f}")

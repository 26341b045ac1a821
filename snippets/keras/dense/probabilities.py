import keras
import numpy as np

np.set_printoptions(precision=4, suppress=True)

logits = np.array([[2, 1, 0.1], [1000, 999, -1000]], dtype=np.float32)  # (2, 3)

y = keras.ops.softmax(logits)  # (2, 3)
probabilities = keras.ops.convert_to_numpy(y)
print(probabilities)
print("sums:", probabilities.sum(axis=1))

import cntk as C
import numpy as np

logits = np.float32([[2, 1, 0.1], [0, 3, -1]])  # (2, 3)
labels = np.float32([[0], [1]])  # (2, 1)

z, y = C.input_variable(3), C.input_variable(1)
one_hot = C.reshape(C.one_hot(y, 3), 3)
cross_entropy = C.cross_entropy_with_softmax(z, (1 - 0.1) * one_hot + 0.1 / 3)
print(f"mean: {cross_entropy.eval({z: logits, y: labels}).mean():.4f}")

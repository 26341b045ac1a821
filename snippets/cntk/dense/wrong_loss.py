import cntk as C
import numpy as np

logits = np.array([[2, 1, 0.1], [0, 3, -1]], dtype=np.float32)  # (2, 3)
labels = np.array([[1, 0, 0], [0, 1, 0]], dtype=np.float32)  # (2, 3): one-hot
z, y = C.input_variable(3), C.input_variable(3)

# This one goes with a sigmoid: each class is a question of its own.
loss = C.binary_cross_entropy(C.sigmoid(z), y)
losses = loss.eval({z: logits, y: labels})  # (2, 3)
print(f"{losses.mean():.4f}")

loss = C.cross_entropy_with_softmax(z, y)
losses = loss.eval({z: logits, y: labels})  # (2, 1)
print(f"{losses.mean():.6f}")

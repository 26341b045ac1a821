import cntk as C
import numpy as np

logits = np.array([[2, 1, 0.1], [0, 3, -1]], dtype=np.float32)  # (2, 3)
labels = np.array([[1, 0, 0], [0, 1, 0]], dtype=np.float32)  # (2, 3): one-hot

z, y = C.input_variable(3), C.input_variable(3)
loss = C.cross_entropy_with_softmax(z, y)
losses = loss.eval({z: logits, y: labels})  # (2, 1)
print(f"logits first: {losses.mean():.6f}")
loss = C.cross_entropy_with_softmax(y, z)
losses = loss.eval({z: logits, y: labels})  # (2, 1)
print(f"labels first: {losses.mean():.6f}")

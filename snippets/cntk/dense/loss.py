import cntk as C
import numpy as np

logits = np.array([[2, 1, 0.1], [0, 3, -1]], dtype=np.float32)  # (2, 3)
labels = np.array([[1, 0, 0], [0, 1, 0]], dtype=np.float32)  # (2, 3): one-hot

z, y = C.input_variable(3), C.input_variable(3)
cross_entropy = C.cross_entropy_with_softmax(z, y)
losses = cross_entropy.eval({z: logits, y: labels})  # (2, 1): per sample
loss = losses.mean()
print(f"{float(loss):.6f}")

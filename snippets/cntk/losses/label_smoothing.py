import cntk as C
import numpy as np

logits = np.float32([[2, 1, 0.1], [0, 3, -1]])  # (2, 3)
labels = np.eye(3, dtype=np.float32)[[0, 1]]  # (2, 3): one-hot

z, y = C.input_variable(3), C.input_variable(3)
cross_entropy = C.cross_entropy_with_softmax(z, (1 - 0.1) * y + 0.1 / 3)
losses = cross_entropy.eval({z: logits, y: labels})  # (2, 1)
for loss in losses.ravel():
    print(f"{loss:.4f}")

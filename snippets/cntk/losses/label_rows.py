import cntk as C
import numpy as np

logits = np.float32([[3, 1], [3, 1], [3, 1]])  # (3, 2)
labels = np.float32([[0, 1], [0, 3], [0, 0]])  # (3, 2)

z, y = C.input_variable(2), C.input_variable(2)
cross_entropy = C.cross_entropy_with_softmax(z, y)
losses = cross_entropy.eval({z: logits, y: labels})  # (3, 1)
for label, loss in zip(labels, losses[:, 0]):
    print(f"{label}: {loss:.4f}")

import cntk as C
import numpy as np

logits = np.float32([[-1], [0.3], [0.4], [2]])  # (4, 1)
labels = np.float32([[0], [1], [1], [1]])

z, y = C.input_variable(1), C.input_variable(1)
cross_entropy = C.softplus(z) - y * z
losses = cross_entropy.eval({z: logits, y: labels})  # (4, 1)
print(f"{losses.mean():.4f}")

loss = cross_entropy.eval({z: np.float32([[-100]]), y: np.float32([[1]])})
print(f"certain and wrong: {loss[0, 0]:.4f}")

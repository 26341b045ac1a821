import cntk as C
import numpy as np

logits = np.array([[1000, 0, 0]], dtype=np.float32)  # (1, 3)
labels = np.array([[0, 1, 0]], dtype=np.float32)  # (1, 3): one-hot

z, y = C.input_variable(3), C.input_variable(3)
loss = -C.reduce_sum(y * C.log(C.softmax(z)))
print(f"from probabilities: {loss.eval({z: logits, y: labels})[0]:.3f}")

cross_entropy = C.cross_entropy_with_softmax(z, y)
print(f"from logits: {cross_entropy.eval({z: logits, y: labels})[0, 0]:.3f}")

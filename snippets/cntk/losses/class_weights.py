import cntk as C
import numpy as np

logits = np.float32([[1, 0], [3, 1]])  # (2, 2)
labels = np.eye(2, dtype=np.float32)  # (2, 2): one-hot
weights = np.float32([1, 3])

z, y = C.input_variable(2), C.input_variable(2)
of_sample = C.reduce_sum(y * C.constant(weights))
weighted = of_sample * C.cross_entropy_with_softmax(z, y)
loss = weighted.eval({z: logits, y: labels}).mean()  # ()
print(f"both samples: {loss:.4f}")

loss = weighted.eval({z: logits[1:], y: labels[1:]}).mean()
print(f"the second alone: {loss:.4f}")

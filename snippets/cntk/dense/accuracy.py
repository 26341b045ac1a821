import cntk as C
import numpy as np

logits = [[2, 1, 0], [0, 3, -1], [1, 0, -2]]
logits = np.array(logits, dtype=np.float32)  # (3, 3)
labels = np.eye(3, dtype=np.float32)  # (3, 3): one-hot

z, y = C.input_variable(3), C.input_variable(3)
reported = C.classification_error(z, y).eval({z: logits, y: labels}).mean()
print(f"reported: {reported:.3f}")
print(f"accuracy: {1 - reported:.3f}")

import cntk as C
import numpy as np

logits = np.float32([[2, 1, 0], [0, 3, 1], [1, 0, 2], [3, 0, 1]])  # (4, 3)
labels = np.eye(3, dtype=np.float32)[[0, 1, 2, 2]]

z, y = C.input_variable(3), C.input_variable(3)
evaluator = C.Evaluator(C.classification_error(z, y))
error = evaluator.test_minibatch({z: logits, y: labels})
print(f"{1 - error:.2f}")

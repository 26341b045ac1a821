import cntk as C
import numpy as np

logits = np.float32([[-1], [0.3], [0.4], [2]])  # (4, 1)
labels = np.float32([[0], [1], [1], [1]])

z, y = C.input_variable(1), C.input_variable(1)
correct = C.equal(C.greater(z, 0), y).eval({z: logits, y: labels})
print(f"{correct.mean():.2f}")

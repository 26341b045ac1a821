import cntk as C
import numpy as np

logits = np.float32([[-1], [0.3], [0.4], [2]])  # (4, 1)
labels = np.float32([[0], [1], [1], [1]])

# The largest of one number is always the first.
z, y = C.input_variable(1), C.input_variable(1)
errors = C.classification_error(z, y).eval({z: logits, y: labels})
print(f"{1 - errors.mean():.2f}")

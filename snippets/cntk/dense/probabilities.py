import cntk as C
import numpy as np

np.set_printoptions(precision=4, suppress=True)

logits = np.array([[2, 1, 0.1], [1000, 999, -1000]], dtype=np.float32)  # (2, 3)

z = C.input_variable(3)
probabilities = C.softmax(z).eval({z: logits})  # (2, 3)
print(probabilities)
print("sums:", probabilities.sum(axis=1))

import cntk as C
import numpy as np

probabilities = np.float32([[0.5], [0.5]])  # (2, 1)
labels = np.float32([[1], [1]])

p, y = C.input_variable(1, needs_gradient=True), C.input_variable(1)
w = C.input_variable(1)
cross_entropy = C.weighted_binary_cross_entropy(p, y, w)
for weights in [[1], [1]], [[2], [2]], [[1], [3]]:
    given = {p: probabilities, y: labels, w: np.float32(weights)}
    loss = cross_entropy.eval(given)
    slopes = cross_entropy.grad(given, wrt=[p])  # (2, 1)
    loss, slopes = float(loss), slopes.ravel()
    print(f"{weights}: {loss:.4f}, gradient {slopes}")

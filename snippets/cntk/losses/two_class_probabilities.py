import cntk as C
import numpy as np

logit = np.float32([[-20]])  # (1, 1)
label = np.float32([[1]])

z, y = C.input_variable(1, needs_gradient=True), C.input_variable(1)
for name in "own sigmoid", "formula":
    probability = (
        C.sigmoid(z) if name == "own sigmoid"
        else 1 / (1 + C.exp(-z)))
    cross_entropy = C.binary_cross_entropy(probability, y)
    loss = cross_entropy.eval({z: logit, y: label})[0, 0]
    gradient = cross_entropy.grad({z: logit, y: label}, wrt=[z])[0, 0]
    print(f"{name}: {loss:.2f}, gradient {gradient:.4f}")

import cntk as C
import numpy as np

logits = np.float32([[0], [0.001]])  # (2, 1)
labels = np.float32([[0], [0]])
weight = 3  # for a label of 1

z, y = C.input_variable(1, needs_gradient=True), C.input_variable(1)
loss = (1 + (weight - 1) * y) * (C.softplus(z) - y * z)
slopes = loss.grad({z: logits, y: labels}, wrt=[z])  # (2, 1)
for logit, slope in zip([0.0, 0.001], slopes):
    print(f"{logit}: {slope[0]:.2f}")

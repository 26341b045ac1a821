import cntk as C
import numpy as np

logits = np.float32([[-1], [0.3], [0.4], [2]])  # (4, 1)
labels = np.float32([[0], [1], [1], [1]])
weight = 3  # of the samples with a label of 1

z, y = C.input_variable(1), C.input_variable(1)
weighted = (1 + (weight - 1) * y) * (C.softplus(z) - y * z)
losses = weighted.eval({z: logits, y: labels})  # (4, 1)
print(f"{losses.mean():.4f}")

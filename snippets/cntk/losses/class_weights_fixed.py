import cntk as C
import numpy as np

logits = np.float32([[1, 0], [3, 1]])  # (2, 2)
labels = np.eye(2, dtype=np.float32)  # (2, 2): one-hot
weights = np.float32([1, 3])

z, y = C.input_variable(2), C.input_variable(2)
of_sample = C.reduce_sum(y * C.constant(weights))
weighted = of_sample * C.cross_entropy_with_softmax(z, y)
losses = weighted.eval({z: logits, y: labels})  # (2, 1)
print(f"{losses.mean():.4f}")

of_samples = of_sample.eval({y: labels})  # (2,)
print(f"{losses.sum() / of_samples.sum():.4f}")

import cntk as C
import numpy as np

logits = np.arange(36, dtype=np.float32).reshape(2, 2, 3, 3) % 5  # NHWC
labels = np.arange(12).reshape(2, 2, 3) % 3  # (2, 2, 3)
weights = np.where(labels == 2, 4, 1)

z, y = C.input_variable((3, 2, 3)), C.input_variable((3, 2, 3))
first = np.ascontiguousarray(logits.transpose(0, 3, 1, 2))  # NCHW
one_hot = np.eye(3, dtype=np.float32)[labels].transpose(0, 3, 1, 2)
cross_entropy = C.cross_entropy_with_softmax(z, y, axis=0)
losses = cross_entropy.eval(
    {z: first, y: np.ascontiguousarray(one_hot)})  # (2, 1, 2, 3)
print(f"{losses.mean():.4f}")

loss = (weights * losses.squeeze(axis=1)).mean()
print(f"{loss:.4f}")

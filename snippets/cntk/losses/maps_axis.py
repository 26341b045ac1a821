import cntk as C
import numpy as np

logits = np.arange(54, dtype=np.float32).reshape(2, 3, 3, 3) % 5  # NHWC
labels = np.arange(18).reshape(2, 3, 3) % 3  # (2, 3, 3)
one_hot = np.eye(3, dtype=np.float32)[labels]  # (2, 3, 3, 3)

z, y = C.input_variable((3, 3, 3)), C.input_variable((3, 3, 3))
maps = {z: np.ascontiguousarray(np.moveaxis(logits, -1, 1)),
        y: np.ascontiguousarray(np.moveaxis(one_hot, -1, 1))}
losses = C.cross_entropy_with_softmax(z, y, axis=0).eval(maps)
print(f"classes on axis 1: {losses.mean():.4f}")

losses = C.cross_entropy_with_softmax(z, y, axis=2).eval(
    {z: logits, y: one_hot})
print(f"classes last: {losses.mean():.4f}")

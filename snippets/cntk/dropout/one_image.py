import cntk as C
import numpy as np

image = np.ones((64, 4, 6), dtype=np.float32)  # (64, 4, 6)

x = C.input_variable((64, 4, 6))
ones = C.ones_like(C.reduce_mean(x, axis=(1, 2)))  # (64, 1, 1)
y = x * C.layers.Dropout(0.5)(ones)
_, values = y.forward({x: image}, keep_for_backward={y.output})
lost = (values[y.output] == 0).sum(axis=(2, 3))  # (1, 64)
print(f"{lost.size} maps, whole: {(lost % 24 == 0).all()}")

_, values = y.forward({x: image[np.newaxis]}, keep_for_backward={y.output})
lost = (values[y.output] == 0).sum(axis=(2, 3))  # (1, 64)
print(f"with a batch axis, whole: {(lost % 24 == 0).all()}")

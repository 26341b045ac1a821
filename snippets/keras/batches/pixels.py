import keras
import numpy as np

pixels = np.float32([[0, 128, 255], [255, 64, 0]])  # (2, 3)
kernel = np.float32([[2, -1], [0.5, 1], [-1, 1.5]])

dense = keras.layers.Dense(2, activation="softmax", use_bias=False)
outside = keras.Sequential([keras.Input((3,)), dense])
inside = keras.Sequential([
    keras.Input((3,)), keras.layers.Rescaling(1 / 255), dense])
dense.set_weights([kernel])
for name, x in [("0 to 255", pixels), ("0 to 1", pixels / 255)]:
    p = keras.ops.convert_to_numpy(outside(x))
    q = keras.ops.convert_to_numpy(inside(x))
    print(f"{name:8}  {p[0, 1]:.3f} {p[1, 0]:.3f}  {q[0, 1]:.3f} {q[1, 0]:.3f}")

import keras
import numpy as np

np.set_printoptions(precision=4, suppress=True)

x = np.array([[-2, -1, -0.5], [0, 1, 2]], dtype=np.float32)  # (2, 3)

for name, f in [
    ("ReLU", keras.ops.relu),
    ("sigmoid", keras.ops.sigmoid),
    ("tanh", keras.ops.tanh),
    ("ELU", keras.ops.elu),
    ("SELU", keras.ops.selu),
    ("softplus", keras.ops.softplus),
]:
    y = f(x)  # (2, 3)
    print(f"{name:8}", keras.ops.convert_to_numpy(y).ravel())

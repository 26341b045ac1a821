import keras
import numpy as np

np.set_printoptions(precision=4, suppress=True)

x = np.float32([[-2, -1, 0.5], [2, 5, 8]])  # (2, 3)

y = keras.activations.relu6(x)  # (2, 3)
print("ReLU6:       ", keras.ops.convert_to_numpy(y).ravel())
y = keras.activations.hard_sigmoid(x)  # (2, 3)
print("hard sigmoid:", keras.ops.convert_to_numpy(y).ravel())
y = keras.activations.hard_silu(x)  # (2, 3)
print("hard swish:  ", keras.ops.convert_to_numpy(y).ravel())
y = keras.activations.silu(x)  # (2, 3)
print("SiLU:        ", keras.ops.convert_to_numpy(y).ravel())
y = keras.activations.mish(x)  # (2, 3)
print("Mish:        ", keras.ops.convert_to_numpy(y).ravel())

import keras
import numpy as np

x = np.array([[-1, 0.5, 2]], dtype=np.float32)  # (1, 3)


def show(name, y):
    print(f"{name:23} {float(y[0, 0]):.6f}")


show("keras.ops.gelu:", keras.ops.gelu(x))
show("keras.activations.gelu:", keras.activations.gelu(x))
y = keras.ops.gelu(x, approximate=False)  # (1, 3)
show("exact:", y)
y = keras.ops.gelu(x, approximate=True)  # (1, 3)
show("with tanh:", y)

import keras
import numpy as np

x = np.arange(6, dtype=np.float32).reshape(1, 1, 1, 6)

for how in 2, [2, 4]:
    pieces = keras.ops.split(x, how, axis=-1)
    print(how, "gives", [piece.shape[-1] for piece in pieces], "channels")
last = pieces[-1]  # (1, 1, 1, 2)

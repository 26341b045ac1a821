import numpy as np
import tensorflow as tf

x = np.arange(6, dtype=np.float32).reshape(1, 1, 1, 6)

for how in 2, [2, 4]:
    pieces = tf.split(x, how, axis=-1)
    print(how, "gives", [piece.shape[-1] for piece in pieces], "channels")
last = pieces[-1]  # (1, 1, 1, 4)

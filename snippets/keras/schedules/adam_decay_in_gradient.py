import keras
import numpy as np

gradient = np.zeros(2, dtype=np.float32)  # (2,)

weight = keras.Variable(np.ones(2))
adam = keras.optimizers.Adam(0.1)
for step in range(3):
    # what regularizers.L2(0.1 / 2) adds to the gradient of a layer's weight
    adam.apply([gradient + 0.1 * weight], [weight])
    print(f"{keras.ops.convert_to_numpy(weight)[0]:.4f}")

import keras
import numpy as np

shares = np.array([[0.25, 1e-30, 2e-38, 0]], dtype=np.float32)  # (1, 4)

y = keras.ops.log(shares)  # (1, 4)
print([f"{value:.2f}" for value in keras.ops.convert_to_numpy(y)[0]])

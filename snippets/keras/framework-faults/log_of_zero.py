import keras
import numpy as np

probabilities = np.array([[0.25, 1e-30, 2e-38, 0]], dtype=np.float32)  # (1, 4)

y = keras.ops.log(probabilities)  # (1, 4)
print([f"{value:.2f}" for value in keras.ops.convert_to_numpy(y)[0]])

import keras
import numpy as np

x = np.ones((2, 3), dtype=np.float32)  # (2, 3)

keras.mixed_precision.set_global_policy("mixed_bfloat16")
dense = keras.layers.Dense(2)
y = dense(x)  # (2, 2)
loss = keras.losses.MeanSquaredError()(np.zeros((2, 2)), y)
print("weights:", dense.kernel.dtype)
print("output:", keras.backend.standardize_dtype(y.dtype))
print("loss:", keras.backend.standardize_dtype(loss.dtype))

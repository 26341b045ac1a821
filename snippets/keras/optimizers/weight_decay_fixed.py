import keras
import numpy as np

x, y = np.zeros((4, 1)), np.zeros((4, 1))

dense = keras.layers.Dense(
    1, use_bias=False, kernel_initializer="ones",
    kernel_regularizer=keras.regularizers.L2(0.1 / 2))
model = keras.Sequential([dense])
model.compile(loss="mse", optimizer=keras.optimizers.SGD(0.1, momentum=0.9))
for step in range(3):
    model.train_on_batch(x, y)
    weight = keras.ops.convert_to_numpy(dense.kernel)  # (1, 1)
    print(f"{weight[0, 0]:.4f}")

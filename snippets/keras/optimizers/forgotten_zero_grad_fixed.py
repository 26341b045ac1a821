import keras
import numpy as np

x, y = np.ones((4, 1)), np.zeros((4, 1))

dense = keras.layers.Dense(1, use_bias=False, kernel_initializer="ones")
model = keras.Sequential([dense])
sgd = keras.optimizers.SGD(learning_rate=0.1)
model.compile(loss="mean_absolute_error", optimizer=sgd)
for step in range(3):
    model.train_on_batch(x, y)
    weight = keras.ops.convert_to_numpy(dense.kernel)  # (1, 1)
    print(f"{weight[0, 0]:.1f}")

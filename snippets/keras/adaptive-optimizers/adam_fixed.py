import keras
import numpy as np

for batch_size in [1, 4, 128]:
    x, y = np.ones((batch_size, 1)), np.zeros((batch_size, 1))
    dense = keras.layers.Dense(1, use_bias=False, kernel_initializer="ones")
    model = keras.Sequential([dense])
    adam = keras.optimizers.Adam(learning_rate=0.1)
    model.compile(loss="mean_absolute_error", optimizer=adam)
    for step in range(2):
        model.train_on_batch(x, y)
    weight = keras.ops.convert_to_numpy(dense.kernel)  # (1, 1)
    print(f"batch of {batch_size}: {weight[0, 0]:.4f}")

import keras
import numpy as np

x, y = np.ones((4, 1)), np.zeros((4, 1))
for reduction, rate in [("mean", 0.1), ("sum", 0.1), ("sum", 0.1 / 2)]:
    dense = keras.layers.Dense(1, use_bias=False, kernel_initializer="ones")
    model = keras.Sequential([dense])
    model.compile(
        loss=keras.losses.MeanAbsoluteError(reduction=reduction),
        optimizer=keras.optimizers.SGD(learning_rate=rate))
    for step in range(2):
        model.train_on_batch(x, y)
    weight = keras.ops.convert_to_numpy(dense.kernel)  # (1, 1)
    print(f"{reduction}, {rate}: {weight[0, 0]:.1f}")

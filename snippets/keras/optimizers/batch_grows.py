import keras
import numpy as np

for reduction in "mean", "sum":
    for size in 64, 256:
        x = np.ones((size, 1), dtype=np.float32)
        y = np.zeros((size, 1), dtype=np.float32)
        model = keras.Sequential([
            keras.Input((1,)),
            keras.layers.Dense(1, use_bias=False, kernel_initializer="ones")])
        loss = keras.losses.MeanSquaredError(reduction)
        model.compile(keras.optimizers.SGD(0.005), loss)
        model.fit(x, y, batch_size=size, epochs=5, verbose=0)
        weight = model.get_weights()[0]  # (1, 1)
        print(f"{reduction}, batch of {size}: {weight[0, 0]:.2f}")

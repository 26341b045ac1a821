import keras
import numpy as np

x = np.arange(10.0).reshape(10, 1)  # (10, 1)
sizes = []


def loss(y_true, y_pred):
    sizes.append(len(y_true))
    return 0 * y_pred


model = keras.Sequential([keras.layers.Dense(1)])
model.compile(loss=loss, run_eagerly=True)
model.fit(x, x, batch_size=4, epochs=2, verbose=0)
print(*sizes)

import keras
import numpy as np

x = np.arange(10.0).reshape(10, 1)  # (10, 1)


def square(y_true, y_pred):
    return y_true**2 + 0 * y_pred


model = keras.Sequential([keras.layers.Dense(1)])
model.compile(loss=square)
print(f"mean loss {model.evaluate(x, x, batch_size=4, verbose=0):.2f}")

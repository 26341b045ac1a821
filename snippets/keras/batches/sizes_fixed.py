import keras
import numpy as np

x = np.zeros((100, 3))  # (100, 3)
shapes = []


def record(y_true, y_pred):
    shapes.append(tuple(y_true.shape))
    return 0 * y_pred


model = keras.Sequential([keras.layers.Dense(1)])
model.compile(loss=record, optimizer="sgd", run_eagerly=True)
model.fit(x, x, batch_size=32, verbose=0)
print(len(shapes), "times:", shapes[0], "...", shapes[-1])

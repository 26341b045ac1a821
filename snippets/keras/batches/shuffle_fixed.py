import keras
import numpy as np

x = np.arange(20.0).reshape(20, 1)  # (20, 1)
order = []


def record(y_true, y_pred):
    order.extend(keras.ops.convert_to_numpy(y_true)[:, 0])
    return 0 * y_pred


keras.utils.set_random_seed(0)
model = keras.Sequential([keras.layers.Dense(1)])
model.compile(loss=record, optimizer="sgd", run_eagerly=True)
model.fit(x, x, batch_size=5, verbose=0)
print("in order:", order == sorted(order))

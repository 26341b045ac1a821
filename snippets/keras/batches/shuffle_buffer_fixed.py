import keras
import numpy as np

labels = np.repeat([0.0, 1.0], 500)[:, np.newaxis]  # (1000, 1)
first = []


def record(y_true, y_pred):
    first.append(keras.ops.convert_to_numpy(y_true))
    return 0 * y_pred


keras.utils.set_random_seed(0)
model = keras.Sequential([keras.layers.Dense(1)])
model.compile(loss=record, optimizer="sgd", run_eagerly=True)
model.fit(labels, labels, batch_size=100, verbose=0)
print("labels in the first batch:", np.unique(first[0]))

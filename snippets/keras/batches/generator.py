import warnings

import keras
import numpy as np

x = np.zeros((20, 1))  # (20, 1)
steps = []
count = keras.callbacks.LambdaCallback(
    on_epoch_begin=lambda epoch, logs: steps.append(0),
    on_train_batch_end=lambda batch, logs: steps.append(steps.pop() + 1))


def batches():
    for first in range(0, 20, 4):
        yield x[first:first + 4], x[first:first + 4]


model = keras.Sequential([keras.layers.Dense(1)])
model.compile(loss="mse", optimizer="sgd")
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    model.fit(batches(), epochs=3, callbacks=[count], verbose=0)
for message in sorted({str(w.message).partition(". ")[0] for w in caught}):
    print(message)
print("steps in each epoch:", steps)

import keras
import numpy as np

x = np.zeros((20, 1))  # (20, 1)
steps = []
count = keras.callbacks.LambdaCallback(
    on_epoch_begin=lambda epoch, logs: steps.append(0),
    on_train_batch_end=lambda batch, logs: steps.append(steps.pop() + 1))


class Batches(keras.utils.PyDataset):
    def __len__(self):
        return 5

    def __getitem__(self, index):
        return x[4 * index:4 * index + 4], x[4 * index:4 * index + 4]


model = keras.Sequential([keras.layers.Dense(1)])
model.compile(loss="mse", optimizer="sgd")
model.fit(Batches(), epochs=3, callbacks=[count], verbose=0)
print("steps in each epoch:", steps)

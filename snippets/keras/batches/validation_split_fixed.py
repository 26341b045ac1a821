import keras
import numpy as np

labels = np.repeat([0.0, 1.0], 5000)[:, np.newaxis]  # (10000, 1)
permutation = np.random.RandomState(0).permutation(10000)
labels = labels[permutation]


def label(y_true, y_pred):
    return y_true + 0 * y_pred


model = keras.Sequential([keras.layers.Dense(1)])
model.compile(loss=label, optimizer="sgd")
history = model.fit(
    labels, labels, batch_size=1000, validation_split=0.2, verbose=0).history
print(f"mean label in training {history['loss'][0]:.1f}")
print(f"mean label in validation {history['val_loss'][0]:.1f}")

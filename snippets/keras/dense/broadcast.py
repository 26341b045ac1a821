import keras
import numpy as np

predictions = np.array([1, 2, 3], dtype=np.float32)  # (3,)
labels = np.array([[1], [2], [4]], dtype=np.float32)  # (3, 1)


def show(name, predictions, labels):
    accuracy = keras.metrics.Accuracy()(labels, predictions)
    error = keras.losses.MeanSquaredError()(labels, predictions)
    print(f"{name} accuracy {float(accuracy):.3f}, error {float(error):.3f}")


show("column:", predictions, labels)
labels = labels[:, 0]  # (3,)
show("row:   ", predictions, labels)

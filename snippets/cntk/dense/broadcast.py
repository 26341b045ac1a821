import cntk as C
import numpy as np

predictions = np.array([1, 2, 3], dtype=np.float32)  # (3,)
labels = np.array([[1], [2], [4]], dtype=np.float32)  # (3, 1)


def show(name, predictions, labels):
    a = C.input_variable(predictions.shape[1:])
    b = C.input_variable(labels.shape[1:])
    accuracy = C.equal(a, b).eval({a: predictions, b: labels}).mean()
    error = C.squared_error(a, b).eval({a: predictions, b: labels}).mean()
    print(f"{name} accuracy {accuracy:.3f}, error {error:.3f}")


show("column:", predictions, labels)
labels = labels[:, 0]  # (3,)
show("row:   ", predictions, labels)

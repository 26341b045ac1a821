import cntk as C
import numpy as np

logits = np.array([[2, 1, 0.1], [0, 3, -1]], dtype=np.float32)  # (2, 3)
labels = np.array([[1, 0, 0], [0, 1, 0]], dtype=np.float32)  # (2, 3): one-hot
probabilities = C.softmax(logits, axis=-1).eval()  # (2, 3)
certain = np.array([[1, 0, 0], [0, 1, 0]], dtype=np.float32)  # (2, 3)

z, y = C.input_variable(3), C.input_variable(3)
losses = C.cross_entropy_with_softmax(z, y)


def cross_entropy(values, labels):
    return losses.eval({z: values, y: labels}).mean()


print(f"logits:        {cross_entropy(logits, labels):.6f}")
print(f"probabilities: {cross_entropy(probabilities, labels):.6f}")
print(f"certain:       {cross_entropy(certain, labels):.6f}")

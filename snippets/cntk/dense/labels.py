import textwrap

import cntk as C
import numpy as np

logits = np.array([[2, 1, 0.1], [0, 3, -1]], dtype=np.float32)  # (2, 3)
index = np.array([0, 1], dtype=np.float32)  # (2,)
one_hot = np.eye(3, dtype=np.float32)[[0, 1]]  # (2, 3)
z, y = C.input_variable(3), C.input_variable(3, name="y")
cross_entropy = C.cross_entropy_with_softmax(z, y)

for name, labels in [
    ("index", index),
    ("index, a column", index[:, np.newaxis]),
    ("one-hot, float", one_hot),
]:
    try:
        loss = cross_entropy.eval({z: logits, y: labels}).mean()
        print(f"{name}: {loss:.4f}")
    except ValueError as error:
        message = f"{name}: {type(error).__name__}: {error}"
        print(textwrap.fill(message.splitlines()[0], width=70))

i = C.input_variable(())
cross_entropy = C.cross_entropy_with_softmax(z, C.one_hot(i, 3))
loss = cross_entropy.eval({z: logits, i: index}).mean()
print(f"index, made one-hot: {loss:.4f}")

import cntk as C
import numpy as np

logits = np.array([[5, 0, 0]] * 1000, dtype=np.float32)  # (1000, 3)
labels = np.array([[1, 0, 0]] * 1000, dtype=np.float32)  # (1000, 3): one-hot

z, y = C.input_variable(3), C.input_variable(3)
loss = C.cross_entropy_with_softmax(z, y)
losses = loss.eval({z: logits, y: labels})  # (1000, 1)
print(f"worst loss, all logits:      {losses.max():.4f}")

dropped = C.layers.Dropout(0.5)(z)
loss = C.cross_entropy_with_softmax(dropped, y)
data = {z: logits, y: labels}
_, values = loss.forward(data, keep_for_backward={loss.output})
losses = values[loss.output]  # (1000, 1)
print(f"worst loss, logits dropped:  {losses.max():.4f}")

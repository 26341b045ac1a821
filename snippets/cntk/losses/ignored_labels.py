import cntk as C
import numpy as np

logits = np.float32([[2, 1, 0.1], [0, 3, -1], [1, 1, 1], [0, 0, 5]])  # (4, 3)
labels = np.float32([[0], [255], [2], [1]])  # 255 is to be ignored

z, y = C.input_variable(3), C.input_variable(1)
one_hot = C.reshape(C.one_hot(y, 3), 3)  # a row of zeros for 255
losses = C.cross_entropy_with_softmax(z, one_hot).eval({z: logits, y: labels})
print(f"one of four ignored: {losses.mean():.4f}")

print(f"all ignored: {losses[1:2].mean():.4f}")

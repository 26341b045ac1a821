import cntk as C
import numpy as np

logits = np.float32([[2, 1, 0.1], [0, 3, -1], [1, 1, 1], [0, 0, 5]])  # (4, 3)
labels = np.float32([[0], [255], [2], [1]])  # 255 is to be ignored

z, y = C.input_variable(3), C.input_variable(1)
one_hot = C.reshape(C.one_hot(y, 3), 3)  # a row of zeros for 255
kept = C.reduce_sum(one_hot)
loss = kept * C.cross_entropy_with_softmax(z, one_hot)
losses = loss.eval({z: logits, y: labels})  # (4, 1)
kepts = kept.eval({y: labels})  # (4,): 1 or 0
print(f"one of four ignored: {losses.sum() / max(kepts.sum(), 1):.4f}")

print(f"all ignored: {losses[1].sum() / max(kepts[1], 1):.4f}")

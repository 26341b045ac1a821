import cntk as C
import numpy as np

numbers = np.array([[0, 1, 0.5, 1]], np.float32)  # (1, 4)
weights = [
    [1, 0, -1],
    [2, -1, 0],
    [0, 1, -2],
    [-1, 2, 1],
]
bias = [0.5, 1, 0]
label = np.eye(3, dtype=np.float32)[[2]]  # (1, 3): one-hot

x, y = C.input_variable(4), C.input_variable(3)
dense = C.layers.Dense(3)
z = dense(x)
dense.W.value, dense.b.value = np.array(weights), np.array(bias)

logits = z.eval({x: numbers})  # (1, 3)
probabilities = C.softmax(z).eval({x: numbers})  # (1, 3)
loss = C.cross_entropy_with_softmax(z, y).eval({x: numbers, y: label}).mean()
print("logits", *logits[0])
print("probabilities", *[f"{p:.2f}" for p in probabilities[0]])
print(f"loss {float(loss):.2f}")

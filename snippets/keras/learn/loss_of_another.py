import keras
import numpy as np

numbers = np.array([[0, 1, 0.5, 1]], np.float32)  # (1, 4)
weights = [
    [1, 0, -1],
    [2, -1, 0],
    [0, 1, -2],
    [-1, 2, 1],
]
bias = [0.5, 1, 0]
label = np.array([2])  # (1,)

dense = keras.layers.Dense(3)
dense.build(numbers.shape)
dense.set_weights([np.array(weights), np.array(bias)])
cross_entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=True)

logits = dense(numbers)  # (1, 3)
probabilities = keras.ops.softmax(logits)  # (1, 3)
loss = cross_entropy(label, logits)  # ()
print("logits", *keras.ops.convert_to_numpy(logits)[0])
print("probabilities", *[f"{p:.2f}" for p in probabilities[0]])
print(f"loss {float(loss):.2f}")

import keras
import numpy as np

logits = np.float32([[-1], [0.3], [0.4], [2]])  # (4, 1)
labels = np.float32([[0], [1], [1], [1]])

model = keras.Sequential([keras.Input((1,))])
model.compile(
    loss=keras.losses.BinaryCrossentropy(from_logits=True),
    metrics=[keras.metrics.BinaryAccuracy(name="accuracy", threshold=0)])
found = model.evaluate(logits, labels, verbose=0, return_dict=True)
print(f"{found['accuracy']:.2f}")

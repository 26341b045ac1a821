import keras
import numpy as np

x = np.ones((2, 4), dtype=np.float32)  # (2, 4)
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3)])
model.compile("sgd", "mse")
before = model.get_weights()[0]

print("model has train:", hasattr(model, "train"))

model.fit(x, np.zeros((2, 3)), verbose=0)
change = np.abs(model.get_weights()[0] - before).max()
print("after fit, changed:", bool(change > 0))

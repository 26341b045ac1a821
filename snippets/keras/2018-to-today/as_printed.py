import keras
import numpy as np

layers = keras.layers
model = keras.Sequential([
    keras.Input((28, 28, 1)),
    layers.Conv2D(32, 3, activation="relu", name="conv1"),
    layers.MaxPooling2D(2),
    layers.Conv2D(64, 3, activation="relu", name="conv2"),
    layers.MaxPooling2D(2),
    layers.Flatten(),
    layers.Dense(10, activation="softmax", name="dense"),
])

x = np.ones((1, 28, 28, 1), dtype=np.float32)
y = model(x)  # (1, 10)
for layer in model.layers:
    if layer.weights:
        print(f"{layer.name}  {layer.count_params():7,}")
print(f"total  {model.count_params():7,}")
print("ends in softmax:", bool(np.isclose(keras.ops.sum(y), 1)))

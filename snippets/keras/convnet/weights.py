import keras

model = keras.Sequential([
    keras.Input((28, 28, 1)),
    keras.layers.Conv2D(32, 3, padding="same", activation="relu", name="conv1"),
    keras.layers.MaxPooling2D(2),
    keras.layers.Conv2D(64, 3, padding="same", activation="relu", name="conv2"),
    keras.layers.MaxPooling2D(2),
    keras.layers.Flatten(),
    keras.layers.Dense(10, name="dense"),
])

kernel = model.get_layer("conv2").kernel  # (3, 3, 32, 64)
for w in model.weights:
    print(f"{w.path:23} {tuple(w.shape)}")

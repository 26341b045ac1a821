import keras

model = keras.Sequential([
    keras.Input((28, 28, 1)),
    keras.layers.Conv2D(32, 5, padding="same", activation="relu", name="conv1"),
    keras.layers.MaxPooling2D(2, name="pool1"),
    keras.layers.Conv2D(64, 5, padding="same", activation="relu", name="conv2"),
    keras.layers.MaxPooling2D(2, name="pool2"),
    keras.layers.Flatten(name="flatten"),
    keras.layers.Dense(10, name="dense"),
])

x = keras.ops.zeros((1, 28, 28, 1))  # (1, 28, 28, 1)
for layer in model.layers:
    x = layer(x)
    shape = str(tuple(x.shape[1:]))
    print(f"{layer.name:9} {shape:14} {layer.count_params():6}")
print(f"{'total':24} {model.count_params():6}")

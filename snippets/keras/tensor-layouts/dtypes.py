import keras
import numpy as np

pixels = np.zeros((2, 4, 5, 3), dtype=np.uint8)  # (2, 4, 5, 3)

conv = keras.layers.Conv2D(filters=8, kernel_size=3)
net = keras.Sequential([keras.Input((4, 5, 3)), conv])
for name, layer, images in [
    ("uint8", conv, pixels),
    ("uint8, in a net", net, pixels),
    ("uint8 / 255", conv, pixels / 255),
    ("float32", conv, pixels.astype(np.float32) / 255),
]:
    try:
        y = layer(images)  # (2, 2, 3, 8)
        print(f"{name}: {keras.backend.standardize_dtype(y.dtype)}")
    except ValueError as error:
        print(f"{name}:", str(error).split("[1m")[1].split(" for ")[0])

import keras
import numpy as np

# batch, channels, height, width
first = np.arange(1, 13, dtype=np.float32).reshape(2, 2, 3)
images = np.stack([first, -10 * first], axis=1)  # (2, 2, 2, 3)


def show(name, y):
    first = keras.ops.convert_to_numpy(y)[0]
    print(f"{name:16} {tuple(y.shape)}\n{first.astype(int)}")


show("wrong number:", keras.ops.reshape(images, (-1, 6)))
show("channels_first:", keras.layers.Flatten("channels_first")(images))
y = keras.layers.Reshape((-1,))(images)  # (2, 12)
show("as they stand:", y)

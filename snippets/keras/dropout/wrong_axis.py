import keras
import numpy as np

images = np.ones((2, 64, 4, 6), dtype=np.float32)  # (2, 64, 4, 6)


def show(name, y):
    zeros = keras.ops.convert_to_numpy(y) == 0
    lost = zeros.sum(axis=(2, 3))  # (2, 64)
    masks = np.unique(zeros[0].reshape(64, 24), axis=0)
    print(f"{name} masks: {len(masks)}, whole: {(lost % 24 == 0).all()}")


y = keras.layers.SpatialDropout2D(0.5)(images, training=True)
show("channels last: ", y)
dropout = keras.layers.SpatialDropout2D(0.5, data_format="channels_first")
y = dropout(images, training=True)  # (2, 64, 4, 6)
show("channels first:", y)

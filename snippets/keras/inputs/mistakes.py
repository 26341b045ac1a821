import keras
import numpy as np

rng = np.random.RandomState(2)
pixels = rng.randint(0, 256, (1, 4, 5, 3))  # (1, 4, 5, 3)
kernel = np.float32(rng.randint(-4, 5, (3, 3, 3, 2)) / 4)
mean = np.float32([0.5, 0.375, 0.25])

conv = keras.layers.Conv2D(2, 3, use_bias=False)
net = keras.Sequential([conv, keras.layers.GlobalMaxPooling2D()])
net.build((1, 4, 5, 3))
conv.set_weights([kernel])
right = np.float32(pixels / 255) - mean  # as in its training
for name, x in [
    ("right", right),
    ("colours in the other order", right[..., ::-1]),
    ("the mean forgotten", right + mean),
    ("scaled twice", np.float32(pixels / 255 / 255) - mean),
    ("not scaled", np.float32(pixels) - mean),
    ("height and width swapped", right.transpose(0, 2, 1, 3)),
    ("reshaped, not permuted", right.reshape(1, 3, 4, 5).transpose(0, 2, 3, 1)),
]:
    first, second = keras.ops.convert_to_numpy(net(x))[0]
    print(f"{name:26} {first:9.3f} {second:9.3f}")

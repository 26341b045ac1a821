import keras
import numpy as np

image = np.arange(40).reshape(1, 2, 4, 5) * 7 % 13 - 6
image = image.transpose(0, 2, 3, 1).astype(np.float32)  # (1, 4, 5, 2)
each = np.arange(18, dtype=np.float32).reshape(3, 3, 2, 1) % 5 - 2
mix = np.array([[1, 2, 3], [-1, 1, 0]], dtype=np.float32)
mix = mix.reshape(1, 1, 2, 3)

conv = keras.layers.SeparableConv2D(3, 3, use_bias=False)
conv.build(image.shape)
conv.set_weights([each, mix])
y = conv(image)  # (1, 2, 3, 3)
print(keras.ops.convert_to_numpy(y)[0].transpose(2, 0, 1))
print("parameters", conv.count_params())

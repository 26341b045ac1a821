import keras
import numpy as np

image = np.ones((1, 12, 10, 1), dtype=np.float32)  # (1, 12, 10, 1)

inputs = keras.Input((8, 8, 1))
outputs = keras.layers.GlobalAveragePooling2D()(inputs)
net = keras.Model(inputs, outputs)

try:
    net(image)
except ValueError as error:
    print("12 × 10 for 8 × 8:", type(error).__name__)

layer = keras.layers.GlobalAveragePooling2D()
print("the layer itself:", layer(image).shape)

inputs = keras.Input((None, None, 1))
outputs = keras.layers.AdaptiveAveragePooling2D(2)(inputs)
net = keras.Model(inputs, outputs)
print("adaptive:", net.predict(image, verbose=0).shape)
try:
    net.predict(image[:, :8, :8], verbose=0)
except ValueError as error:
    print("adaptive, another size:", type(error).__name__)

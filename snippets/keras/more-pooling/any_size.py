import keras
import numpy as np

inputs = keras.Input((None, None, 1))
y = keras.layers.Conv2D(2, 3, kernel_initializer="ones")(inputs)
outputs = keras.layers.GlobalAveragePooling2D()(y)
net = keras.Model(inputs, outputs)

for height, width in (4, 6), (7, 3):
    image = np.arange(height * width, dtype=np.float32)
    y = net(image.reshape(1, height, width, 1))  # (1, 2)
    print(height, width, keras.ops.convert_to_numpy(y)[0])

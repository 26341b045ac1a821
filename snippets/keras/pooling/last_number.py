import keras
import numpy as np

numbers = np.arange(1, 10, dtype=np.float32)  # (9,)
pool = keras.layers.MaxPooling2D((1, 3), strides=(1, 2), padding="same")

for n in 4, 5, 9:
    image = numbers[:n].reshape(1, 1, n, 1)
    print(f"{n}, same:", keras.ops.convert_to_numpy(pool(image)).ravel())

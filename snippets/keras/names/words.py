import keras
import numpy as np

net = keras.Sequential([keras.layers.Dense(2)])
y = net(np.ones((5, 3)))  # (5, 2)

print("Dense is a Layer:       ", issubclass(keras.layers.Dense, keras.Layer))
print("Model is a Layer:       ", issubclass(keras.Model, keras.Layer))
print("Sequential is a Model:  ", issubclass(keras.Sequential, keras.Model))
same = keras.layers.Convolution2D is keras.layers.Conv2D
print("Convolution2D is Conv2D:", same)

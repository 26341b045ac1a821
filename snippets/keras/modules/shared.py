import keras
import numpy as np

x = np.array([[1, -2, 3], [-4, 5, 6]], dtype=np.float32)  # (2, 3)
kernel = np.arange(-4, 5).reshape(3, 3)

inputs = keras.Input((3,))
dense = keras.layers.Dense(3, use_bias=False)
net = keras.Model(inputs, dense(dense(inputs)))
dense.set_weights([kernel])
y = net(x)  # (2, 3)
print(keras.ops.convert_to_numpy(y))
print("weights to train:", len(net.trainable_weights))

import keras
import numpy as np

np.set_printoptions(precision=4)

ones = np.ones((2, 10000), dtype=np.float32)  # (2, 10000)

dropout = keras.layers.Dropout(rate=0.3)
y = dropout(ones, training=True)  # (2, 10000)
training = keras.ops.convert_to_numpy(y)
y = dropout(ones, training=False)  # (2, 10000)
evaluation = keras.ops.convert_to_numpy(y)

print("training:  ", np.unique(training))
print(f"zeros:      {np.mean(training == 0):.1f}")
print(f"mean:       {np.mean(training):.1f}")
print("same mask: ", np.array_equal(training[0], training[1]))
print("evaluation:", np.unique(evaluation))

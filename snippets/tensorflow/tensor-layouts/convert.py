import numpy as np
import tensorflow as tf

red = [[0, 1, 2], [3, 4, 5]]
green = [[10, 11, 12], [13, 14, 15]]
first = np.array([[red, green]], dtype=np.float32)  # (1, 2, 2, 3)

last = tf.transpose(first, (0, 2, 3, 1))  # (1, 2, 3, 2)
back = tf.transpose(last, (0, 3, 1, 2))  # (1, 2, 2, 3)
reshaped = tf.reshape(first, (1, 2, 3, 2))
print("transposed")
print(last.numpy()[0])
print("and back")
print(back.numpy()[0])
print("reshaped")
print(reshaped.numpy()[0])

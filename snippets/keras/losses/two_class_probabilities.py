# pip install tensorflow
import keras
import numpy as np
import tensorflow as tf

logit = tf.Variable([[-20.0]])  # (1, 1)
label = np.float32([[1]])

cross_entropy = keras.losses.BinaryCrossentropy()
for name in "own sigmoid", "formula":
    with tf.GradientTape() as tape:
        probability = (
            keras.ops.sigmoid(logit) if name == "own sigmoid"
            else 1 / (1 + tf.exp(-logit)))
        loss = cross_entropy(label, probability)
    gradient = tape.gradient(loss, logit)
    print(f"{name}: {float(loss):.2f}, gradient {float(gradient[0, 0]):.4f}")

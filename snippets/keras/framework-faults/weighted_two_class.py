# pip install tensorflow
import keras
import tensorflow as tf

probabilities = tf.Variable([[0.5], [0.5]])  # (2, 1)
labels = tf.constant([[1.0], [1]])

cross_entropy = keras.losses.BinaryCrossentropy(reduction="sum")
for weights in [[1], [1]], [[2], [2]], [[1], [3]]:
    with tf.GradientTape() as tape:
        loss = cross_entropy(labels, probabilities, weights)
    slopes = tape.gradient(loss, probabilities)  # (2, 1)
    loss, slopes = float(loss), slopes.numpy().ravel()
    print(f"{weights}: {loss:.4f}, gradient {slopes}")

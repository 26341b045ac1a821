# pip install tensorflow
import keras
import tensorflow as tf

logits = tf.Variable([[0.0], [0.001]])  # (2, 1)
labels = tf.constant([[0.0], [0]])
weights = 1 + (3 - 1) * labels  # (2, 1): 3 for a label of 1

cross_entropy = keras.losses.BinaryCrossentropy(
    from_logits=True, reduction="sum")
with tf.GradientTape() as tape:
    loss = cross_entropy(labels, logits, weights)
slopes = tape.gradient(loss, logits)  # (2, 1)
for logit, slope in zip([0.0, 0.001], slopes):
    print(f"{logit}: {float(slope[0]):.2f}")

# pip install tensorflow
import keras
import numpy as np
import tensorflow as tf

for scale in 1, 2**14:
    weight = keras.Variable(np.ones(1))  # (1,)
    sgd = keras.optimizers.LossScaleOptimizer(
        keras.optimizers.SGD(1e7), initial_scale=scale)
    sgd.build([weight])
    with tf.GradientTape() as tape:
        half = tf.cast(weight.value, tf.float16)
        loss = 1e-8 * tf.cast(half[0], tf.float32)
        scaled = sgd.scale_loss(loss)
    gradient = tape.gradient(scaled, weight.value)
    sgd.apply([gradient], [weight])  # divides it by the scale
    print(f"scale {scale}: {float(weight[0]):.4f}")

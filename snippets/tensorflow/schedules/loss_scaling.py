import tensorflow as tf

for scale in 1, 2**14:
    weight = tf.Variable([1.0])  # (1,)
    with tf.GradientTape() as tape:
        half = tf.cast(weight, tf.float16)
        loss = 1e-8 * tf.cast(half[0], tf.float32)
        scaled = scale * loss
    gradient = tape.gradient(scaled, weight)
    weight.assign_sub(1e7 * gradient / scale)
    print(f"scale {scale}: {float(weight[0]):.4f}")

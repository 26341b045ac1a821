import tensorflow as tf

gradients = tf.constant([[3.0, -4.0], [-0.6, 0.8]])  # (2, 2)

for clipped in [
    [tf.clip_by_value(gradient, -1.0, 1.0) for gradient in gradients],
    [tf.clip_by_norm(gradient, 1.0) for gradient in gradients],
    tf.clip_by_global_norm(list(gradients), 1.0)[0],
]:
    steps = tf.concat(clipped, axis=0)  # (4,)
    print(*(f"{step:.4f}" for step in steps))

import tensorflow as tf

gradients = tf.constant([[3.0, -4.0], [-6.0, 8.0]])  # (2, 2)

weights = [tf.Variable(tf.zeros(2)), tf.Variable(tf.zeros(2))]
clipped = [tf.clip_by_norm(gradient, 1.0) for gradient in gradients]
for weight, gradient in zip(weights, clipped):
    weight.assign_sub(gradient)
    print(f"{weight[0]:.4f} {weight[1]:.4f}")

import tensorflow as tf

gradient = tf.ones(3)  # (3,)

for beta_2 in [0.999, 0.9999986]:
    weight = tf.Variable(tf.zeros(3))
    mean = (1 - 0.9) * gradient
    square = (1 - beta_2) * gradient**2
    scale = (1 - beta_2) ** 0.5 / (1 - 0.9)  # of the first step
    weight.assign_sub(0.1 * scale * mean / (tf.sqrt(square) + 1e-8))
    print(f"beta_2 = {beta_2}: {weight.numpy()[0]:.4f}")

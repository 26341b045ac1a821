import tensorflow as tf

gradient = tf.zeros(2)  # (2,)

train = tf.compat.v1.train  # has no weight decay: it is added to the gradient
for kind in [train.GradientDescentOptimizer, train.AdamOptimizer,
             train.RMSPropOptimizer, train.AdagradOptimizer,
             train.AdadeltaOptimizer]:
    weight = tf.Variable(tf.ones(2))
    optimizer = kind(0.1)
    path = []
    for step in range(3):
        optimizer.apply_gradients([(gradient + 0.1 * weight, weight)])
        path.append(f"{weight[0]:.4f}")
    print(kind.__name__, *path)

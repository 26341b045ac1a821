import tensorflow as tf

gradient = tf.ones(2)  # (2,)
weight = tf.Variable(tf.ones(2))

SGD = tf.compat.v1.train.GradientDescentOptimizer
for arguments in [{"learning_rate": 0.1, "decay": 0.5}, {"lr": 0.1}]:
    try:
        SGD(**arguments)
    except TypeError as error:
        print(f"{type(error).__name__}: {error}")

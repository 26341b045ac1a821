import tensorflow as tf

x = tf.constant([[-1, 0.5, 2]])  # (1, 3)


def show(name, y):
    print(f"{name:11} {float(y[0, 0]):.6f}")


show("tf.nn.gelu:", tf.nn.gelu(x))
y = tf.nn.gelu(x, approximate=False)  # (1, 3)
show("exact:", y)
y = tf.nn.gelu(x, approximate=True)  # (1, 3)
show("with tanh:", y)

import tensorflow as tf

calls = []


@tf.function
def multiply(x, factor):
    calls.append(factor)
    return x * factor


x = tf.ones((2, 3))  # (2, 3)
for step in range(3):
    multiply(x, float(step))
print("a Python number, Python ran the body:", len(calls))
calls.clear()
for step in range(3):
    multiply(x, tf.constant(float(step)))
print("a tensor, Python ran the body:", len(calls))

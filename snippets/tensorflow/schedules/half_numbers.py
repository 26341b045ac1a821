import tensorflow as tf

numbers = tf.constant([1e-8, 1 + 2**-8, 1 + 2**-7, 2049, 70000])  # (5,)

for dtype in tf.float16, tf.bfloat16:
    rounded = tf.cast(tf.cast(numbers, dtype), tf.float32)
    for number in rounded:
        print(f"{float(number):.8g}", end=" ")
    print(dtype.name)

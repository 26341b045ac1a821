import tensorflow as tf

kernel = tf.zeros((3, 2, 3, 8))  # (3, 2, 3, 8)


@tf.function
def conv(x):
    return tf.nn.conv2d(
        x, kernel, strides=1, padding="VALID", data_format="NCHW"
    )


traced = conv.get_concrete_function(tf.TensorSpec((2, 3, 4, 5)))
print("goes in  ", (2, 3, 4, 5))
print("comes out", tuple(traced.output_shapes))
print("kernel   ", tuple(kernel.shape))

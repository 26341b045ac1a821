import tensorflow as tf

row = tf.reshape(tf.range(8.0), (1, 1, 8, 1))  # (1, 1, 8, 1)
for width in [4, 5, 10]:
    y = tf.image.resize_with_crop_or_pad(row, 1, width)
    print(width, y.numpy().ravel())

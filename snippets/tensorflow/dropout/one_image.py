import tensorflow as tf

image = tf.ones((4, 6, 64))  # (4, 6, 64)

y = tf.nn.dropout(image, rate=0.5, noise_shape=(1, 1, 64))  # (4, 6, 64)
lost = (y.numpy() == 0).sum(axis=(0, 1))  # (64,)
print(f"{len(lost)} maps, whole: {(lost % 24 == 0).all()}")

image = image[tf.newaxis]
y = tf.nn.dropout(image, rate=0.5, noise_shape=(1, 1, 1, 64))  # (1, 4, 6, 64)
lost = (y.numpy() == 0).sum(axis=(1, 2))  # (1, 64)
print(f"with a batch axis, whole: {(lost % 24 == 0).all()}")

import tensorflow as tf

images = tf.reshape(tf.constant([255.0, 128, 0]), (1, 1, 1, 3))  # (1, 1, 1, 3)
bgr_mean = tf.constant([103.939, 116.779, 123.68])
mean = tf.constant([0.485, 0.456, 0.406])
deviation = tf.constant([0.229, 0.224, 0.225])
modes = {
    "caffe": images[..., ::-1] - bgr_mean,
    "tf": images / 127.5 - 1,
    "torch": (images / 255 - mean) / deviation,
    "0 to 1": images / 255,
    "unchanged": images,
}
for name, x in modes.items():
    print(f"{name:9}", *(f"{number:9.4f}" for number in x[0, 0, 0]))

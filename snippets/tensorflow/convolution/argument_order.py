import tensorflow as tf

image = tf.zeros([1, 40, 44, 1])
kernel = tf.Variable(tf.zeros([3, 3, 1, 32]))
bias = tf.Variable(tf.zeros([32]))

try:
    tf.nn.conv2d(kernel, image, 1, "SAME")  # CNTK: kernel, image
except tf.errors.InvalidArgumentError as error:
    message = error.message.split("}} ")[1].split(" [")[0]
    print("in the order of CNTK:", message, sep="\n")

y = tf.nn.conv2d(input=image, filters=kernel, strides=1, padding="VALID")
y = y + bias  # (1, 38, 42, 32)
print("by name, parameters", sum(v.numpy().size for v in (kernel, bias)))

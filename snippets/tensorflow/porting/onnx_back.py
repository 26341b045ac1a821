# pip install tf2onnx
import tensorflow as tf
import tf2onnx

x = tf.ones((1, 8, 6, 2))  # (1, 8, 6, 2)
conv = tf.Variable(tf.ones((3, 3, 2, 4)), name="conv")
dense = tf.Variable(tf.ones((24, 5)), name="dense")


@tf.function(input_signature=[tf.TensorSpec((1, 8, 6, 2), name="image")])
def model(x):
    x = tf.nn.relu(tf.nn.conv2d(x, conv, 1, "VALID"))
    x = tf.nn.max_pool2d(x, 2, 2, "VALID")
    return tf.matmul(tf.reshape(x, (1, 24)), dense)


before = model(x)  # (1, 5)

proto, _ = tf2onnx.convert.from_function(
    model, input_signature=model.input_signature, output_path="net.onnx")
try:
    tf.saved_model.load("net.onnx")
except OSError as error:
    print("Load it again:", " ".join(str(error).split(". ")[0].split()))

arrays = proto.graph.initializer
shapes = [tuple(array.dims) for array in arrays if len(array.dims) > 1]
print("The kernels in the file:", *sorted(shapes, key=len))

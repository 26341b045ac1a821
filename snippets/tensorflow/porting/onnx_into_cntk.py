# pip install onnx tf2onnx
import onnx
import tensorflow as tf
import tf2onnx

x = tf.ones((1, 8, 6, 2))  # (1, 8, 6, 2)
conv = tf.Variable(tf.random.normal((3, 3, 2, 4)))
dense = tf.Variable(tf.random.normal((24, 5)))


@tf.function(input_signature=[tf.TensorSpec((1, 8, 6, 2))])
def model(x):
    x = tf.nn.relu(tf.nn.conv2d(x, conv, 1, "VALID"))
    x = tf.nn.max_pool2d(x, 2, 2, "VALID")
    return tf.matmul(tf.reshape(x, (1, 24)), dense)


def describe(path):
    proto = onnx.load(path)
    nodes = {node.op_type: node for node in proto.graph.node}
    print("opset", proto.opset_import[0].version, *nodes)
    attributes = nodes["MaxPool"].attribute
    print("    MaxPool:", *sorted(attribute.name for attribute in attributes))


tf2onnx.convert.from_function(
    model, input_signature=model.input_signature, output_path="net.onnx")
describe("net.onnx")

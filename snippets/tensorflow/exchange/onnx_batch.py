# pip install tf2onnx onnxruntime
import numpy as np
import onnxruntime
import tensorflow as tf
import tf2onnx

images = np.random.RandomState(0).randn(4, 8, 6, 1)  # (4, 8, 6, 1)
images = images.astype(np.float32)
kernel = tf.Variable(tf.random.normal((3, 3, 1, 5)))
dense = tf.Variable(tf.random.normal((4 * 3 * 5, 3)))


@tf.function
def model(x):
    x = tf.nn.relu(tf.nn.conv2d(x, kernel, 1, "SAME"))
    x = tf.nn.max_pool2d(x, 2, 2, "VALID")
    return tf.reshape(x, (-1, 4 * 3 * 5)) @ dense


def run(path, images):
    session = onnxruntime.InferenceSession(path)
    return session.run(None, {"image": images})[0]


one = tf.TensorSpec([1, 8, 6, 1], name="image")
tf2onnx.convert.from_function(model, [one], output_path="one.onnx")
try:
    run("one.onnx", images)
except Exception as error:
    print(*str(error).splitlines()[:2], sep="\n")

many = tf.TensorSpec([None, 8, 6, 1], name="image")
tf2onnx.convert.from_function(model, [many], output_path="many.onnx")
logits = run("many.onnx", images)  # (4, 3)
single = np.concatenate([run("one.onnx", i) for i in np.split(images, 4)])
print("many.onnx:", logits.shape)
print("the same: ", np.allclose(logits, single, rtol=0, atol=1e-5))

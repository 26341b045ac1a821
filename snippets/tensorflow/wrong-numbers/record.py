import numpy as np
import tensorflow as tf


def record(model, batch, file):
    found = {"input": np.array(batch)}

    @tf.function
    def every_output(x):
        tf.config.run_functions_eagerly(True)  # opens functions in functions
        try:
            ends = tf.nest.flatten(model(x))
        finally:
            tf.config.run_functions_eagerly(False)
        outputs = {x.name: x}
        for op in x.graph.get_operations():
            if any(y.name in outputs for y in op.inputs):  # it depends on x
                outputs.update({y.name: y for y in op.outputs})
        layers = {y.op.name: y for y in outputs.values() if y.dtype.is_floating}
        return layers, {f"output {i}": y for i, y in enumerate(ends)}

    layers, ends = every_output(tf.constant(batch))
    for name, y in layers.items():
        y = y.numpy()
        if np.shape(y)[:1] != batch.shape[:1]:
            continue  # no batch axis
        if not any(np.array_equal(y, other) for other in found.values()):
            found[name] = y
    found.update({name: y.numpy() for name, y in ends.items()})
    np.savez(file, **found)


# From here on, write your model and your batch.
class ConvNet(tf.Module):
    def __init__(self, weights):
        super().__init__()
        self.w = {name: tf.Variable(array) for name, array in weights.items()}

    def __call__(self, x):
        x = tf.nn.conv2d(x, self.w["conv1_kernel"], 1, "SAME")
        x = tf.nn.bias_add(x, self.w["conv1_bias"], name="conv1")
        x = tf.nn.relu(x, name="relu1")
        x = tf.nn.max_pool2d(x, 2, 2, "VALID", name="pool1")
        x = tf.nn.conv2d(x, self.w["conv2_kernel"], 1, "SAME")
        x = tf.nn.bias_add(x, self.w["conv2_bias"], name="conv2")
        x = tf.nn.relu(x, name="relu2")
        x = tf.nn.max_pool2d(x, 2, 2, "VALID", name="pool2")
        x = tf.reshape(x, (-1, 7 * 7 * 64), name="flatten")
        x = tf.matmul(x, self.w["dense_kernel"])
        return tf.nn.bias_add(x, self.w["dense_bias"], name="dense")


model = ConvNet(np.load("convnet.npz"))
images = np.random.RandomState(0).rand(8, 28, 28, 1)
images = np.float32(images)  # (8, 28, 28, 1)

record(model, images, "tensorflow.npz")
recorded = np.load("tensorflow.npz")
for name in ["conv1", "relu1", "pool1", "conv2", "relu2", "pool2", "dense"]:
    print(name, recorded[name].shape, recorded[name].mean().round(3))

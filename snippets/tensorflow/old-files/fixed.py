import shutil

import numpy as np
import tensorflow as tf

tf.get_logger().setLevel("ERROR")  # "reference variable": it computes
rng = np.random.RandomState(0)
images = np.float32(rng.randint(0, 3, (2, 6, 5, 2)))  # (2, 6, 5, 2)
for name in ["tensorflow-2018", "tensorflow-2018-checkpoint"]:
    shutil.unpack_archive(name + ".zip", name)

graph = tf.compat.v1.GraphDef()
with open("tensorflow-2018-frozen.pb", "rb") as file:
    graph.ParseFromString(file.read())
put = tf.graph_util.import_graph_def
wrapped = tf.compat.v1.wrap_function(lambda: put(graph, name=""), [])
frozen = wrapped.prune("image:0", "logits:0")
print(frozen(tf.constant(images)).numpy())

w = tf.train.load_checkpoint("tensorflow-2018-checkpoint/net").get_tensor
maps = tf.nn.conv2d(images, w("conv/kernel"), 1, "VALID") + w("conv/bias")
maps = tf.nn.max_pool2d(tf.nn.relu(maps), 2, 2, "VALID")
rows = tf.reshape(maps, (len(images), -1))
print((rows @ w("dense/kernel") + w("dense/bias")).numpy())

saved = tf.saved_model.load("tensorflow-2018").signatures["serving_default"]
logits = saved(tf.constant(images))["logits"]  # (2, 3)
print(logits.numpy())

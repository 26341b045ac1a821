# python .venv/article-2018/bin/python
"""Write, with TensorFlow 1.8.0, the files of these names that the page on old files has.

tensorflow-2018             a SavedModel, whose folder is packed
tensorflow-2018-frozen      a graph whose variables have become constants
tensorflow-2018-checkpoint  the variables alone, whose three files are packed
"""

import os
import shutil
import sys

import numpy as np
import tensorflow as tf

os.chdir(sys.argv[1])  # where the files go
rng = np.random.RandomState(0)
images = rng.randint(0, 3, (2, 6, 5, 2)).astype(np.float32)
weights = [
    rng.randint(-2, 3, shape).astype(np.float32) / 2
    for shape in [(3, 3, 2, 4), (4,), (8, 3), (3,)]
]

x = tf.placeholder(tf.float32, (None, 6, 5, 2), "image")
y = tf.layers.conv2d(x, 4, 3, activation=tf.nn.relu, name="conv")
y = tf.layers.max_pooling2d(y, 2, 2)
y = tf.layers.dense(tf.layers.flatten(y), 3, name="dense")
logits = tf.identity(y, "logits")
with tf.Session() as session:
    for variable, array in zip(tf.trainable_variables(), weights):
        variable.load(array, session)
    print(session.run(logits, {x: images}))
    tf.saved_model.simple_save(session, "saved", {"image": x}, {"logits": logits})
    tf.train.Saver().save(session, "checkpoint/net", write_meta_graph=False)
    graph = session.graph_def
    frozen = tf.graph_util.convert_variables_to_constants(session, graph, ["logits"])
tf.train.write_graph(frozen, ".", "tensorflow-2018-frozen.pb", as_text=False)
shutil.make_archive("tensorflow-2018", "zip", "saved")
shutil.make_archive("tensorflow-2018-checkpoint", "zip", "checkpoint")

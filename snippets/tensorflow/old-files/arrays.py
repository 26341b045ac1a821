import shutil

import numpy as np
import tensorflow as tf

shutil.unpack_archive("tensorflow-2018-checkpoint.zip")
arrays = {}
reader = tf.train.load_checkpoint("net")
for name in reader.get_variable_to_shape_map():
    arrays[name] = reader.get_tensor(name)
for name, array in sorted(arrays.items()):
    print(name, array.shape, np.sum(array))
kernel = arrays["conv/kernel"]  # (3, 3, 2, 4)
